import { open } from 'node:fs/promises';

/** A piece of the input. The bytes are valid until the next piece is asked for. */
export interface InputPiece {
  /** The file as it was named, or `-` for standard input. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** Bytes that are read at a time. */
export const AT_ONCE = 262_144;

/** Standard input to its end, or until somebody says stop. */
export async function* readStdin(stdin: NodeJS.ReadStream, stopped: AbortSignal): AsyncGenerator<InputPiece> {
  const leave = () => void stdin.destroy();
  stopped.addEventListener('abort', leave, { once: true });
  try {
    for await (const chunk of stdin as AsyncIterable<Uint8Array>) yield { source: '-', bytes: chunk };
  } catch (error) {
    if (!stopped.aborted) throw error;
  } finally {
    stopped.removeEventListener('abort', leave);
  }
}

/** A file from its beginning to its end, through one buffer. */
export async function* readFile(
  path: string,
  source: string,
  stopped: AbortSignal,
): AsyncGenerator<InputPiece> {
  const file = await open(path);
  const buffer = new Uint8Array(AT_ONCE);
  try {
    while (!stopped.aborted) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield { source, bytes: buffer.subarray(0, bytesRead) };
    }
  } finally {
    await file.close();
  }
}
