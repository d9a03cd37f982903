import { execFile, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Example, putExamples } from './examples.ts';
import { PROJECT } from './fences.ts';

/** A folder of somebody who reads the guide: a content folder, some files of theirs, and the program. */
export interface Scratch {
  readonly folder: string;
  /** Runs a text in bash, as it would be typed. Both streams come in `output`, in their order. */
  readonly run: (script: string) => Promise<{ readonly code: number; readonly output: string }>;
  readonly end: () => void;
}

/** Where the terminal program waits for calls. */
export interface Door {
  readonly port: string;
  readonly close: () => void;
}

/** Starts the terminal program once, for all commands. */
export function openDoor(): Promise<Door> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'door.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((open, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The door ended with ${code}`)));
    child.stdout.once('data', (port) => open({ port: String(port).trim(), close: () => child.stdin.end() }));
  });
}

/** What machines print, in the words of nobody's write-up. */
const LOG = `2031-04-02T10:00:00Z INFO shop started
2031-04-02T10:00:01Z ERROR payment queue overflow at depth 5012 after 30 ms
2031-04-02T10:00:02Z ERROR payment queue overflow at depth 5013 after 31 ms
2031-04-02T10:00:03Z WARN worker ended with exit code 3
`;

const FILES: Readonly<Record<string, string>> = {
  'dist/404.html': 'Not here',
  'dist/_headers': '/kb/*\n  X-Content-Type-Options: nosniff\n',
  'crash.log': LOG,
  'app.log': `${LOG}2031-04-02T10:00:04Z ERROR ChatConsumer: unexpected keyword argument 'user_id'\n`,
  'worker.log': LOG,
  'old-wiki/orders-stay-pending.md': `# Orders stay pending

**Status:** investigating
**Service:** chat

## Symptoms

- Orders stay pending after they are paid

## Next steps

- Look at the length of the queue
`,
};

const OUTAGE = '---\ntitle: An outage\nsummary: What to do.\n---\n';

/** What is wrong in the examples of the pages of problems. */
export const FAULTY_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'index.md': Buffer.from(
    '\xEF\xBB\xBF---\nsummary: caf\xE9 page is down\ntext: The server prints \0\0ready\n',
    'latin1',
  ),
  'content/incidents/chat-closes/index.md': OUTAGE,
  'content/incidents/ws-006-chat-closes/index.md': OUTAGE,
  'notes/outage.md': OUTAGE,
  'old-wiki/payments.md': FILES['old-wiki/orders-stay-pending.md'] ?? '',
};

/** A repository with a branch that began at the forge's main one. */
const GIT = `
git init -q -b main .
printf '.bin/\n.state/\n' > .git/info/exclude
git add -A
git -c user.name=Somebody -c user.email=somebody@example.org -c commit.gpgsign=false commit -q -m Begin
git update-ref refs/remotes/origin/main HEAD
git update-ref refs/remotes/origin/v2 HEAD
`;

/** What the guide takes from elsewhere: a stand-in prints the log, whatever it is asked. */
const STAND_INS = ['docker', 'kubectl'];

/** The content is our own, or what `examples` are; `more` are files that lie there beside it. */
export function newScratch(
  { port }: Door,
  examples: readonly Example[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'fixpoint-guide-'));
  const bin = join(folder, '.bin');
  const put = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const program = (name: string, text: string) => {
    put(`.bin/${name}`, `#!/usr/bin/env bash\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  if (examples.length > 0) putExamples(join(folder, 'content'), examples);
  else cpSync(join(PROJECT, 'content'), join(folder, 'content'), { recursive: true });
  for (const [path, text] of Object.entries({ ...FILES, ...more })) put(path, text);
  program('fixpoint', through(port));
  program('npm', npm());
  for (const name of STAND_INS) program(name, `cat ${quoted(join(folder, 'app.log'))}`);
  execFileSync('bash', ['-c', GIT], { cwd: folder, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
  const env = ownEnvironment();
  const run: Scratch['run'] = (script) =>
    new Promise((done) => {
      const child = execFile(
        'bash',
        ['-c', `set -e; exec 2>&1 </dev/null\n${script}`],
        {
          cwd: folder,
          env: {
            ...env,
            PATH: `${bin}:${env.PATH}`,
            CONTENT_DIR: 'content',
            HOME: folder,
            // No run that a person keeps on this machine is read or written.
            XDG_STATE_HOME: join(folder, '.state'),
            GIT_CONFIG_GLOBAL: '/dev/null',
            NO_COLOR: '1',
          },
        },
        (_error, output) => done({ code: child.exitCode ?? -1, output }),
      );
    });
  return { folder, run, end: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The environment without what the tests' own runner and the npm that started it have put there. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const isTheirs = (name: string) =>
    /^(?:npm_.*|INIT_CWD|FORCE_COLOR|NODE_ENV|VITEST.*|CONTENT_DIR)$/u.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isTheirs(name)));
}

/** A program that hands its call to the door and does with the answer what the terminal would. */
const through = (port: string): string => `
call=$(mktemp -d)
cat > "$call/in"
env -0 > "$call/env"
: > "$call/args"
[ $# -gt 0 ] && printf '%s\\0' "$@" >> "$call/args"
exec 3<>/dev/tcp/127.0.0.1/${port}
echo "$call" >&3
read -r code <&3
cat "$call/out"
cat "$call/err" >&2
rm -r "$call"
exit "$code"`;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** `npm run -s NAME -- …` without the second that npm itself takes: what package.json says under that name. */
function npm(): string {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const cases = Object.entries(scripts).flatMap(([name, script]) => {
    const [, file, args = ''] = /^node (src\/cli\/main\.ts)(.*)$/u.exec(script) ?? [];
    if (file === undefined) return [];
    return [`  ${name}) exec env npm_lifecycle_event=${name} fixpoint${args} "$@" ;;`];
  });
  return [
    '[ "$1 $2" = "run -s" ] || { echo "npm $*: not to be run here"; exit 64; }',
    'name=$3; shift 3; [ "$1" = "--" ] && shift',
    'case "$name" in',
    ...cases,
    '  *) echo "no script $name that is the terminal program"; exit 64 ;;',
    'esac',
  ].join('\n');
}
