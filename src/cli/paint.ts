import { styleText } from 'node:util';

/** Gives a text its colour and weight, or leaves it as it is. */
export type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Colour only for somebody who sees it: on a terminal, and not where NO_COLOR is set (no-color.org). */
export function painter(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  if (!stream.isTTY || env.NO_COLOR) return (_, text) => text;
  return (format, text) => styleText(format, text, { validateStream: false });
}
