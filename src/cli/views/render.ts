import { styleText } from 'node:util';
import type { Item, View } from './view.ts';

/** Lines are no longer than this, however wide the terminal is. */
const WIDEST = 88;
const NARROWEST = 40;

/** A view as text: the headline loudest, sections apart, commands to the letter and never wrapped. */
export function renderView(
  view: View,
  stream: NodeJS.WritableStream & { readonly columns?: number },
): string {
  const width = Math.max(NARROWEST, Math.min(stream.columns ?? WIDEST, WIDEST));
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream });
  const lines = [
    ...wrap(view.title, width).map((line) => paint('bold', line)),
    ...wrap(view.facts.join(' · '), width).map((line) => paint('dim', line)),
  ];
  if (view.headline !== undefined) {
    lines.push(
      '',
      ...wrap(`${view.headline.label}: ${view.headline.text}`, width).map((line) =>
        paint(['bold', 'green'], line),
      ),
    );
  }
  for (const { heading, items } of view.sections) {
    lines.push(
      '',
      paint('bold', heading),
      ...items.flatMap((item) => itemLines(item, width, (text) => paint('cyan', text))),
    );
  }
  return `${lines.join('\n')}\n`;
}

function itemLines(
  { text, code = [], details = [] }: Item,
  width: number,
  paintCode: (text: string) => string,
): string[] {
  const [first = '', ...rest] = wrap(text, width - 4);
  return [
    `  - ${first}`,
    ...rest.map((line) => `    ${line}`),
    ...code.flatMap((command) => command.trimEnd().split('\n')).map((line) => `      ${paintCode(line)}`),
    ...details.flatMap((detail) => wrap(detail, width - 4)).map((line) => `    ${line}`),
  ];
}

/** Breaks text at spaces; a word that is longer than the line stays whole, so that it can be copied. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}
