import { stripVTControlCharacters } from 'node:util';
import { printable } from '../../core/printable.ts';
import { masked, maskedAfterCut, maskedBeforeCut } from './masked.ts';

/** How much of an output is kept from its beginning, and from its end, in bytes. */
export const KEPT_FROM_EACH_END = 32_768;

/** What is kept of an output, while it grows. */
export interface KeptOutput {
  /** Takes more of it; gives back the lines that are now whole and may be shown, without secrets. */
  push(bytes: Uint8Array): string;
  /** The output as it is kept, and what of it was not yet shown. `cut`: bytes are missing from its middle. */
  end(): { readonly text: string; readonly unseen: string; readonly cut: boolean };
}

/**
 * Keeps the beginning and the end of an output of any length in bounded memory, as lines that steer no terminal
 * and hold no secret.
 */
export function keptOutput(secrets: readonly string[]): KeptOutput {
  const decoder = new TextDecoder();
  const tail = lastBytes(KEPT_FROM_EACH_END);
  let headBytes = 0;
  /** Lines of the beginning, ready to be shown. */
  let head = '';
  /** A line of the beginning whose end has not come. */
  let rest = '';
  const ready = (text: string) => masked(harmless(text), secrets);

  return {
    push(bytes) {
      const taken = bytes.subarray(0, KEPT_FROM_EACH_END - headBytes);
      headBytes += taken.length;
      const isFirstUnseen = taken.length < bytes.length && tail.isEmpty();
      tail.push(bytes.subarray(taken.length));
      const text = rest + decoder.decode(taken, { stream: true });
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      const lines = ready(text.slice(0, end));
      head += lines;
      return isFirstUnseen ? `${lines}… more is kept, and its end is shown when the command ends …\n` : lines;
    },
    end() {
      const cut = tail.left() > 0;
      const unseen = cut
        ? `${maskedBeforeCut(harmless(rest), secrets)}\n… ${tail.left()} bytes are left out here …\n` +
          maskedAfterCut(harmless(new TextDecoder().decode(tail.bytes())), secrets)
        : ready(rest + decoder.decode(tail.bytes()));
      return { text: masked(head + unseen, secrets), unseen, cut };
    },
  };
}

/** The last bytes of a stream, and how many before them were dropped. */
function lastBytes(size: number) {
  const kept = new Uint8Array(size);
  let length = 0;
  let dropped = 0;
  return {
    push(more: Uint8Array) {
      const added = more.subarray(Math.max(0, more.length - size));
      const stays = Math.min(length, size - added.length);
      dropped += length - stays + more.length - added.length;
      kept.copyWithin(0, length - stays, length);
      kept.set(added, stays);
      length = stays + added.length;
    },
    bytes: () => kept.subarray(0, length),
    left: () => dropped,
    isEmpty: () => length === 0,
  };
}

/** Without colours and what else steers a terminal; a carriage return that draws a line anew begins a new one. */
function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/\r+\n?/gu, '\n')
    .split(/([\n\t])/u)
    .map((piece) => (piece === '\n' || piece === '\t' ? piece : printable(piece)))
    .join('');
}
