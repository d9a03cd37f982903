import type { Section } from './block.ts';
import type { Kept } from './write-up.ts';

/** Kept blocks as the Markdown of a body: in the order of the source, each under the headings it stood under. */
export function bodyOf(kept: readonly Kept[], title: Section | undefined): string {
  const parts: string[] = [];
  let open: readonly Section[] = [];
  const shift = kept.some(({ path }) =>
    path.some((section) => section.title !== '' && section.from !== title?.from && section.depth === 1),
  )
    ? 1
    : 0;
  let end = 0;
  const isHeading = (section: Section) =>
    section.title !== '' && section.from !== title?.from && section.from > 0;
  // What stands under no heading comes first: below the others it would seem to belong to them.
  const all = kept.toSorted(
    (a, b) => Number(a.path.some(isHeading)) - Number(b.path.some(isHeading)) || a.from - b.from,
  );
  for (const { path, raw, from, to } of all) {
    const headings = path.filter(isHeading);
    let same = 0;
    while (same < headings.length && headings[same]?.from === open[same]?.from) same += 1;
    for (const section of headings.slice(same)) parts.push(headingOf(section, shift));
    open = headings;
    const last = parts.at(-1);
    // Items of one list that stay are a list again.
    if (
      last !== undefined &&
      from === end + 1 &&
      ITEM.test(raw) &&
      ITEM.test(last) &&
      same === headings.length
    ) {
      parts[parts.length - 1] = `${last}\n${raw}`;
    } else if (raw !== '') parts.push(raw);
    end = to;
  }
  return parts.join('\n\n');
}

const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/u;

function headingOf({ title, depth, label }: Section, shift: number): string {
  if (label) return `**${title}:**`;
  return `${'#'.repeat(Math.min(6, Math.max(2, depth + shift)))} ${title}`;
}

/**
 * Markdown of which no HTML is left but what only shapes text: any other tag is shown as it is written, for a browser
 * would swallow it. Code is left alone.
 */
export function withoutTags(raw: string): string {
  if (/^(?:`{3,}|~{3,})/u.test(raw)) return raw;
  return raw.replace(CODE_OR_TAG, (whole, fence: string | undefined, name: string | undefined) =>
    fence !== undefined || HARMLESS.has((name ?? '').toLowerCase()) ? whole : `&lt;${whole.slice(1)}`,
  );
}

const CODE_OR_TAG =
  /(`{1,20})(?!`)[\s\S]{0,4000}?(?<!`)\1(?!`)|(?<!\\)<\/?([a-zA-Z][\w:-]{0,60})(?=[\s/>])(?![^>\n]{0,300}\bon\w{1,20}\s*=)|(?<!\\)<(?=[/!?]?[a-zA-Z[])(?!https?:|mailto:|!--)/gu;
const HARMLESS: ReadonlySet<string> = new Set(
  'b strong i em u s del ins code kbd samp var sub sup br hr p ul ol li dl dt dd blockquote pre details summary table thead tbody tr th td'.split(
    ' ',
  ),
);
