import { whenOf } from '../../core/when-in-text.ts';
import type { Block } from './block.ts';
import { itemsOf, rowsOf, wholeLine } from './items.ts';
import { plainHeading } from './marks.ts';
import { headingWords } from './role.ts';
import { wordsOf } from './words.ts';
import type { WriteUp } from './write-up.ts';

/** Who is harmed, feature by feature where there is a table; a paragraph sums it up. */
export function takeImpact(block: Block, up: WriteUp): readonly Block[] {
  const rows = rowsOf(block);
  if (rows !== undefined) return takeFeatures(block, rows, up);
  if (block.kind !== 'paragraph' && block.kind !== 'list') return [block];
  const before = (up.get('impact') as { readonly summary?: string } | undefined)?.summary;
  const text = block.text.trim();
  return up.merge('impact', { summary: before === undefined ? text : `${before}\n\n${text}` }, block)
    ? []
    : [block];
}

function takeFeatures(
  block: Block,
  { head, rows }: NonNullable<ReturnType<typeof rowsOf>>,
  up: WriteUp,
): readonly Block[] {
  const columns = head.map((name) => headingWords(name));
  const feature = columns.findIndex((name) =>
    /^(?:feature|function|area|component|service|page|capability|functionality|users?)$/u.test(name),
  );
  const state = columns.findIndex((name) => /^(?:status|state|condition)$/u.test(name));
  const level = columns.findIndex((name) => /^(?:impact|severity|level)$/u.test(name));
  const note = columns.findIndex((name) => /^(?:note|notes|comment|details|remarks?)$/u.test(name));
  if (feature === -1 || state === -1) return [block];
  const features = rows.map(({ cells }) => {
    const how = stateOf(cells[state] ?? '');
    const much = levelOf(cells[level] ?? '');
    const others = cells.some((cell, i) => cell !== '' && ![feature, state, level, note].includes(i));
    const fits = how !== undefined && !others && (level === -1 || cells[level] === '' || much !== undefined);
    if (!fits) return undefined;
    return {
      feature: cells[feature],
      state: how,
      ...(much === undefined ? {} : { level: much }),
      ...(cells[note] ? { note: cells[note] } : {}),
    };
  });
  if (features.length === 0 || features.includes(undefined) || !up.merge('impact', { features }, block))
    return [block];
  const said = [...head, ...rows.flatMap(({ cells }) => [cells[state] ?? '', cells[level] ?? ''])].map(
    plainHeading,
  );
  const known = new Set(
    features.flatMap((one) => Object.values(one ?? {})).flatMap((value) => wordsOf(String(value))),
  );
  up.wording(
    'impact',
    [...new Set(said)].filter((text) => wordsOf(text).some((word) => !known.has(word))).join(', '),
  );
  return [];
}

function stateOf(text: string): 'working' | 'degraded' | 'broken' | undefined {
  const words = headingWords(text);
  if (/^(?:working|works|ok|okay|operational|up|fine|unaffected|normal)\b/u.test(words)) return 'working';
  if (/^(?:degraded|slow|partial|partially|intermittent|limited)\b/u.test(words)) return 'degraded';
  return /^(?:broken|down|failed|failing|unavailable|not working|outage|dead)\b/u.test(words)
    ? 'broken'
    : undefined;
}

function levelOf(text: string): string | undefined {
  const words = headingWords(text);
  return /^(?:none|low|medium|high|critical)$/u.exec(words)?.[0];
}

/** What happened when; entries without a day take it from the line above them that has one. */
export function takeTimeline(
  block: Block,
  day: string | undefined,
  up: WriteUp,
): { readonly left: readonly Block[]; readonly day: string | undefined } {
  if (block.kind === 'paragraph') {
    const whole = whenOf(block.text);
    const lines = block.text.split('\n');
    if (
      whole !== undefined &&
      lines.length === 1 &&
      wordsOf(whole.rest).length <= 8 &&
      !/\d:\d/u.test(whole.rest)
    ) {
      return { left: [block], day: whole.when.slice(0, 10) };
    }
    const entries = lines.map((line, at) => ({ entry: entryOf(line, day), line: block.from + at }));
    if (entries.some(({ entry }) => entry === undefined)) return { left: [block], day };
    for (const { entry, line } of entries) up.add('timeline', entry, { from: line, to: line });
    return { left: [], day };
  }
  const rows = rowsOf(block);
  if (rows !== undefined) {
    const timed =
      /^(?:time|when|date|at|timestamp)(?:\s+utc)?$/u.test(headingWords(rows.head[0] ?? '')) &&
      rows.head.length === 2;
    const entries = rows.rows.map(({ cells, line }) => ({
      entry: entryOf(`${cells[0]} ${cells[1] ?? ''}`, day),
      line,
    }));
    if (!timed || entries.some(({ entry }) => entry === undefined)) return { left: [block], day };
    for (const { entry, line } of entries) up.add('timeline', entry, { from: line, to: line });
    up.use(block.from, block.to, 'timeline');
    up.wording('timeline', rows.head.join(', '));
    return { left: [], day };
  }
  const left = itemsOf(block).flatMap((item) => {
    const line = wholeLine(item);
    const entry = line === undefined ? undefined : entryOf(line, day);
    return entry !== undefined && up.add('timeline', entry, item.block) ? [] : [item.block];
  });
  return { left: block.kind === 'list' ? left : [block], day };
}

/** A clock alone gives no moment without an offset: the day is taken, and the clock stays in the words. */
function entryOf(
  line: string,
  day: string | undefined,
): { readonly at: string; readonly what: string } | undefined {
  const text = line
    .replace(/^\s*[-*]\s+/u, '')
    .replace(/^(\*\*|__)([^*_]{4,40}?)\1/u, '$2')
    .trim();
  const dated = whenOf(text);
  if (dated !== undefined) {
    const what = dated.rest.replace(LEADING, '').trim();
    return what === '' ? undefined : { at: dated.when, what };
  }
  const clock = /^(\d{1,2}:\d{2}(?::\d{2})?)(?:\s*(?:Z|UTC|GMT))?/u.exec(text);
  if (clock === null || day === undefined) return undefined;
  const zoned = whenOf(`${day} ${clock[0]}`);
  if (zoned !== undefined && zoned.when.length > 10) {
    const what = text.slice(clock[0].length).replace(LEADING, '').trim();
    return what === '' ? undefined : { at: zoned.when, what };
  }
  return { at: day, what: text };
}

const LEADING = /^[\s*_`|:–—-]+/u;
