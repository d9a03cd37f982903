import type { LineFate } from './account.ts';
import type { Unsure } from './write-up.ts';

type Fate = Omit<LineFate, 'from' | 'to'>;

/** Lines of HTML by what became of the Markdown made of them; lines of markup alone hold no word. */
export function htmlFates(
  html: string,
  lines: ReadonlyArray<{ readonly from: number; readonly to: number }>,
  fates: ReadonlyArray<Fate>,
) {
  const source = html.split('\n');
  const found: Array<Fate | undefined> = source.map(() => undefined);
  for (const [at, fate] of fates.entries()) {
    const { from, to } = lines[at] ?? { from: 1, to: 0 };
    if (fate.as === 'blank') continue;
    for (let line = from; line <= to; line += 1) found[line - 1] = merged(found[line - 1], fate);
  }
  return found.map(
    (fate, at): Fate =>
      fate ??
      ((source[at] ?? '').trim() === ''
        ? { as: 'blank' }
        : { as: 'dropped', reason: 'markup that shows no text' }),
  );
}

function merged(a: Fate | undefined, b: Fate): Fate {
  if (a === undefined || a.as === 'dropped') return b;
  if (b.as === 'dropped') return a;
  const where = new Map(
    [...(a.where ?? []), ...(b.where ?? [])].map((one) => [`${one.file} ${one.field ?? ''}`, one]),
  );
  return { as: a.as === 'field' || b.as === 'field' ? 'field' : 'body', where: [...where.values()] };
}

export const placed = (
  { line, message }: Unsure,
  lines: ReadonlyArray<{ readonly from: number }> | undefined,
): Unsure => ({
  line: lines === undefined ? Math.max(1, line) : (lines[line - 1]?.from ?? 1),
  message,
});
