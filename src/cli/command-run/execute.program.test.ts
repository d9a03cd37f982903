import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Executed, execute } from './execute.ts';

const folder = mkdtempSync(join(tmpdir(), 'fixpoint-execute-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Shown extends Executed {
  readonly shown: string;
}

async function sh(
  text: string,
  {
    limit = 60_000,
    stop = new AbortController(),
    secrets = [] as string[],
    stopAt = undefined as RegExp | undefined,
  } = {},
): Promise<Shown> {
  let shown = '';
  const executed = await execute({
    program: 'sh',
    args: ['-c', text],
    cwd: folder,
    env: process.env,
    limit,
    secrets,
    stop: stop.signal,
    now: Date.now,
    show: (more) => {
      shown += more;
      if (stopAt?.test(shown)) stop.abort();
    },
  });
  return { ...executed, shown };
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A dead process that nobody has waited for yet is as good as gone.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

describe('a command', () => {
  test('gives its output of both kinds and its exit code', async () => {
    const { exit, end, output, shown, cut } = await sh('echo out; echo err >&2; printf half; exit 3');
    expect({ exit, end, cut }).toEqual({ exit: 3, end: 'by-itself', cut: false });
    expect(output).toBe('out\nerr\nhalf');
    expect(shown).toBe(output);
  });

  test('that a signal ends has the exit code that shells give it', async () => {
    expect(await sh('kill -TERM $$')).toMatchObject({ exit: 143, end: 'by-itself' });
  });

  test('that asks for input gets its end', async () => {
    expect(await sh('read -r answer; echo "asked: $?"')).toMatchObject({ output: 'asked: 1\n', exit: 0 });
  });

  test('that asks the terminal itself finds none', async () => {
    expect((await sh('cat < /dev/tty || echo none')).output).toContain('none\n');
  });

  test('that hangs is ended at its time limit, with what it has printed', async () => {
    const { exit, end, output } = await sh('echo begun; sleep 1000', { limit: 3_000 });
    expect({ exit, end, output }).toEqual({ exit: null, end: 'time-limit', output: 'begun\n' });
  });

  test('that forks leaves nothing behind when it is stopped, not even what ignores being asked', async () => {
    const stubborn = `sh -c "trap '' TERM; echo pid \\$\\$; while :; do sleep 1; done" & sleep 1000 & echo pid $!; wait`;
    const { end, output } = await sh(stubborn, { stopAt: /pid \d+\n[\s\S]*pid \d+\n/u });
    const pids = [...output.matchAll(/pid (\d+)/gu)].map(([, pid]) => Number(pid));
    expect(end).toBe('stopped');
    expect(pids).toHaveLength(2);
    // A signal is on its way for a moment after it was sent.
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
  });

  test('that writes 100 MB is kept by its beginning and its end, in bounded memory', async () => {
    const before = process.memoryUsage().rss;
    const { output, cut, shown, exit } = await sh(
      'echo first; head -c 100000000 /dev/zero | tr "\\0" "x" | fold -w 79; echo; echo last',
    );
    expect({ cut, exit }).toEqual({ cut: true, exit: 0 });
    expect(output).toMatch(/^first\nx+\n[\s\S]*\n… \d{9} bytes are left out here …\n[\s\S]*\nlast\n$/u);
    expect(output.length).toBeLessThan(66_000);
    expect(shown.length).toBeLessThan(67_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(90_000_000);
  });

  test('that does not exist is told', async () => {
    const executed = await execute({
      program: join(folder, 'nothing'),
      args: [],
      cwd: folder,
      env: process.env,
      limit: 10_000,
      secrets: [],
      stop: new AbortController().signal,
      now: Date.now,
      show: () => undefined,
    });
    expect(executed).toMatchObject({ exit: 127, output: expect.stringContaining('not found') });
  });

  test('that is stopped before it begins has no effect that lasts', async () => {
    const stop = new AbortController();
    stop.abort();
    await sh('sleep 5; touch late', { stop });
    expect(existsSync(join(folder, 'late'))).toBe(false);
  });
});

describe('its output', () => {
  test('holds no secret, however it is written and however it comes', async () => {
    const secret = "p w'd/é";
    const { output, shown } = await sh(
      `printf "p w'd"; sleep 0.05; printf "/é\\n"; echo 'p%20w'"'"'d%2F%C3%A9'; printf '\\033[1mp \\033[0mw'; echo "'d/é"`,
      { secrets: [secret] },
    );
    expect(output).toBe('[secret]\n[secret]\n[secret]\n');
    expect(shown).toBe(output);
  });

  test('steers no terminal', async () => {
    const { output } = await sh(
      `printf '\\033[31mred\\033[0m \\033]0;title\\007 1%%\\r2%%\\r\\n\\010\\tend'`,
    );
    expect(output).toBe('red  1%\n2%\n<U+0008>\tend');
  });

  test('has no half of a secret where it was cut', async () => {
    const secret = 'topsecret0123456789';
    const { output } = await sh(`head -c 200000 /dev/zero | tr '\\0' y | sed 's/y/${secret}/g'`, {
      secrets: [secret],
    });
    expect(output.replaceAll('[secret]', '')).toMatch(/^\n… \d+ bytes are left out here …\n$/u);
  });
});
