import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';

const MAIN = join(import.meta.dirname, '../cli/main.ts');

/** The program in a real pseudo-terminal, as a test sees and uses it. */
export interface Pty {
  /**
   * Waits until a text has come since the last `see`, and gives all that came up to its end, without colours.
   * Fails where the program ends before.
   */
  see(text: string): Promise<string>;
  /** Types. */
  type(keys: string): void;
  /** Waits for a text, then types. */
  at(text: string, keys: string): Promise<void>;
  resize(columns: number, rows: number): void;
  kill(signal: NodeJS.Signals): void;
  /** Closes the terminal, as when its window is closed or the connection to it is lost. */
  close(): void;
  /** The exit code, when the program has ended. Who waits for it in vain is told what stands on the screen. */
  readonly ended: Promise<number>;
  /** All that was written so far, colours and all. */
  raw(): string;
}

export interface PtyOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
}

export const KEYS = {
  up: '\u001B[A',
  down: '\u001B[B',
  enter: '\r',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const;

/** Starts `fixpoint` with these arguments. */
export function openPty(
  args: readonly string[],
  { cwd, env = {}, columns = 100, rows = 40 }: PtyOptions,
): Pty {
  const { NO_COLOR, FORCE_COLOR, CI, ...outer } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    name: env.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { ...outer, ...env },
  });
  let raw = '';
  let seen = 0;
  let exit: number | undefined;
  const listeners = new Set<() => void>();
  child.onData((text) => {
    raw += text;
    for (const listener of listeners) listener();
  });
  const ended = new Promise<number>((done) => {
    child.onExit(({ exitCode }) => {
      exit = exitCode;
      for (const listener of listeners) listener();
      done(exitCode);
    });
  });

  const see = (text: string): Promise<string> =>
    new Promise((done, fail) => {
      let isLate = false;
      const limit = setTimeout(() => {
        isLate = true;
        look();
      }, LONGEST_WAIT);
      const look = () => {
        const screen = plain(raw);
        const place = screen.indexOf(text, seen);
        if (place < 0 && exit === undefined && !isLate) return;
        clearTimeout(limit);
        listeners.delete(look);
        if (place < 0) {
          const how = exit === undefined ? 'goes on' : `ended with ${exit}`;
          fail(new Error(`${how} without ${JSON.stringify(text)}:\n${screen.slice(seen)}`));
          return;
        }
        const came = screen.slice(seen, place + text.length);
        seen = place + text.length;
        done(came);
      };
      listeners.add(look);
      look();
    });

  const endedInTime = (): Promise<number> =>
    new Promise((done, fail) => {
      const limit = setTimeout(
        () => fail(new Error(`has not ended after:\n${plain(raw).slice(seen)}`)),
        LONGEST_WAIT,
      );
      void ended.then((code) => {
        clearTimeout(limit);
        done(code);
      });
    });

  const type = (keys: string) => child.write(keys);
  return {
    see,
    type,
    at: async (text, keys) => {
      await see(text);
      type(keys);
    },
    resize: (width, height) => child.resize(width, height),
    kill: (signal) => child.kill(signal),
    // What the types of the library leave out: it closes its end of the terminal.
    close: () => (child as Closable).destroy(),
    get ended() {
      return endedInTime();
    },
    raw: () => raw,
  };
}

type Closable = IPty & { destroy(): void };

/** So that a text that never comes is told with what came instead; no test depends on it. */
const LONGEST_WAIT = 60_000;

/** As it is read; a control sequence that is not whole yet is left for later. */
function plain(raw: string): string {
  const last = raw.lastIndexOf('\u001B');
  const isHalf = last >= 0 && !/[A-Za-z]/u.test(raw.slice(last));
  return stripVTControlCharacters(isHalf ? raw.slice(0, last) : raw).replaceAll('\r', '');
}
