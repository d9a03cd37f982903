import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeAnswer } from '../test/whole-answer.ts';
import { helpFor, programName, withProgram } from './program.ts';

const ROOT = join(import.meta.dirname, '../..');

async function fixpoint(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { stdin, stdout, stderr } = process;
  return wholeAnswer(args, { stdin, stdout, stderr, env, cwd: ROOT, today: '2026-01-01' });
}

const examples = async (command: string): Promise<string[]> => {
  const { text } = await fixpoint([command, '--help']);
  return [...text.slice(text.indexOf('Examples:')).matchAll(/^ {2}fixpoint ([^|\n]+)/gmu)].map(
    ([, args = '']) => args,
  );
};

const split = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, a, b]) => a ?? b ?? '');

test('commands are named as the program was started', () => {
  expect(programName({})).toBe('fixpoint');
  expect(programName({ npm_lifecycle_event: 'fixpoint' })).toBe('npm run -s fixpoint --');
  expect(programName({ npm_lifecycle_event: 'npx' }, true)).toBe('npx fixpoint');
  expect(programName({}, true)).toBe('fixpoint');
  expect(helpFor({ npm_lifecycle_event: 'fixpoint' }, 'x | fixpoint search -')).toBe(
    'x | npm run -s fixpoint -- search -',
  );
});

test.each(['check', 'search', 'show'])(
  'the examples of %s work with the content that comes along',
  async (name) => {
    const all = await examples(name);
    expect(all.length).toBeGreaterThan(1);
    for (const args of all) expect([args, (await fixpoint(split(args))).exitCode]).toEqual([args, 0]);
  },
);

test.each([
  [['show', '--help']],
  [['search', '--help']],
  [['search', '1006']],
  [['search', 'zebra']],
  [['show', 'ws']],
])('%j names only commands that can be run under npm', async (args) => {
  const { text, note = '' } = await fixpoint(args, { npm_lifecycle_event: 'fixpoint' });
  expect(text + note).toMatch(/npm run -s fixpoint -- (?:show|search)/u);
  expect(text + note).not.toMatch(/(?<!run -s )fixpoint (?:show|search|check)/u);
});

test('what is unknown leads to the trees there are', async () => {
  expect((await fixpoint(['search', 'zebra'])).text).toContain('fixpoint show websocket\n');
});

test('a text of ours has its commands begin as the program was started', () => {
  const text = 'run `fixpoint redact` or npx fixpoint check; fixpoint match reads all, Fixpoint does not';
  expect(withProgram('npm run -s fixpoint --', text)).toBe(
    'run `npm run -s fixpoint -- redact` or npx fixpoint check; npm run -s fixpoint -- match reads all, Fixpoint does not',
  );
});
