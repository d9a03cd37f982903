// biome-ignore-all lint/suspicious/noTemplateCurlyInString: commands hold such places of their own

import { describe, expect, test } from 'vitest';
import { aParameter } from '../../test/builders.ts';
import { EVIL, filled, filledText, refusal } from '../../test/filled.ts';
import { fill } from './fill.ts';

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
      expect(refusal('sh', run, V)).toContain(because);
    });

    test.each([
      ['powershell', 'irm "https://h/?u={{V}}"', 'irm "https://h/?u=a%22%26b"'],
      ['python', 'get("https://h/?u={{V}}")', 'get("https://h/?u=a%22%26b")'],
      ['javascript', 'fetch(`https://h/?u={{V}}`)', 'fetch(`https://h/?u=a%22%26b`)'],
      ['json', '{"url": "https://h/?u={{V}}"}', '{"url": "https://h/?u=a%22%26b"}'],
    ] as const)('in %s too', (shell, run, expected) => {
      expect(filledText(shell, run, 'a"&b')).toBe(expected);
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
    expect(refusal('sh', 'ls # {{V}}', '$(x)')).toContain('comment');
  });
});
