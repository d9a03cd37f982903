import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../schema/runbook.ts';
import { aParameter } from '../../test/builders.ts';
import { matchesPattern, valueProblem } from './parameter-value.ts';

const problem = (type: Parameter['type'], value: string, more: Partial<Parameter> = {}) =>
  valueProblem(aParameter('P', { type, ...more }), value);

describe('values that fit', () => {
  test.each<[Parameter['type'], string]>([
    ['text', `"; rm -rf ~`],
    ['text', `$(x) \`y\` 'z' ☃`],
    ['text', '-x'],
    ['text', ''],
    ['number', '30'],
    ['number', '-0.5'],
    ['url', 'https://chat.example.org/ws?a=b#c'],
    ['url', 'ws://127.0.0.1:8000'],
    ['url', 'redis://[::1]:6379/0'],
    ['host', 'db-1.example.org'],
    ['host', 'my_container'],
    ['host', '10.1.2.3'],
    ['host', '::1'],
    ['host', '[fe80::1]'],
    ['host', 'bücher.example'],
    ['port', '1'],
    ['port', '65535'],
    ['path', '/var/log/a b.log'],
    ['path', './-x'],
  ])('%s %s', (type, value) => {
    expect(problem(type, value)).toBeUndefined();
  });
});

describe('values that do not', () => {
  test.each<[Parameter['type'], string, string]>([
    [
      'number',
      '1e3',
      'P is "1e3", expected a number in digits, such as 30 or -0.5; leave out units and separators.',
    ],
    ['number', '٣', 'expected a number'],
    ['url', 'chat.example.org', 'expected a whole address'],
    ['url', 'https://a b', 'expected a whole address'],
    ['url', 'javascript:alert(1)', 'expected a whole address'],
    ['url', "https://a/'; rm", 'expected a whole address'],
    ['url', 'https://jo:secret@example.org/', 'holds a password'],
    ['host', 'http://x', 'expected a host name'],
    ['host', '-oProxyCommand=x', 'expected a host name'],
    ['host', 'a..b', 'expected a host name'],
    ['host', ':::', 'expected a host name'],
    ['host', 'x'.repeat(254), 'expected a host name'],
    ['port', '0', 'expected a port from 1 to 65535'],
    ['port', '65536', 'expected a port'],
    ['port', '080', 'expected a port'],
    ['path', '-rf', 'write ./ before it'],
    ['host', ' db-1', 'expected no space before or after it'],
    ['text', 'a\u0000b', 'holds U+0000 (NUL, which ends a text)'],
    ['text', 'a\nb', 'holds U+000A (line feed)'],
    ['text', 'a\u001Bb', 'holds U+001B (escape, which steers terminals)'],
    ['text', 'a\u202Eb', 'holds U+202E (right-to-left override)'],
    ['text', 'a\u200Bb', 'holds U+200B (zero-width space)'],
    ['text', 'a\u{E0041}b', 'holds U+E0041 (invisible character)'],
    ['text', 'a\u3164b', 'holds U+3164'],
    ['text', 'a\uD800b', 'holds U+D800'],
    ['text', 'a\u2028b', 'holds U+2028'],
    [
      'text',
      'x'.repeat(100_000),
      'P has 100000 characters, expected at most 2000; put so long a value into a file.',
    ],
  ])('%s %j', (type, value, message) => {
    expect(problem(type, value)).toContain(message);
  });

  test('the value of a secret parameter is not repeated', () => {
    expect(problem('number', 'hunter2', { secret: true })).toBe(
      'P is something else, expected a number in digits, such as 30 or -0.5; leave out units and separators.',
    );
    expect(problem('url', 'https://jo:secret@example.org/', { secret: true })).toBeUndefined();
  });

  test('a long value is shown shortened', () => {
    expect(problem('number', 'x'.repeat(500))).toContain(`"${'x'.repeat(60)}…"`);
  });
});

describe('patterns', () => {
  test.each([
    ['chat-*', 'chat-1', true],
    ['chat-*', 'Chat-1', false],
    ['*.log', 'a.log', true],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'acb', false],
    ['aba', 'aba', true],
    ['ab*ba', 'aba', false],
    ['*', '', true],
    ['[a-z]+(x+)+$', 'a', false],
    ['.*', 'x', false],
    ['**a**', 'ba', true],
  ])('%s and %s: %s', (pattern, text, matches) => {
    expect(matchesPattern(pattern, text)).toBe(matches);
  });

  test('a pattern says its shape and an example', () => {
    expect(problem('text', 'x', { pattern: 'chat-*', example: 'chat-7' })).toBe(
      'P is "x", expected the shape chat-*, with * for any run of characters; such as chat-7.',
    );
  });

  test('are as a matcher that tries everything would have them', () => {
    const slow = (pattern: string, text: string): boolean =>
      pattern === ''
        ? text === ''
        : pattern.startsWith('*')
          ? slow(pattern.slice(1), text) || (text !== '' && slow(pattern, text.slice(1)))
          : text !== '' && text[0] === pattern[0] && slow(pattern.slice(1), text.slice(1));
    const letters = (max: number, ...units: string[]) =>
      fc.array(fc.constantFrom(...units), { maxLength: max }).map((list) => list.join(''));
    fc.assert(
      fc.property(letters(6, 'a', 'b', '*'), letters(8, 'a', 'b'), (pattern, text) => {
        expect(matchesPattern(pattern, text)).toBe(slow(pattern, text));
      }),
      { numRuns: 500 },
    );
  });
});
