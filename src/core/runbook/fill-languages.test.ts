// biome-ignore-all lint/suspicious/noTemplateCurlyInString: commands hold such places of their own

import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aParameter } from '../../test/builders.ts';
import { anyValue, EVIL, filled, filledText, readsBack, refusal } from '../../test/filled.ts';
import { fill } from './fill.ts';

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
    expect(filledText('powershell', 'Get-Item {{V}}', '80', 'port')).toBe('Get-Item 80');
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
    expect(refusal('powershell', run, 'value')).toContain(because);
  });

  test('inside quotes nothing of a value can end them or be expanded', () => {
    fc.assert(
      fc.property(anyValue, (V) => {
        const single = filledText('powershell', "'{{V}}'", V).slice(1, -1);
        expect(single.replace(/(['‘’‚‛])\1/gu, '$1')).toBe(V);
        expect(single.replace(/(['‘’‚‛])\1/gu, '')).not.toMatch(/['‘’‚‛]/u);
        const double = filledText('powershell', '"{{V}}"', V).slice(1, -1);
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
    expect(filledText('sql', 'LIMIT {{V}}', '-5', 'number')).toBe('LIMIT -5');
    expect(selected(filledText('sql', 'SELECT 1 -{{V}}', '-5', 'number'))).toBe(6);
    expect(filledText('sql', 'LIMIT {{V}}', '5; DROP TABLE x', 'number')).toBe("LIMIT '5; DROP TABLE x'");
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
    expect(refusal('sql', run, V)).toContain(because);
  });
});

describe('json', () => {
  test('is read back by JSON.parse', () => {
    readsBack('json', '{"a": {{V}}}', (json) => JSON.parse(json).a);
    readsBack('json', '["{{V}}"]', (json) => JSON.parse(json)[0]);
    readsBack('json', '{"x \\" {{V}}": 1}', (json) => Object.keys(JSON.parse(json))[0]?.slice(4));
  });

  test('a number stays a number, and nothing else becomes one', () => {
    expect(filledText('json', '[{{V}}]', '8080', 'port')).toBe('[8080]');
    expect(filledText('json', '[{{V}}]', '8080')).toBe('["8080"]');
    expect(filledText('json', '[{{V}}]', '007', 'number')).toBe('["007"]');
  });

  test('refuses what would not be one value', () => {
    expect(refusal('json', '[-{{V}}1]', '1')).toContain('against');
    expect(refusal('json', '["{{V}}]', '1')).toContain('not closed');
    expect(refusal('json', '["\\{{V}}"]', '1')).toContain('changes the meaning');
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
    expect(refusal('javascript', run, 'value')).toContain(because);
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
    expect(filledText('url', '{{V}}/ws', 'http://127.0.0.1:8000', 'url')).toBe('http://127.0.0.1:8000/ws');
    expect(filledText('url', 'wss://{{V}}/ws', 'db-1.example.org:81', 'host')).toBe(
      'wss://db-1.example.org:81/ws',
    );
    expect(filledText('url', 'wss://a:{{V}}/ws', '8000', 'port')).toBe('wss://a:8000/ws');
    expect(filledText('url', 'https://a/{{V}}', 'b c/d', 'path')).toBe('https://a/b%20c/d');
    expect(filledText('url', 'https://a/{{V}}', 'b c/d')).toBe('https://a/b%20c%2Fd');
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
    expect(filledText('python', run, V)).toBe(expected);
  });

  test.each([
    ["f'{{V}}'", 'begins with f'],
    ["rb'{{V}}'", 'begins with rb'],
    ["x = 'a\n{{V}}'", 'not closed'],
    ["'\\{{V}}'", 'changes the meaning'],
    ['x{{V}}', 'against a name'],
  ])('refuses %s', (run, because) => {
    expect(refusal('python', run, 'value')).toContain(because);
  });
});
