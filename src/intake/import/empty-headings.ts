import type { Section } from './block.ts';
import type { Made } from './made.ts';
import { plainHeading } from './marks.ts';
import type { WholeDocument } from './whole-document.ts';

/** Headings with nothing of their own that no field and no part of a body names. */
export function emptyHeadings({ outline, title }: WholeDocument, made: readonly Made[]): readonly string[] {
  const named = new Set(
    made.flatMap(({ up }) => up.kept.flatMap(({ path }) => path.map(({ from }) => from))),
  );
  const used = new Set(
    made.flatMap(({ up }) => up.uses.flatMap(({ from, as }) => (as === 'field' ? [from] : []))),
  );
  const every = (section: Section): Section[] => [section, ...section.children.flatMap(every)];
  const first = made[0]?.up;
  return every(outline.root)
    .filter(({ from }) => from > 0 && from !== title?.from && !used.has(from))
    .flatMap((section) => {
      if (named.has(section.from)) {
        for (const { up } of made) {
          if (up.kept.some(({ path }) => path.some(({ from }) => from === section.from))) {
            up.uses.push({ from: section.from, to: section.to, as: 'body' });
          }
        }
        return [];
      }
      first?.use(section.from, section.to, 'comment');
      const text = plainHeading(section.title);
      return text === '' ? [] : [text];
    });
}
