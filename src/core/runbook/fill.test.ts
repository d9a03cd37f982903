// biome-ignore-all lint/suspicious/noTemplateCurlyInString: commands hold such places of their own
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../schema/action.ts';
import type { Parameter } from '../../schema/runbook.ts';
import { aParameter } from '../../test/builders.ts';
import { fill } from './fill.ts';

const filled = (shell: Command['shell'], run: string, V: string, type: Parameter['type'] = 'text') =>
  fill({ run, shell }, [aParameter('V', { type })], { V });
const text = (...given: Parameters<typeof filled>) => filled(...given).text;
const reason = (...given: Parameters<typeof filled>) => filled(...given).refused[0]?.reason ?? '';

const EVIL = '"; rm -rf ~ \'$(x)`y`\\';

/** Texts that a command may hold: no control characters but tab and line feed, no halves of characters. */
const value = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc
      .array(fc.constantFrom(...'\'"\\$`!{}()/*#-;\n\t ‘’“”a', '${', '"""', "'''", '--', '\u2028'), {
        minLength: 1,
        maxLength: 15,
      })
      .map((parts) => parts.join('')),
  )
  .map((drawn) => drawn.replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, ''))
  .filter((drawn) => drawn !== '');

/** For every value: a language reads back the very value from the text that it was put into. */
const readsBack = (
  shell: Command['shell'],
  run: string,
  read: (text: string) => unknown,
  fits = (_: string) => true,
) =>
  fc.assert(
    fc.property(value.filter(fits), (V) => {
      const result = filled(shell, run, V);
      expect(result).toMatchObject({ refused: [], missing: [] });
      expect(read(result.text)).toBe(V);
    }),
  );

describe('what is filled in', () => {
  test('each placeholder with its value; what has none stays and is named once', () => {
    const parameters = [aParameter('A'), aParameter('B')];
    expect(
      fill({ run: 'x {{A}} {{B}} {{B}} {{C}} {{ D }}', shell: 'sh' }, parameters, { A: 'a b', B: '' }),
    ).toEqual({
      text: "x 'a b' {{B}} {{B}} {{C}} {{ D }}",
      missing: ['B', 'C'],
      refused: [],
      warnings: [],
    });
  });

  test('a value that holds a placeholder is not filled in again', () => {
    const values = { A: '{{B}}', B: 'b' };
    expect(fill({ run: 'x {{A}} {{B}}', shell: 'sh' }, [], values).text).toBe("x '{{B}}' b");
  });

  test('names that every object has are not values', () => {
    expect(fill({ run: '{{CONSTRUCTOR}}', shell: 'sh' }, [], {}).missing).toEqual(['CONSTRUCTOR']);
  });

  test('characters that act on a terminal are refused by name, in every language', () => {
    for (const shell of ['sh', 'powershell', 'sql', 'python', 'javascript', 'json', 'url'] as const) {
      for (const [bad, name] of [
        ['\u0000', 'U+0000'],
        ['\u001B[201~', 'U+001B'],
        ['\r', 'U+000D'],
        ['\uD800', 'U+D800'],
      ] as const) {
        const result = filled(shell, 'x {{V}}', `a${bad}b`);
        expect(result.text).toBe('x {{V}}');
        expect(result.refused[0]?.reason).toContain(name);
      }
    }
  });

  test('a value that begins with a dash is said to be one where it may be an option', () => {
    expect(filled('sh', 'rm {{V}}', '-rf').warnings).toEqual([
      'V begins with a dash, so the command may take it for an option.',
    ]);
    expect(filled('sh', 'rm ./{{V}}', '-rf').warnings).toEqual([]);
  });
});

describe('sh', () => {
  test.each([
    ['curl {{V}}/ws', 'http://127.0.0.1:8000', 'curl http://127.0.0.1:8000/ws'],
    ['curl {{V}}/ws', 'http://x/?a=1&b=2', "curl 'http://x/?a=1&b=2'/ws"],
    ['curl "{{V}}/ws"', 'http://x/?a=1&b=2', 'curl "http://x/?a=1&b=2/ws"'],
    ['echo "{{V}}"', EVIL, 'echo "\\"; rm -rf ~ \'\\$(x)\\`y\\`\\\\"'],
    ['echo "{{V}}"', 'hey!', `echo ""'hey!'""`],
    ["echo '{{V}}'", "it's", String.raw`echo 'it'\''s'`],
    ['{{V}} -l', 'ls', "'ls' -l"],
    ['echo {{V}}> f', '2', "echo '2'> f"],
    ['echo x{1,{{V}}}', 'a', "echo x{1,'a'}"],
    ['echo {{V}} # {{V}}', 'ok', 'echo ok # ok'],
    ['ssh -p 22 -l root {{V}}', 'db-1', 'ssh -p 22 -l root db-1'],
    ['sh -c \'echo "$1"\' _ {{V}}', 'a b', `sh -c 'echo "$1"' _ 'a b'`],
    ["jq --arg id {{V}} '.[$id]'", 'a b', "jq --arg id 'a b' '.[$id]'"],
    ["awk -v id={{V}} '{print id}'", 'a b', "awk -v id='a b' '{print id}'"],
    ['psql -h {{V}} -p 5432', 'db-1', 'psql -h db-1 -p 5432'],
    ['psql -h db-1 -p {{V}}', '5432', 'psql -h db-1 -p 5432'],
    ['python3 -m http.server {{V}}', '80', 'python3 -m http.server 80'],
    ['docker logs {{V}} | grep -i error', 'web 1', "docker logs 'web 1' | grep -i error"],
    ['echo ${HOME} {{V}}', 'a', 'echo ${HOME} a'],
  ])('%s with %s', (run, V, expected) => {
    expect(filled('sh', run, V)).toMatchObject({ text: expected, refused: [] });
  });

  test.each([
    ['echo `cat {{V}}`', 'back-tick'],
    ['echo ${A:-{{V}}}', 'variable in braces'],
    ['echo $(( {{V}} + 1 ))', 'arithmetic'],
    ['(( x = {{V}} ))', 'arithmetic'],
    ["echo $'{{V}}'", 'string'],
    ['echo ${{V}}', 'dollar'],
    ['echo "${{V}}"', 'dollar'],
    ['echo \\{{V}}', 'backslash'],
    ['echo "\\{{V}}"', 'backslash'],
    ['cat <<EOF\n{{V}}\nEOF', 'here-document'],
    ["cat <<-'EOF' > f\n{{V}}\nEOF\n", 'here-document'],
    ["echo 'never closed {{V}}", 'never closed'],
    ["don't {{V}}", 'never closed'],
    ['echo "$(case a in a) echo {{V}};; esac)"', 'case'],
    ['sudo -u x sh -c {{V}}', 'sh'],
    ['eval "echo {{V}}"', 'eval'],
    ['sh -c {{V}}', 'the whole'],
    ['sh -c "echo $HOME {{V}}"', 'changes that text first'],
    ['ssh db-1 ls *.log {{V}}', 'changes that text first'],
    ['sh -c "echo `x` {{V}}"', 'back-tick'],
    ["sh -c 'echo `x` {{V}}'", 'and there after a back-tick'],
    ['sh -c \'sh -c "cat <<EOF\n{{V}}\nEOF"\'', 'and there in a here-document'],
    ['sh -c \'eval "echo {{V}}"\'', 'eval'],
    ["frobnicate sh -c 'echo {{V}}'", 'sh -c \'echo "$1"\' sh {{VALUE}}'],
    ["docker run web sh -c 'echo {{V}}'", 'sh'],
    ["kubectl exec web sh -c 'echo {{V}}'", 'sh'],
    ["sudo -i sh -c 'echo {{V}}'", 'sh'],
    ["sudo frobnicate sh -c 'echo {{V}}'", 'sh'],
    ["env -S 'sh -c {{V}}'", 'env'],
    ["fish -c 'echo {{V}}'", 'fish'],
    ["sh script -c 'echo {{V}}'", 'sh'],
    ["ssh db-1 -v 'echo {{V}}'", 'ssh'],
    ["watch -x sh -c 'echo {{V}}'", 'watch'],
    ["python3 manage.py shell -c 'print({{V}})'", 'python3'],
    ["psql -c '\\\\copy a from {{V}}'", 'a command of psql itself'],
    ['sqlite3 a.db ".read {{V}}"', 'a command of sqlite3 itself'],
    ['ssh db-1 "rm $(basename {{V}})"', 'in a substitution, in a text that ssh reads'],
    ['cmd &> f {{V}}', '&>'],
    ['ssh -o ProxyCommand={{V}} db-1', 'ssh'],
    ['gcloud compute ssh vm --command="ls {{V}}"', 'ssh'],
    ["perl -ne 'print if /{{V}}/'", 'perl'],
    ['mysql -e"select 1 from {{V}}"', 'mysql'],
    ["awk '/{{V}}/'", 'awk'],
    ['sed -i s/a/{{V}}/ f', 'sed'],
    ['sed -e s/a/{{V}}/ f', 'sed'],
    ['jq ".[\\"{{V}}\\"]" f', 'jq'],
    ['find . -exec sh -c "ls {{V}}" \\;', 'sh'],
    ['echo {{V}} | sh', 'sh'],
    ['echo "select \'{{V}}\'" | docker compose exec -T db psql', 'psql'],
    ['(echo {{V}}; echo b) | bash -s', 'bash'],
    ['echo {{V}} |& bash', 'bash'],
    ['bash <<< "{{V}}"', 'bash'],
    ['[[ {{V}} -eq 1 ]]', '[['],
  ])('refuses %s', (run, because) => {
    const result = filled('sh', run, 'value');
    expect(result.text).toBe(run);
    expect(result.refused[0]?.reason).toContain(because);
  });

  describe('code for another program is quoted for that first, and then for the shell', () => {
    test.each([
      ['sh -c "echo {{V}}"', 'a b', `sh -c "echo 'a b'"`],
      ["sh -c 'echo {{V}}'", 'a b', String.raw`sh -c 'echo '\''a b'\'''`],
      ['sh -c \'echo "{{V}}"\'', '$x', String.raw`sh -c 'echo "\$x"'`],
      ['sh -c "echo \\"{{V}}\\""', '$x', String.raw`sh -c "echo \"\\\$x\""`],
      ["docker compose exec web bash -lc 'ls {{V}}'", '/a', "docker compose exec web bash -lc 'ls /a'"],
      ["docker exec -it -u app web sh -c 'ls {{V}}'", '/a', "docker exec -it -u app web sh -c 'ls /a'"],
      [
        "docker exec bash psql -c 'select {{V}}'",
        'a',
        String.raw`docker exec bash psql -c 'select '\''a'\'''`,
      ],
      ["kubectl exec -n a web -- sh -c 'ls {{V}}'", '/a', "kubectl exec -n a web -- sh -c 'ls /a'"],
      ["sudo -u app timeout 5 sh -c 'ls {{V}}'", '/a', "sudo -u app timeout 5 sh -c 'ls /a'"],
      ["bash -euo pipefail -c 'ls {{V}}'", '/a', "bash -euo pipefail -c 'ls /a'"],
      ["su - app -c 'ls {{V}}'", '/a', "su - app -c 'ls /a'"],
      ['ssh db-1 "systemctl restart {{V}}"', 'web', 'ssh db-1 "systemctl restart web"'],
      ['ssh -p 22 {{V}} "uptime" 2>/dev/null', 'db-1', 'ssh -p 22 db-1 "uptime" 2>/dev/null'],
      [
        'ssh -p 22 db-1 systemctl restart {{V}}',
        'a b',
        String.raw`ssh -p 22 db-1 systemctl restart ''\''a b'\'''`,
      ],
      ['ssh -p{{V}} db-1 ls', '22', 'ssh -p22 db-1 ls'],
      ['watch -n {{V}} ls', '2', 'watch -n 2 ls'],
      ['watch "ls {{V}}"', '/a', 'watch "ls /a"'],
      ['x=$(ssh a "ls {{V}}")', '/a', 'x=$(ssh a "ls /a")'],
      [`python3 -c 'print("{{V}}")'`, `it's`, String.raw`python3 -c 'print("it\'\''s")'`],
      ['/usr/bin/node -e "x({{V}})"', 'a', String.raw`/usr/bin/node -e "x(\"a\")"`],
      ["node --eval='x({{V}})'", 'a', `node --eval='x("a")'`],
      [`psql -c "select '{{V}}'"`, `it's`, `psql -c "select 'it''s'"`],
      ['psql db -tAc "select {{V}}"', `it's`, `psql db -tAc "select 'it''s'"`],
      [
        "PGPASSWORD=x psql --command='select {{V}}'",
        'a',
        String.raw`PGPASSWORD=x psql --command='select '\''a'\'''`,
      ],
      ['mysql -Nse "select {{V}}"', 'a', `mysql -Nse "select 'a'"`],
      ['sqlite3 -readonly a.db "select {{V}}"', 'a', `sqlite3 -readonly a.db "select 'a'"`],
    ])('%s with %s', (run, V, expected) => {
      expect(filled('sh', run, V)).toMatchObject({ text: expected, refused: [] });
    });

    test('what another machine starts is said where the value is more than a word', () => {
      const run = 'ssh {{H}} "cat {{V}}"';
      const values = { H: 'db-1', V: 'a b' };
      expect(fill({ run, shell: 'sh' }, [], values).warnings.join()).toMatch(
        /^V is quoted as sh, .* ssh starts/u,
      );
      expect(fill({ run, shell: 'sh' }, [], { ...values, V: '/etc/hosts' }).warnings).toEqual([]);
    });

    test('two values, and one that no quoting is right for', () => {
      const run = `ssh {{H}} "psql -c \\"select '{{V}}'\\" {{W}}"`;
      expect(fill({ run, shell: 'sh' }, [], { H: 'db-1', V: `it's`, W: 'a b' })).toMatchObject({
        text: String.raw`ssh db-1 "psql -c \"select 'it''s'\" 'a b'"`,
        refused: [],
      });
      expect(fill({ run, shell: 'sh' }, [], { H: 'db-1', V: 'a\\', W: 'a' }).refused).toMatchObject([
        { name: 'V' },
      ]);
    });

    test('a text in many layers with many values is read in a moment', () => {
      const values = '{{V}} '.repeat(60);
      const layered = [1, 2, 3, 4].reduce(
        (code) => `sh -c '${code.replaceAll("'", String.raw`'\''`)}'`,
        `echo ${values}`,
      );
      expect(filled('sh', layered, 'a b').refused).toEqual([]);
    });
  });

  describe('a value in an address is percent-encoded, and then quoted', () => {
    test.each([
      ['curl https://h/p?u={{V}}', 'a&b c', 'curl https://h/p?u=a%26b%20c'],
      ["curl 'https://h/p?u={{V}}&r=1'", `it's`, "curl 'https://h/p?u=it%27s&r=1'"],
      ['curl "https://$HOST/{{V}}/x"', 'a/b', 'curl "https://$HOST/a%2Fb/x"'],
      ['curl "$BASE/p?u={{V}}"', 'a&b', 'curl "$BASE/p?u=a%26b"'],
      ['curl -sS localhost:8000/p?u={{V}}', 'a&b', 'curl -sS localhost:8000/p?u=a%26b'],
      ['curl -o /tmp/{{V}} https://h/', 'a b', "curl -o /tmp/'a b' https://h/"],
      ['curl {{V}}', 'https://h/?a=1&b=2', "curl 'https://h/?a=1&b=2'"],
      ['curl -H "Origin: https://{{V}}" x', 'h.example', 'curl -H "Origin: https://h.example" x'],
      ['psql postgres://app:{{V}}@db/app', 'a@b/c', 'psql postgres://app:a%40b%2Fc@db/app'],
      ['echo "see https://h/{{V}}"', 'a b', 'echo "see https://h/a%20b"'],
      ["ssh db-1 'curl https://h/?u={{V}}'", 'a b', "ssh db-1 'curl https://h/?u=a%20b'"],
      ['ls https/{{V}}', 'a b', "ls https/'a b'"],
    ])('%s with %s', (run, V, expected) => {
      expect(filled('sh', run, V)).toMatchObject({ text: expected, refused: [] });
    });

    test('after a value that is the beginning of the address', () => {
      const run = 'wscat -c "{{BASE}}/ws/{{V}}/?token={{W}}"';
      const values = { BASE: 'ws://a:80', V: 'a/b', W: 'x&y=z' };
      expect(fill({ run, shell: 'sh' }, [aParameter('BASE', { type: 'url' })], values).text).toBe(
        'wscat -c "ws://a:80/ws/a%2Fb/?token=x%26y%3Dz"',
      );
      // Of a text nobody knows that it is one.
      expect(fill({ run, shell: 'sh' }, [], values).text).toContain('/ws/a/b/?token=x&y=z');
    });

    test.each([
      ['curl https://{{V}}/', 'good.example@evil.example', 'host'],
      ['curl https://h/a/{{V}}/b', '..', '. and ..'],
    ])('refuses %s with %s', (run, V, because) => {
      expect(reason('sh', run, V)).toContain(because);
    });

    test.each([
      ['powershell', 'irm "https://h/?u={{V}}"', 'irm "https://h/?u=a%22%26b"'],
      ['python', 'get("https://h/?u={{V}}")', 'get("https://h/?u=a%22%26b")'],
      ['javascript', 'fetch(`https://h/?u={{V}}`)', 'fetch(`https://h/?u=a%22%26b`)'],
      ['json', '{"url": "https://h/?u={{V}}"}', '{"url": "https://h/?u=a%22%26b"}'],
    ] as const)('in %s too', (shell, run, expected) => {
      expect(text(shell, run, 'a"&b')).toBe(expected);
    });
  });

  test.each([
    [`curl -d '{"a": "{{V}}"}' x`, 'a"b', String.raw`curl -d '{"a": "a\"b"}' x`],
    ['curl -d "{\\"a\\": \\"{{V}}\\"}" x', 'a"b', String.raw`curl -d "{\"a\": \"a\\\"b\"}" x`],
    [`wscat -x '["{{V}}"]'`, 'a\nb', String.raw`wscat -x '["a\nb"]'`],
    [`echo '{ "{{V}}" }'`, 'a"b', `echo '{ "a"b" }'`],
  ])('a value in JSON is written as JSON first: %s', (run, V, expected) => {
    expect(filled('sh', run, V)).toMatchObject({ text: expected, refused: [] });
  });

  test('a comment takes plain words only: an interactive zsh knows no comments', () => {
    expect(reason('sh', 'ls # {{V}}', '$(x)')).toContain('comment');
  });
});

describe('powershell, by about_Quoting_Rules', () => {
  test.each([
    ['Get-Item {{V}}', 'a b', "Get-Item 'a b'"],
    ['Get-Item {{V}}', "it's", "Get-Item 'it''s'"],
    ['Get-Item {{V}}', 'it’s', "Get-Item 'it’’s'"],
    ["Get-Item '{{V}}'", EVIL, "Get-Item '\"; rm -rf ~ ''$(x)`y`\\'"],
    ['Get-Item "{{V}}"', EVIL, 'Get-Item "`"; rm -rf ~ \'`$(x)``y``\\"'],
    ['Get-Item "{{V}}"', '“x”', 'Get-Item "`“x`”"'],
    ['Test-NetConnection -Port {{V}}', '80', "Test-NetConnection -Port '80'"],
    ['$x = {{V}}; $x', 'Stop-Computer', "$x = 'Stop-Computer'; $x"],
    ['f({{V}}, 2)', 'a', "f('a', 2)"],
  ])('%s with %s', (run, V, expected) => {
    expect(filled('powershell', run, V)).toMatchObject({ text: expected, refused: [] });
  });

  test('a number stays a number', () => {
    expect(text('powershell', 'Get-Item {{V}}', '80', 'port')).toBe('Get-Item 80');
  });

  test.each([
    ['Get-Item {{V}}/ws', 'double quotes'],
    ['Get-Item a{{V}}', 'double quotes'],
    ['@"\n{{V}}\n"@', 'here-string'],
    ['icacls --% {{V}}', '--%'],
    ['"$({{V}})"', 'expression'],
    ['"${{V}}"', 'dollar'],
    ['"`{{V}}"', 'changes the meaning'],
    ['Invoke-Expression "ls {{V}}"', 'as commands of its own'],
    ['cmd /c "dir {{V}}"', 'as commands of its own'],
    ['Get-Item ‘{{V}}’', 'curly quote'],
    ['Get-Item "{{V}}', 'not closed'],
  ])('refuses %s', (run, because) => {
    expect(reason('powershell', run, 'value')).toContain(because);
  });

  test('inside quotes nothing of a value can end them or be expanded', () => {
    fc.assert(
      fc.property(value, (V) => {
        const single = text('powershell', "'{{V}}'", V).slice(1, -1);
        expect(single.replace(/(['‘’‚‛])\1/gu, '$1')).toBe(V);
        expect(single.replace(/(['‘’‚‛])\1/gu, '')).not.toMatch(/['‘’‚‛]/u);
        const double = text('powershell', '"{{V}}"', V).slice(1, -1);
        expect(double.replace(/`(.)/gsu, '$1')).toBe(V);
        expect(double.replace(/`./gsu, '')).not.toMatch(/["$`“”„‟]/u);
      }),
    );
  });
});

describe('sql', () => {
  const database = new DatabaseSync(':memory:');
  const selected = (statement: string) => Object.values(database.prepare(statement).get() ?? {})[0];
  const named = (statement: string) => Object.keys(database.prepare(statement).get() ?? {})[0];
  const withoutBackslash = (V: string) => !V.includes('\\');

  test.each(['SELECT {{V}}', "SELECT '{{V}}'", "SELECT /* it's */ {{V}} -- x"])(
    'SQLite reads it back: %s',
    (run) => {
      readsBack('sql', run, selected, withoutBackslash);
    },
  );

  test('as a name of a column', () => {
    readsBack('sql', 'SELECT 1 AS "{{V}}"', named, withoutBackslash);
  });

  test('numbers, also after a minus sign', () => {
    expect(text('sql', 'LIMIT {{V}}', '-5', 'number')).toBe('LIMIT -5');
    expect(selected(text('sql', 'SELECT 1 -{{V}}', '-5', 'number'))).toBe(6);
    expect(text('sql', 'LIMIT {{V}}', '5; DROP TABLE x', 'number')).toBe("LIMIT '5; DROP TABLE x'");
  });

  test.each([
    ["SELECT '{{V}}'", 'a\\', 'backslash'],
    ["SELECT E'{{V}}'", 'a', 'begins with E'],
    ['SELECT $$ {{V}} $$', 'a', 'dollar'],
    ['SELECT [{{V}}]', 'a', 'square bracket'],
    ['SELECT x{{V}}', 'a', 'against a name'],
    ["SELECT 'a\\' {{V}}", 'a', 'backslash'],
    ["SELECT '{{V}}", 'a', 'not closed'],
    ['SELECT 1 -- {{V}}', 'a\nb', 'comment'],
    ["SELECT 1 --'\n{{V}}", 'a', 'only some databases'],
    ["SELECT a #> '{\n{{V}}}'", 'a', 'only some databases'],
    ['SELECT /*! {{V}} */ 1', 'a', 'only some databases'],
    ['SELECT /* /* */ {{V}}', 'a', 'only some databases'],
  ])('refuses %s with %j', (run, V, because) => {
    expect(reason('sql', run, V)).toContain(because);
  });
});

describe('json', () => {
  test('is read back by JSON.parse', () => {
    readsBack('json', '{"a": {{V}}}', (json) => JSON.parse(json).a);
    readsBack('json', '["{{V}}"]', (json) => JSON.parse(json)[0]);
    readsBack('json', '{"x \\" {{V}}": 1}', (json) => Object.keys(JSON.parse(json))[0]?.slice(4));
  });

  test('a number stays a number, and nothing else becomes one', () => {
    expect(text('json', '[{{V}}]', '8080', 'port')).toBe('[8080]');
    expect(text('json', '[{{V}}]', '8080')).toBe('["8080"]');
    expect(text('json', '[{{V}}]', '007', 'number')).toBe('["007"]');
  });

  test('refuses what would not be one value', () => {
    expect(reason('json', '[-{{V}}1]', '1')).toContain('against');
    expect(reason('json', '["{{V}}]', '1')).toContain('not closed');
    expect(reason('json', '["\\{{V}}"]', '1')).toContain('changes the meaning');
  });
});

describe('javascript', () => {
  const evaluate = (code: string) => new Function(`return ${code}`)();

  test.each(['{{V}}', "'{{V}}'", '"{{V}}"', '`{{V}}`', "/* it's */ {{V}}", '[{{V}}][0]'])(
    'is read back by the engine: %s',
    (run) => readsBack('javascript', run, evaluate),
  );

  test.each([
    ['`${ {{V}} }`', 'expression of a template'],
    ['`${{V}}`', 'template'],
    ['String.raw`{{V}}`', 'tag'],
    ['/{{V}}/.test(x)', 'slash'],
    ["'\\{{V}}'", 'changes the meaning'],
    ["x = 'a\n{{V}}'", 'not closed'],
    ['x{{V}}', 'against a name'],
  ])('refuses %s', (run, because) => {
    expect(reason('javascript', run, 'value')).toContain(because);
  });
});

describe('url', () => {
  test('a value in the path, the query and the fragment is read back', () => {
    const base = 'https://chat.example.org';
    const fits = (V: string) => V !== '.' && V !== '..';
    readsBack(
      'url',
      `${base}/ws/{{V}}/x`,
      (url) => decodeURIComponent(new URL(url).pathname.split('/')[2] ?? ''),
      fits,
    );
    readsBack('url', `${base}/?q={{V}}&r=1`, (url) => new URL(url).searchParams.get('q'));
    readsBack('url', `${base}/#{{V}}`, (url) => decodeURIComponent(new URL(url).hash.slice(1)));
  });

  test('a whole address at the beginning, a host, a port, a path with its slashes', () => {
    expect(text('url', '{{V}}/ws', 'http://127.0.0.1:8000', 'url')).toBe('http://127.0.0.1:8000/ws');
    expect(text('url', 'wss://{{V}}/ws', 'db-1.example.org:81', 'host')).toBe('wss://db-1.example.org:81/ws');
    expect(text('url', 'wss://a:{{V}}/ws', '8000', 'port')).toBe('wss://a:8000/ws');
    expect(text('url', 'https://a/{{V}}', 'b c/d', 'path')).toBe('https://a/b%20c/d');
    expect(text('url', 'https://a/{{V}}', 'b c/d')).toBe('https://a/b%20c%2Fd');
  });

  test.each([
    ['{{V}}/ws', 'javascript:alert(1)', 'whole address'],
    ['{{V}}/ws', 'file:///etc/passwd', 'whole address'],
    ['https://{{V}}/ws', 'good.example@evil.example', 'host'],
    ['https://{{V}}.example.org/', 'evil.example/', 'host'],
    ['https://a:{{V}}/', '80@evil.example', 'port'],
    ['https://a/x/{{V}}/y', '..', '. and ..'],
    ['{{V}}://a/', 'http', 'whole address'],
    ['ht{{V}}://a/', 'tp', 'scheme'],
    ['{{W}}{{V}}', 'x', 'slash between'],
  ])('refuses %s with %s', (run, V, because) => {
    expect(
      fill({ run, shell: 'url' }, [aParameter('V')], { V, W: 'http://a' }).refused.at(-1)?.reason,
    ).toContain(because);
  });
});

describe('python', () => {
  test.each([
    ['print({{V}})', `it's "x"\n`, `print("it's \\"x\\"\\n")`],
    ["print('{{V}}')", `it's "x"\n`, `print('it\\'s \\"x\\"\\n')`],
    ['sleep({{V}})', '1', 'sleep("1")'],
  ])('%s', (run, V, expected) => {
    expect(text('python', run, V)).toBe(expected);
  });

  test.each([
    ["f'{{V}}'", 'begins with f'],
    ["rb'{{V}}'", 'begins with rb'],
    ["x = 'a\n{{V}}'", 'not closed'],
    ["'\\{{V}}'", 'changes the meaning'],
    ['x{{V}}', 'against a name'],
  ])('refuses %s', (run, because) => {
    expect(reason('python', run, 'value')).toContain(because);
  });
});
