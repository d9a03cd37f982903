import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type NewBase, newBase } from '../../test/new-base.ts';
import { errorsIn, frontOf, INCIDENT, newIn, readIn, TODAY } from '../../test/new-write-up.ts';

let base: NewBase;
beforeEach(() => {
  base = newBase();
});
afterEach(() => base.end());

const run = (...args: readonly string[]) => newIn(base, ...args);
const put = (name: string, text: string): string => base.put(name, text);
const read = (path: string): string => readIn(base, path);
const errors = () => errorsIn(base);
const dataOf = (text: string) => (text.startsWith('---') ? frontOf(text) : parse(text));

const RUNBOOK = [
  'runbook',
  ...['--title', 'Empty the queue'],
  ...['--summary', 'Takes what is old out of the queue.'],
  ...['--when-to-use', 'The queue grows'],
  ...['--do', 'Empty the queue of {{HOST}}'],
  ...['--command', 'ssh {{HOST}} queue --empty'],
];
const TREE = [
  'tree',
  ...['--title', 'Orders stay pending'],
  ...['--summary', 'Finds what holds orders back.'],
  ...['--question', 'Does the worker run?'],
  ...['--answer', 'No', '--to', 'restart-worker'],
  ...['--answer', 'Yes: it is busy', '--to', 'sh-004'],
];
const CODE = ['code', '--family', 'worker-exit', '--code', '4', '--name', 'No network'];
const MEANING = ['--meaning', 'It could not: reach the broker', '--action', 'Look at the # of hosts'];
const FAMILY = [
  ...['--family-title', 'Exit codes of mail', '--family-summary', 'Why mail ended.'],
  ...['--family-word', 'exit status'],
];

const A_INCIDENT = {
  id: 'SH-005',
  title: 'Mails: late & "lost" #1',
  status: 'investigating',
  severity: 'unknown',
  detected: TODAY,
  services: ['mail'],
  symptoms: [{ text: '- Mails come hours later' }],
  nextSteps: ['Look at the queue'],
};
const A_RUNBOOK = {
  title: 'Empty the queue',
  summary: 'Takes what is old out of the queue.',
  whenToUse: ['The queue grows'],
  parameters: [{ name: 'HOST', label: 'Host' }],
  steps: [
    {
      id: 'empty-the-queue-of-host',
      title: 'Empty the queue of {{HOST}}',
      do: 'Empty the queue of {{HOST}}',
      commands: [{ run: 'ssh {{HOST}} queue --empty' }],
      risk: 'read-only',
    },
  ],
};
const A_TREE = {
  title: 'Orders stay pending',
  summary: 'Finds what holds orders back.',
  nodes: [
    {
      id: 'start',
      question: 'Does the worker run?',
      answers: [
        { id: 'no', text: 'No', to: { runbook: 'restart-worker' } },
        { id: 'yes-it-is-busy', text: 'Yes: it is busy', to: { incident: 'SH-004' } },
        { id: 'something-else', text: 'Something else', to: { writeUp: true } },
      ],
    },
  ],
};
const A_CODE = {
  code: '4',
  name: 'No network',
  meaning: 'It could not: reach the broker',
  action: 'Look at the # of hosts',
};

describe('what flags give is a file that check accepts', () => {
  test.each([
    ['incident', INCIDENT, 'incidents/sh-005-mails-late-lost-1/index.md', A_INCIDENT],
    ['runbook', RUNBOOK, 'runbooks/empty-the-queue.md', A_RUNBOOK],
    ['tree', TREE, 'trees/orders-stay-pending.yaml', A_TREE],
    [
      'code of a new family',
      ['code', '--family', 'mail-exit', ...CODE.slice(3), ...MEANING, ...FAMILY],
      'codes/mail-exit.yaml',
      { title: 'Exit codes of mail', summary: 'Why mail ended.', words: ['exit status'], codes: [A_CODE] },
    ],
  ])('%s', async (_, args, path, data) => {
    const { text, note, exitCode } = await run(...args);
    expect({ note, exitCode }).toEqual({ note: '', exitCode: 0 });
    expect(text).toContain(path);
    expect(text).toContain('fixpoint check ');
    expect(text).toContain('open a pull request');
    expect(await errors()).toEqual([]);
    expect(dataOf(read(path))).toEqual(data);
  });

  test('where site.yaml names the repository, the page of its pull request is told', async () => {
    put('content/site.yaml', 'name: Ours\nrepository:\n  url: https://github.com/acme/kb\n');
    const { text } = await run(...RUNBOOK);
    expect(text).toContain(
      'open a pull request:\n  https://github.com/acme/kb/compare/main...write-up/empty-the-queue?expand=1\n',
    );
  });

  test('answers of a tree may lead to the same place, and each keeps its own', async () => {
    await run(...TREE, '--answer', 'It is stuck', '--to', 'restart-worker');
    const { nodes } = dataOf(read('trees/orders-stay-pending.yaml')) as typeof A_TREE;
    expect(nodes[0]?.answers.map(({ text, to }) => [text, to])).toEqual([
      ['No', { runbook: 'restart-worker' }],
      ['Yes: it is busy', { incident: 'SH-004' }],
      ['It is stuck', { runbook: 'restart-worker' }],
      ['Something else', { writeUp: true }],
    ]);
  });

  test('a code comes at the end of its family, and all that was there stays to the letter', async () => {
    const before = read('codes/worker-exit.yaml');
    await run(...CODE, ...MEANING);
    const after = read('codes/worker-exit.yaml');
    const [head = '', tail = ''] = before.split('sources:');
    expect(after.startsWith(head.trimEnd())).toBe(true);
    expect(after.endsWith(`sources:${tail}`)).toBe(true);
    expect(parse(after).codes).toEqual([parse(before).codes[0], A_CODE]);
    expect(await errors()).toEqual([]);
  });
});

describe('what is missing or wrong is told, with exit 2, and nothing is written', () => {
  test.each([
    ['incident', ['incident', '--title', 'x'], ['--symptom', '--service', '--next-step']],
    [
      'runbook',
      ['runbook', '--risk', 'destructive'],
      ['--title', '--summary', '--when-to-use', '--do', '--undo'],
    ],
    ['tree', ['tree'], ['--title', '--summary', '--question', '--answer', '--to']],
    [
      'new family',
      ['code', '--family', 'x'],
      ['--code', '--name', '--meaning', '--action', '--family-title', '--family-summary'],
    ],
  ])('%s', async (_, args, flags) => {
    const { note, exitCode } = await run(...args);
    expect(exitCode).toBe(2);
    expect([...(note ?? '').matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, flag]) => flag)).toEqual(flags);
  });

  test.each([
    [
      [...INCIDENT, '--service', 'shopp'],
      '--service: The vocabulary has no service "shopp". Did you mean shop?',
    ],
    [[...INCIDENT, '--service', 'billing'], '- { id: billing, name: "billing" }'],
    [[...INCIDENT, '--severity', 'bad'], 'expected one of SEV1, SEV2, SEV3, SEV4, unknown'],
    [[...INCIDENT, '--detected', 'yesterday'], 'must be a date and time with its offset'],
    [[...INCIDENT, '--id', 'sh-004'], 'is taken by "Carts are empty after login"'],
    [[...INCIDENT, '--title', 'x'.repeat(141)], 'has 141 characters, expected at most 140'],
    [[...INCIDENT, '--signature', '<*> 5'], 'needs at least one word beside <*>'],
    [[...INCIDENT, '--title', 'turned \u202Eround'], 'holds'],
    [[...RUNBOOK, '--command', "cat <<'E'\n{{HOST}}\nE"], '{{HOST}} can never be filled in here'],
    [[...TREE, '--answer', 'No', '--to', 'restart-worker'], '--answer: "No" is given twice.'],
    [[...TREE, '--answer', 'More', '--to', 'restart-workr'], 'Did you mean restart-worker?'],
    [['runbook', ...RUNBOOK.slice(1), '--title', 'Восстановление'], 'No file name can be made of the title'],
    [['runbook', ...RUNBOOK.slice(1), '--title', 'Restart worker'], 'is there already and stays as it is'],
  ])('%#: %s', async (args, message) => {
    const before = readdirSync(base.folder, { recursive: true });
    const { note, exitCode } = await run(...args);
    expect(note).toContain(message);
    expect(exitCode).toBe(2);
    expect(readdirSync(base.folder, { recursive: true })).toEqual(before);
  });
});

test('a dry run prints the file and writes nothing', async () => {
  const { text, exitCode } = await run(...INCIDENT, '--dry-run');
  expect(exitCode).toBe(0);
  expect(frontOf(text)).toMatchObject({ id: 'SH-005', status: 'investigating', detected: TODAY });
  expect(existsSync(join(base.folder, 'incidents/sh-005-mails-late-lost-1'))).toBe(false);
});

test('a source that cannot be read is wrong usage', async () => {
  expect(await run('incident', '--from-log', 'gone.log')).toMatchObject({
    exitCode: 2,
    note: expect.stringContaining('there is no file "gone.log"'),
  });
  expect(await run('incident', '--from-log', put('empty.log', ' \n'))).toMatchObject({ exitCode: 2 });
  expect(await run('incident', '--from-run', put('no.json', '{}'))).toMatchObject({
    exitCode: 2,
    note: expect.stringContaining('not the record of a run'),
  });
  expect(await run('incident', '--from-run', 'a', '--from-log', 'b')).toMatchObject({
    exitCode: 2,
    note: expect.stringContaining('give one of'),
  });
});
