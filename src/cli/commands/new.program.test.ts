import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LOG, type NewBase, newBase } from '../../test/new-base.ts';
import { KEYS, openPty } from '../../test/pty.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
const { down, enter, ctrlC } = KEYS;

let base: NewBase;
beforeEach(() => {
  base = newBase();
});
afterEach(() => base.end());

const env = () => ({ CONTENT_DIR: base.folder });
const start = (...args: readonly string[]) => openPty(['new', ...args], { cwd: base.folder, env: env() });
const incidents = () => readdirSync(join(base.folder, 'incidents'));

function check(): Promise<number> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [MAIN, 'check'], { env: { ...process.env, ...env() } });
    child.once('close', (code) => done(code ?? -1));
  });
}

describe('in a terminal', () => {
  test('a log becomes a checked file in seven answers, most of them Enter', async () => {
    const pty = start('incident', '--from-log', base.put('crash.log', LOG));
    expect(await pty.see('It will be SH-005')).toContain('payment queue overflow at depth <*> after <*>');
    await pty.at('What is broken', enter);
    await pty.at('What a person observes', 'Orders: cannot be #paid\r');
    await pty.see('Services it was seen in');
    await pty.at('shop', enter);
    await pty.see('SEV1 (worst)');
    await pty.at('SEV4', down + enter);
    await pty.at('When it was first seen', enter);
    await pty.at('What is to be done next', 'Look at the queue\r');
    await pty.see('Written: ');
    await pty.see('open a pull request');
    expect(await pty.ended).toBe(0);
    const [name = ''] = incidents().filter((one) => one.startsWith('sh-005-'));
    const text = readFileSync(join(base.folder, 'incidents', name, 'index.md'), 'utf8');
    expect(parse(text.split('---\n')[1] ?? '')).toMatchObject({
      title: 'Payment queue overflow',
      severity: 'SEV1',
      services: ['shop'],
      symptoms: [{ text: 'Orders: cannot be #paid' }],
      codes: ['worker-exit/3'],
      nextSteps: ['Look at the queue'],
    });
    expect(await check()).toBe(0);
  });

  test('several services of the failing lines are one choice, and the first', async () => {
    const log = 'ERROR shop: no answer from mail for order 7\nERROR mail: relay refused order 7\n';
    const pty = start('incident', '--from-log', base.put('two.log', log));
    await pty.at('What is broken', enter);
    await pty.at('What a person observes', 'Orders bring no mail\r');
    await pty.see('Services it was seen in');
    await pty.at('All that the log names', enter);
    await pty.at('SEV1 (worst)', enter);
    await pty.at('When it was first seen', enter);
    await pty.at('What is to be done next', 'Ask the relay\r');
    await pty.see('Written: ');
    expect(await pty.ended).toBe(0);
    const [name = ''] = incidents().filter((one) => one.startsWith('sh-005-'));
    const text = readFileSync(join(base.folder, 'incidents', name, 'index.md'), 'utf8');
    expect(parse(text.split('---\n')[1] ?? '').services.toSorted()).toEqual(['mail', 'shop']);
    expect(await check()).toBe(0);
  });

  test('what is known already is shown first, and nothing is written', async () => {
    const pty = start(
      'incident',
      '--from-log',
      base.put('crash.log', 'ERROR cart lookup failed for session 77\n'),
    );
    await pty.see('Is it one of these?');
    expect(await pty.see('No, it is new')).toContain('SH-004 Carts are empty after login (known');
    pty.type(enter);
    await pty.see('Nothing was written. Read it: fixpoint show SH-004');
    expect(await pty.ended).toBe(0);
    expect(incidents()).toHaveLength(1);
  });

  test('an answer that will not do is asked again; a secret is masked after asking', async () => {
    const pty = start('incident');
    await pty.at('What is broken', `${'x'.repeat(141)}\r`);
    await pty.at(
      'at most 140',
      `${'\u007F'.repeat(141)}Mail to ${['jane.doe', 'acme.io'].join('@')} fails\r`,
    );
    await pty.see('This looks like something that must not be published');
    await pty.at('Type it again', enter);
    await pty.see('What a person observes');
    pty.type(ctrlC);
    expect(await pty.ended).toBe(130);
    expect(incidents()).toHaveLength(1);
  });

  test('plain: numbers and lines; typing finds nothing, so the way to add a service is told', async () => {
    const pty = start('runbook', '--plain');
    await pty.at('What the runbook is for', 'Empty the queue\r');
    await pty.at('What it does, in one sentence', 'Empties it.\r');
    await pty.at('What one sees when', 'It grows\r');
    await pty.see('4. another service');
    await pty.at('Number', '4\r');
    await pty.at('Which service', 'billing\r');
    await pty.see('- { id: billing, name: "billing" }');
    await pty.at('Number', '2\r');
    await pty.at('what to do', 'Empty it\r');
    await pty.at('exactly as it is typed', '\r');
    await pty.see('3. destructive');
    await pty.at('Number', '3\r');
    await pty.at('How the step is taken back', 'cannot be undone\r');
    await pty.see('Written: ');
    expect(await pty.ended).toBe(0);
    expect(await check()).toBe(0);
  });
});

test('a runbook in eight answers, three of them Enter', async () => {
  const pty = start('runbook');
  await pty.at('What the runbook is for', 'Restart the queue\r');
  await pty.at('What it does, in one sentence', 'Restarts it.\r');
  await pty.at('What one sees when', 'It grows\r');
  await pty.at('another service', enter);
  await pty.at('The first step: what to do', 'Look at the queue\r');
  await pty.at('exactly as it is typed', 'systemctl status queue\r');
  await pty.at('destructive', enter);
  await pty.at('What is seen when all is well', 'active\r');
  expect(await pty.see('open a pull request')).toContain("git commit -m 'Add restart-the-queue'");
  expect(await pty.ended).toBe(0);
  const text = readFileSync(join(base.folder, 'runbooks/restart-the-queue.md'), 'utf8');
  expect(parse(text.split('---\n')[1] ?? '')).toMatchObject({
    title: 'Restart the queue',
    steps: [{ do: 'Look at the queue', commands: [{ run: 'systemctl status queue' }], risk: 'read-only' }],
  });
  expect(await check()).toBe(0);
});

test('a code of a new family: eight answers', async () => {
  const pty = start('code');
  await pty.see('Which family of codes it belongs to');
  await pty.at('worker-exit', down + enter);
  await pty.see('✔ Which family');
  await pty.at('? Which family', 'Mailer replies\r');
  await pty.at('The code as it is printed', '550\r');
  await pty.at('Its official or usual name', 'mailbox unavailable\r');
  await pty.at('What it says happened', 'Nobody takes this mail.\r');
  await pty.at('What to do when it is seen', 'Ask for another address.\r');
  await pty.at('Name of the family', 'Replies of the mailer\r');
  await pty.at('What kind of code it is', 'What the mailer is told.\r');
  expect(await pty.see('open a pull request')).toContain('Written: ');
  expect(await pty.ended).toBe(0);
  const file = join(base.folder, 'codes/mailer-replies.yaml');
  expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
    title: 'Replies of the mailer',
    codes: [{ code: '550', name: 'mailbox unavailable' }],
  });
  expect(await check()).toBe(0);
});

test('a tree: two answers with their ends, chosen by typing', async () => {
  const pty = start('tree');
  await pty.at('The complaint', 'Orders stay pending\r');
  await pty.at('What it helps to find', 'Finds what holds them back.\r');
  await pty.at('The first question', 'Does the worker run?\r');
  await pty.at('Where to look', enter);
  await pty.at('The answer, as the reader', 'No\r');
  await pty.at('worker-exit/3', 'restart');
  await pty.at('❯ restart-worker', enter);
  await pty.at('Another answer', 'Yes\r');
  await pty.see('Where that answer leads');
  await pty.at('nothing is known', enter);
  await pty.see('Written: ');
  expect(await pty.ended).toBe(0);
  const text = readFileSync(join(base.folder, 'trees/orders-stay-pending.yaml'), 'utf8');
  expect(parse(text).nodes[0].answers).toEqual([
    { id: 'no', text: 'No', to: { runbook: 'restart-worker' } },
    { id: 'yes', text: 'Yes', to: { writeUp: true } },
  ]);
  expect(await check()).toBe(0);
});

test('without a terminal a log may be piped in, and what is missing is told with exit 2', async () => {
  const { code, err } = await new Promise<{ code: number | null; err: string }>((done) => {
    const child = execFile(process.execPath, [MAIN, 'new', 'incident', '--from-log', '-'], {
      env: { ...process.env, ...env() },
    });
    let err = '';
    child.stderr?.on('data', (text) => {
      err += text;
    });
    child.once('close', (code) => done({ code, err }));
    child.stdin?.end(LOG);
  });
  expect(code).toBe(2);
  expect(err).toMatch(/missing, and nobody can be asked here:\n {2}--symptom .*\n {2}--next-step /u);
  expect(incidents()).toHaveLength(1);
});
