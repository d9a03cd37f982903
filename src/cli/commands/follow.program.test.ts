import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { RunEvent, RunRecord } from '../../core/runbook/event.ts';
import { KEYS, openPty, type Pty, type PtyOptions } from '../../test/pty.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CONTENT_DIR = join(ROOT, 'src/test/fixtures/led');
const folder = mkdtempSync(join(tmpdir(), 'fixpoint-follow-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { down, enter, ctrlC } = KEYS;

const MENU_END = 'Leave, and go on later';
const start = (args: readonly string[], { env, ...rest }: Partial<PtyOptions> = {}) =>
  openPty(['follow', ...args], {
    cwd: folder,
    env: { CONTENT_DIR, XDG_STATE_HOME: join(folder, 'state'), ...env },
    rows: 60,
    ...rest,
  });
const file = (name: string) => join(folder, name);
const read = (name: string): RunRecord => JSON.parse(readFileSync(file(name), 'utf8'));
const eventsOf = <K extends RunEvent['kind']>(name: string, kind: K) =>
  read(name).events.filter((event): event is Extract<RunEvent, { kind: K }> => event.kind === kind);

/** The values, then the menu of the first step. */
async function begin(pty: Pty): Promise<void> {
  await pty.at('Host of the shop (host)', enter);
  await pty.at('Name of the queue', `my "queue"${enter}`);
  await pty.see(MENU_END);
}
/** The entry of a menu, counted from 0. */
const entry = (number: number) => down.repeat(number) + enter;

/** A dead process that nobody has waited for yet is as good as gone. */
const isAlive = (pid: number): boolean => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

describe('in a terminal', () => {
  test('a whole run with keys alone, its commands run, its record written', async () => {
    const pty = start(['drain', '--run', '--record', 'whole.json']);
    // A value is asked for until it fits.
    await pty.at('Host of the shop (host)', `http://x${enter}`);
    await pty.at('HOST is "http://x", expected a host name', `\u0015shop.local${enter}`);
    await pty.at('Name of the queue', `my "queue"${enter}`);
    expect(await pty.see(MENU_END)).toMatch(
      /1\. Look at the queue\n○ read-only · usually 2 min[\s\S]*See how long my "queue" is on shop\.local[\s\S]*What you should see/u,
    );
    pty.type(entry(0));
    await pty.see('shop.local has 7 orders in my "queue"\n→ exit 0');
    await pty.at(MENU_END, entry(2));
    // A destructive step: its command is shown and run only when its target was typed.
    await pty.see('✖ destructive');
    const locked = await pty.see(MENU_END);
    expect(locked).toContain('Send the orders again from the log');
    expect(locked).not.toContain('drained');
    pty.type(entry(0));
    await pty.see(`printf "drained %s\\n" 'my "queue"'`);
    await pty.at('Type my "queue" to go on, or nothing', `queue${enter}`);
    await pty.at('That is not my "queue".', `\u0015my "queue"${enter}`);
    await pty.see('drained my "queue"\n→ exit 0');
    await pty.at(MENU_END, entry(1));
    await pty.see('▲ mutating');
    // A command that goes on is stopped by Ctrl-C, and the run goes on.
    await pty.at(MENU_END, entry(0));
    await pty.at('Run it?', enter);
    await pty.at('\nwaiting ', ctrlC);
    await pty.see('→ stopped after');
    await pty.at(MENU_END, entry(2));
    await pty.at('What did you see?', `nothing comes${enter}`);
    await pty.see('seen: nothing comes');
    await pty.at(MENU_END, entry(10));
    await pty.at('How did it end?', entry(1));
    await pty.at('Last words', enter);
    expect(await pty.see('--as draft')).toMatch(/✖ failed[\s\S]*seen: nothing comes/u);
    expect(await pty.ended).toBe(0);

    expect(eventsOf('whole.json', 'ran')).toMatchObject([
      { step: 'look', exit: 0, output: 'shop.local has 7 orders in my "queue"\n' },
      { step: 'drain', exit: 0, output: 'drained my "queue"\n' },
      { step: 'wait', exit: null, output: expect.stringMatching(/^waiting \d+\n$/u) },
    ]);
    expect(eventsOf('whole.json', 'marked')).toMatchObject([
      { step: 'look', as: 'done', outcome: 1 },
      { step: 'drain', as: 'done' },
      { step: 'wait', as: 'failed', seen: 'nothing comes' },
    ]);
    expect(eventsOf('whole.json', 'ended')).toMatchObject([{ as: 'not-fixed' }]);
    const [ran] = eventsOf('whole.json', 'ran').slice(-1);
    // A signal is on its way for a moment after it was sent.
    await expect.poll(() => isAlive(Number(ran?.output.slice(8)))).toBe(false);
    expect(statSync(file('whole.json')).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['with arrow keys', []],
    ['by numbers', ['--plain']],
  ])('a secret is not echoed, not shown and not kept, %s', async (_, args) => {
    const secret = "s3cret'token";
    const name = `secret${args.length}.json`;
    const pty = start(['drain', '--run', '--record', name, ...args]);
    const plain = args.length > 0;
    const pick = (number: number) => (plain ? `${number + 1}\r` : entry(number));
    const asked = plain ? 'Number: ' : MENU_END;
    await pty.at('Host of the shop (host)', enter);
    await pty.at('Name of the queue', `mail${enter}`);
    await pty.at(asked, pick(1));
    await pty.at('Token of the shop (never kept)', `${secret}x\u007F${enter}`);
    await pty.see(`printf "I am %s\\n" '[secret]'`);
    await pty.at(asked, pick(0));
    await pty.see('I am [secret]\n→ exit 0');
    await pty.see(asked);
    expect(pty.raw()).not.toContain('s3cret');
    // Whoever types it into a note does not keep it either.
    pty.type(pick(4));
    await pty.at('What is to be noted?', `it is ${secret}${enter}`);
    await pty.at(asked, ctrlC);
    expect(await pty.ended).toBe(130);
    expect(readFileSync(file(name), 'utf8')).not.toContain('s3cret');
    expect(eventsOf(name, 'noted')).toMatchObject([{ step: 'ask', text: 'it is [secret]' }]);
  });

  test('a run that was left is gone on with, and says what has changed since', async () => {
    const content = file('content');
    cpSync(CONTENT_DIR, content, { recursive: true });
    const env = { CONTENT_DIR: content };
    const first = start(['drain', '--record', 'again.json'], { env });
    await begin(first);
    first.type(entry(0));
    await first.at('Token of the shop', enter);
    await first.at(MENU_END, ctrlC);
    await first.see('fixpoint follow --record');
    expect(await first.ended).toBe(130);

    const runbook = join(content, 'runbooks/drain.md');
    writeFileSync(
      runbook,
      readFileSync(runbook, 'utf8').replace('Fewer than 10 orders', 'Fewer than 5 orders'),
    );
    const second = start(['--record', 'again.json'], { env });
    await second.see('changed since it was done: Look at the queue');
    await second.at('Token of the shop', enter);
    await second.at(MENU_END, ctrlC);
    expect(await second.ended).toBe(130);
    expect(eventsOf('again.json', 'marked')).toHaveLength(1);
  });

  test('a command ends at its time limit, with the children it has started', async () => {
    const pty = start(['drain', '--run', '--timeout', '0.3', '--answers', 'QUEUE=a,look=2,drain=done']);
    await pty.at('Host of the shop (host)', enter);
    await pty.at(MENU_END, entry(0));
    await pty.at('Run it?', enter);
    await pty.see('its time limit');
    await pty.at(MENU_END, ctrlC);
    // It was given no file, so it is kept among the state of programs.
    await pty.see(join(folder, 'state/fixpoint/runs/drain-'));
    expect(await pty.ended).toBe(130);
  });

  test('a terminal that goes away takes the running command with it', async () => {
    const pty = start(['drain', '--run', '--record', 'gone.json', '--answers', 'QUEUE=a,look=2,drain=done']);
    await pty.at('Host of the shop (host)', enter);
    await pty.at(MENU_END, entry(0));
    await pty.at('Run it?', enter);
    await pty.see('\nwaiting ');
    const pid = Number((await pty.see('\n')).trim());
    expect(isAlive(pid)).toBe(true);
    pty.kill('SIGHUP');
    await pty.ended;
    await expect.poll(() => isAlive(pid)).toBe(false);
    expect(eventsOf('gone.json', 'marked')).toHaveLength(2);
  });

  test.each([
    ['with arrow keys', []],
    ['by numbers', ['--plain']],
  ])('a terminal that is closed ends a run that cannot be kept, %s', async (_, args) => {
    const away = `away${args.length}`;
    mkdirSync(file(away));
    const pty = start(['drain', '--record', `${away}/run.json`, '--answers', 'QUEUE=a', ...args]);
    await pty.see('Host of the shop (host)');
    rmSync(file(away), { recursive: true });
    pty.type(enter);
    await pty.see('! The run is not kept');
    await pty.see(MENU_END);
    pty.close();
    expect(await pty.ended).toBe(130);
  });

  test('read-only steps run at once where that was allowed, others do not', async () => {
    const pty = start(['drain', '--yes-read-only', '--record', 'read.json', '--answers', 'QUEUE=a,HOST=h']);
    await pty.see('h has 7 orders in a\n→ exit 0');
    await pty.at(MENU_END, entry(2));
    await pty.see('✖ destructive');
    await pty.at(MENU_END, ctrlC);
    expect(await pty.ended).toBe(130);
    expect(eventsOf('read.json', 'ran')).toHaveLength(1);
  });

  test('a file that can no longer be written is told, and the run goes on', async () => {
    const pty = start(['drain', '--record', 'lost.json', '--answers', 'QUEUE=a,HOST=h']);
    await pty.see(MENU_END);
    rmSync(file('lost.json'));
    mkdirSync(file('lost.json'));
    pty.type(entry(1));
    await pty.see('! The run is not kept: ');
    await pty.at(MENU_END, ctrlC);
    await pty.see('The run was not kept.');
    expect(await pty.ended).toBe(130);
  });
});

test('what the walk leads to is followed at once', async () => {
  const pty = openPty(['walk', '--answers', 'start=pending,worker=runs'], {
    cwd: folder,
    env: { CONTENT_DIR, XDG_STATE_HOME: join(folder, 'state') },
  });
  await pty.at('Leave', enter);
  await pty.at('Host of the shop (host)', ctrlC);
  await pty.see('fixpoint follow --record');
  expect(await pty.ended).toBe(130);
});

describe('without a terminal', () => {
  const MAIN = join(ROOT, 'src/cli/main.ts');
  const options = { cwd: folder, env: { ...process.env, CONTENT_DIR } };

  test('nothing is asked: what is missing is told, exit 2', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'follow', 'drain'], {
      ...options,
      input: 'yes\n'.repeat(100),
      encoding: 'utf8',
    });
    expect(stderr).toContain('step look is open');
    expect(stdout).not.toContain('\u001B');
    expect(status).toBe(2);
  });

  test('a reader who leaves early is no error, and the record is kept', async () => {
    const args = [MAIN, 'follow', 'drain', '--record', 'early.json', '--answers', 'QUEUE=a,look=3,end=fixed'];
    const child = spawn(process.execPath, args, options);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    await once(child, 'close');
    expect(err).toBe('');
    expect(eventsOf('early.json', 'ended')).toHaveLength(1);
  });
});
