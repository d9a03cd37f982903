import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ELSEWHERE } from './elsewhere.ts';
import { goodExamples } from './examples.ts';
import { ERROR_PAGES, type Fence, fencesIn, markOf, PROJECT, TEXTS } from './fences.ts';
import { FAULTY_FILES, newScratch, openDoor } from './scratch.ts';

const examples = goodExamples();
const SHELLS = new Set(['sh', 'bash', 'shell', 'console', 'zsh', 'powershell']);
const door = await openDoor();
afterAll(() => door.close());

const fences = TEXTS.flatMap(fencesIn);
const shells = fences.filter(({ lang }) => SHELLS.has(lang));
const isRun = ({ marks }: Fence): boolean => marks.includes('run');
const place = ({ file, line }: Fence): string => `${file}:${line}`;

test('every command of the guide is marked: run by this test, or elsewhere', () => {
  const unmarked = shells.filter((fence) => isRun(fence) === fence.marks.includes('elsewhere'));
  expect(unmarked.map(place)).toEqual([]);
});

test('every command that is not run here is in the list, with its reason, and the list holds no other', () => {
  const commands = shells.filter((fence) => !isRun(fence)).flatMap(({ text }) => commandsOf(text));
  expect([...new Set(commands)].toSorted()).toEqual(ELSEWHERE.map(({ command }) => command).toSorted());
  for (const { command, why, test } of ELSEWHERE) {
    expect(why, command).not.toBe('');
    if (test !== undefined) expect(existsSync(join(PROJECT, test)), `${command}: ${test}`).toBe(true);
  }
});

describe('what the guide says to type', () => {
  test.each(TEXTS.filter((file) => shells.some((fence) => fence.file === file && isRun(fence))))(
    '%s',
    async (file) => {
      const own = examples.some(({ fence }) => fence.file === file) ? examples : [];
      const scratch = newScratch(door, own, ERROR_PAGES.includes(file) ? FAULTY_FILES : {});
      try {
        for (const fence of shells.filter((one) => one.file === file && isRun(one))) {
          const { code, output } = await scratch.run(fence.text);
          expect(code, `${place(fence)}\n${fence.text}\n${output}`).toBe(Number(markOf(fence, 'exit') ?? 0));
          expect(missingLine(output, fence.output), `${place(fence)}\n${output}`).toBeUndefined();
        }
      } finally {
        scratch.end();
      }
    },
    600_000,
  );
});

/** The commands of a fence, comments and line ends taken out. */
function commandsOf(text: string): string[] {
  return text
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)#.*$/u, '').trim())
    .filter((line) => line !== '');
}

/** The first line that was promised and does not come, after the ones before it; `…` is any text. */
function missingLine(output: string, promised: string | undefined): string | undefined {
  let rest = output.split('\n');
  for (const line of promised?.split('\n') ?? []) {
    const pattern = new RegExp(`^${line.split('…').map(escaped).join('.*')}$`, 'u');
    const at = rest.findIndex((one) => pattern.test(one.trimEnd()));
    if (at === -1) return line;
    rest = rest.slice(at + 1);
  }
  return undefined;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
