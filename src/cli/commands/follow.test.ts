import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../core/runbook/event.ts';
import { answer } from '../answer.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'fixpoint-follow-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command where nobody can be asked. */
async function follow(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { stdout, stderr } = process;
  let ids = 0;
  const given = await answer(['follow', ...args], {
    stdin: Object.assign(Object.create(process.stdin), { isTTY: false }),
    stdout,
    stderr,
    env: { PATH: process.env.PATH, CONTENT_DIR: join(ROOT, 'src/test/fixtures/led'), ...env },
    cwd: folder,
    today: '2031-06-01',
    now: () => Date.UTC(2031, 5, 1) + ids,
    newId: () => {
      ids += 1;
      return `id-${ids}-${folder.length}`;
    },
    stopped: new AbortController().signal,
    onInterrupt: () => () => undefined,
  });
  if ('text' in given) return { code: given.exitCode, out: given.text, err: given.note ?? '' };
  if (!('parts' in given)) throw new Error('somebody is asked');
  let out = '';
  let err = '';
  for (;;) {
    const { done, value } = await given.parts.next();
    if (done) return { code: value, out, err };
    if ('text' in value) out += value.text;
    if ('note' in value) err += value.note;
  }
}

const path = (name: string) => join(folder, name);
const read = (name: string): RunRecord => JSON.parse(readFileSync(path(name), 'utf8'));

describe('without a terminal', () => {
  test('a step that nobody answered for is told, with what may be said of it, exit 2', async () => {
    const { code, out, err } = await follow(['drain']);
    expect(out).toContain('1. Look at the queue (▸ next');
    expect(err).toBe(
      [
        'step look is open: Look at the queue',
        '  QUEUE has no value (Name of the queue): give it by --answers QUEUE=…',
        '  look=1  It is short',
        '  look=2  It is long',
        '  look=3  It is empty',
        '  look=done, failed or skipped',
        'Go on with an answer: fixpoint follow drain --answers look=done\n',
      ].join('\n'),
    );
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('answers lead to the end, and the record has them', async () => {
    const answers = 'QUEUE=a, b,HOST=h,look=2,drain=done,wait=skipped,end=fixed';
    const { code, out, err } = await follow(['drain', '--record', 'end.json', '--answers', answers]);
    expect(out).toContain('runbook drain · 3 of 3 steps · 0 s · fixed');
    expect([code, err]).toEqual([0, '']);
    expect(read('end.json').events.map(({ kind }) => kind)).toEqual([
      'begun',
      'valued',
      'valued',
      'opened',
      'marked',
      'opened',
      'marked',
      'opened',
      'marked',
      'ended',
    ]);
    expect(read('end.json').events[1]).toMatchObject({ name: 'QUEUE', value: 'a, b' });
  });

  test('answers may be lines or JSON in a file', async () => {
    writeFileSync(path('lines'), '# of today\nQUEUE=a\nlook=3\n');
    writeFileSync(path('answers.json'), JSON.stringify({ QUEUE: 'a', look: 3, end: 'given-up' }));
    expect((await follow(['drain', '--answers', 'lines'])).code).toBe(0);
    expect((await follow(['drain', '--answers', 'answers.json'])).out).toContain('given up');
  });

  test('read-only steps are carried out where that is allowed, with a secret of the environment', async () => {
    const args = [
      'drain',
      '--yes-read-only',
      '--record',
      'ran.json',
      '--answers',
      'QUEUE=a,look=1,drain=skipped',
    ];
    const { code, out, err } = await follow(args, { FIXPOINT_VALUE_TOKEN: 'hush-hush' });
    expect(out).toContain('$ printf "I am %s\\n" [secret]\nI am [secret]\n→ exit 0');
    expect(err).toContain('step wait is open');
    expect(code).toBe(2);
    expect(readFileSync(path('ran.json'), 'utf8')).not.toContain('hush-hush');
    expect(read('ran.json').events.filter(({ kind }) => kind === 'marked')).toMatchObject([
      { step: 'look', outcome: 0 },
      // It has no outcomes, and its command succeeded.
      { step: 'ask', as: 'done' },
      { step: 'drain', as: 'skipped' },
    ]);
  });

  test('a secret that is missing is asked for by its variable', async () => {
    const { err } = await follow(['drain', '--yes-read-only', '--answers', 'QUEUE=a,look=1']);
    expect(err).toContain(
      'TOKEN has no value (Token of the shop): give it by the variable FIXPOINT_VALUE_TOKEN\n',
    );
  });

  test('a run is gone on with by its file alone', async () => {
    await follow(['drain', '--record', 'on.json', '--answers', 'QUEUE=a,look=2']);
    const { code, out } = await follow(['--record', 'on.json', '--answers', 'drain=done,wait=done']);
    expect(out).toContain('3 of 3 steps');
    expect(code).toBe(0);
  });
});

describe('a step that looks for itself', () => {
  const withShop = async (status: number, act: (address: string) => Promise<void>) => {
    const server = createServer((_, response) => response.writeHead(status).end());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    try {
      await act(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };

  test('is answered by what it saw, which is written down without secrets', () =>
    withShop(503, async (shop) => {
      const args = ['probe-shop', '--yes-read-only', '--record', 'probe.json', '--answers', `SHOP=${shop}`];
      const { err } = await follow(args, { FIXPOINT_VALUE_KEY: 'hush-hush-hush' });
      expect(err).toContain('step calm is open');
      const text = readFileSync(path('probe.json'), 'utf8');
      expect(text).not.toContain('hush');
      expect(read('probe.json').events).toMatchObject([
        {},
        {},
        { kind: 'opened' },
        { kind: 'probed', step: 'ask', class: 'http/status', evidence: expect.any(Array) },
        { kind: 'marked', step: 'ask', as: 'done', outcome: 1 },
        { kind: 'opened', step: 'calm' },
      ]);
    }));

  test('stays open where no outcome says what it saw', () =>
    withShop(404, async (shop) => {
      const args = ['probe-shop', '--yes-read-only', '--answers', `SHOP=${shop}`];
      const { code, out, err } = await follow(args, { FIXPOINT_VALUE_KEY: 'k' });
      expect(out).toContain('http/status');
      expect(err).toContain('step ask is open');
      expect(code).toBe(2);
    }));
});

describe('wrong usage:', () => {
  test.each([
    ['an unknown runbook', ['drian'], 'Did you mean drain?'],
    ['no runbook and no record', [], 'which runbook? drain'],
    ['an answer to nothing', ['drain', '--answers', 'luck=1'], '"luck" is no value and no step'],
    ['a value that does not fit', ['drain', '--answers', 'HOST=a b'], 'HOST is "a b", expected a host name'],
    ['an outcome that is not there', ['drain', '--answers', 'look=4'], 'number of an outcome from 1 to 3'],
    ['an ending that is none', ['drain', '--answers', 'end=well'], 'end is "well", expected one of fixed'],
    ['answers that are no file', ['drain', '--answers', 'nowhere'], '--answers cannot be read: ENOENT'],
    ['a folder that is not there', ['drain', '--record', 'nowhere/run.json'], 'there is no folder'],
    ['no time at all', ['drain', '--timeout', '0'], 'It must be a number of seconds'],
  ])('%s', async (_, args, message) => {
    const { code, err } = await follow(args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

describe('a record that cannot be gone on with is refused, with the reason, and stays as it is:', () => {
  const good = async () => {
    await follow(['drain', '--record', 'good.json', '--answers', 'QUEUE=a']);
    return readFileSync(path('good.json'), 'utf8');
  };
  test.each<[string, (text: string) => string, string]>([
    ['cut short', (text) => text.slice(0, text.length / 2), 'in the middle of the record'],
    [
      'of another version',
      (text) => text.replace('"version": 1', '"version": 2'),
      'has version 2, expected 1',
    ],
    ['edited by hand', (text) => text.replace('"begun"', '"began"'), 'events[0].kind is "began"'],
    ['not JSON', () => 'hello', 'is not JSON'],
    ['empty', () => '', 'is not JSON'],
    ['something else', () => '{"a":1}', 'not the record of a run'],
    ['of 50 MB', (text) => text + ' '.repeat(50_000_000), 'expected at most 5000000'],
    [
      'of another runbook',
      (text) => text.replace('"id": "drain"', '"id": "other"'),
      'is a run of the runbook "other"',
    ],
  ])('%s', async (name, edit, message) => {
    const file = path(`${name.replaceAll(' ', '-')}.json`);
    const text = edit(await good());
    writeFileSync(file, text);
    const { code, err } = await follow(['drain', '--record', file]);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('a folder', async () => {
    mkdirSync(path('folder'));
    const { code, err } = await follow(['drain', '--record', 'folder']);
    expect(err).toContain('It is not a file');
    expect(code).toBe(2);
  });
});
