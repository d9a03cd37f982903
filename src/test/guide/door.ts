import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, Socket } from 'node:net';
import { join } from 'node:path';
import { answer } from '../../cli/answer.ts';
import { deliver } from '../../cli/reporters/deliver.ts';

/**
 * The terminal program, read once for the many commands of the guide: half of each command's time is the reading.
 * A call is a line over loopback, the folder in which its arguments, environment and input lie; its output is put
 * there, and its exit code comes back as a line. Calls are carried out one after the other. The port is printed.
 */
let busy: Promise<unknown> = Promise.resolve();
const server = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.setEncoding('utf8').once('data', (folder: string) => {
    busy = busy.then(async () => {
      const code = await call(folder.trim()).catch((error: Error) => {
        writeFileSync(join(folder.trim(), 'err'), error.stack ?? error.message);
        return 70;
      });
      socket.end(`${code}\n`);
    });
  });
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
process.stdin.on('end', () => process.exit()).resume();

async function call(folder: string): Promise<number> {
  const parts = (name: string) => readFileSync(join(folder, name), 'utf8').split('\0').slice(0, -1);
  const env = Object.fromEntries(parts('env').map((pair) => pair.split(/=(.*)/su).slice(0, 2)));
  const cwd = env.PWD ?? folder;
  const [stdout, stderr] = [new Kept(), new Kept()];
  const terminal = {
    stdin: new Given(readFileSync(join(folder, 'in'))) as Socket as NodeJS.ReadStream,
    stdout: stdout as Socket as NodeJS.WriteStream,
    stderr: stderr as Socket as NodeJS.WriteStream,
    env,
    cwd,
    today: new Date().toISOString().slice(0, 10),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    stopped: new AbortController().signal,
    onInterrupt: () => () => undefined,
  };
  process.chdir(cwd);
  const code = await deliver(await answer(parts('args'), terminal), terminal);
  writeFileSync(join(folder, 'out'), stdout.text);
  writeFileSync(join(folder, 'err'), stderr.text);
  return code;
}

/** An output that is no terminal. */
class Kept extends Socket {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** An input that is there as a whole. */
class Given extends Socket {
  private readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    super();
    this.bytes = bytes;
  }

  override _read(): void {
    if (this.bytes.length > 0) this.push(this.bytes);
    this.push(null);
  }
}
