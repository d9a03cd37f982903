import { once } from 'node:events';

/** Writes a text, and waits where the stream cannot take more. */
export async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}
