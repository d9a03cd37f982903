// biome-ignore-all lint/suspicious/noTemplateCurlyInString: commands hold such places of their own

import { describe, expect, test } from 'vitest';
import { aParameter } from '../../test/builders.ts';
import { filled } from '../../test/filled.ts';
import { fill } from './fill.ts';

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
