import { signaturesOf } from '../../core/search/draft.ts';
import { whenOf } from '../../core/when-in-text.ts';
import { type Block, oneLine, type Section } from './block.ts';
import { itemsOf, rowsOf, wholeLine } from './items.ts';
import { plainHeading } from './marks.ts';
import { headingWords, roleOf } from './role.ts';
import { holds, tallyOf } from './words.ts';
import type { WriteUp } from './write-up.ts';

/** Fills a field from a block; gives back what of it did not fit. */
export type Take = (block: Block, section: Section, up: WriteUp) => readonly Block[];

/** Each item of a list, and a paragraph as one item. */
const eachLine =
  (
    take: (line: string, block: Block, up: WriteUp, item?: ReturnType<typeof itemsOf>[number]) => boolean,
  ): Take =>
  (block, _, up) => {
    if (block.kind === 'paragraph') return take(oneLine(block.text), block, up) ? [] : [block];
    if (block.kind !== 'list') return [block];
    return itemsOf(block).flatMap((item) => {
      const line = wholeLine(item);
      return line !== undefined && take(line, item.block, up, item) ? [] : [item.block];
    });
  };

/** What is marked as fine is no symptom, and neither is a bold line that is a heading in all but name. */
export const takeSymptoms: Take = eachLine((text, block, up, item) => {
  if (item?.mark === 'good' || /^(?:\*\*|__)[^*]+(?:\*\*|__):?$/u.test(text)) return false;
  return up.add('symptoms', { text }, block);
});

/** A fence is what a machine printed; what is no fence is what people saw. */
export const takeErrors: Take = (block, section, up) => {
  if (block.node.type === 'code') return takeSignatures(block, block.node.value, up) ? [] : [block];
  const printed = block.kind === 'paragraph' ? INDENTED.exec(block.raw)?.[1] : undefined;
  if (printed !== undefined) return takeSignatures(block, printed, up) ? [] : [block];
  const only = block.kind === 'paragraph' ? /^(`+)([^`].*?)\1$/su.exec(block.text.trim())?.[2] : undefined;
  if (only !== undefined) return takeSignatures(block, only, up) ? [] : [block];
  // Only what stands under the heading itself is about the error.
  if (roleOf(section.title) !== 'errors') return [block];
  // A line that only announces the fence below it.
  if (block.kind === 'paragraph' && /:(?:\*\*)?\s*$/u.test(block.text)) return [block];
  return takeSymptoms(block, section, up);
};

/** In plain text what a machine printed is indented below its label. */
const INDENTED = /^[^\n]{1,80}:[ \t]*\n((?:[ \t]{2,}[^\n]*(?:\n|$))+)$/u;

/** Whether signatures say all that the text says; otherwise it has to be kept beside them. */
export function takeSignatures(block: Block, text: string, up: WriteUp): boolean {
  const signatures = signaturesOf(text);
  const taken = signatures.filter((signature) => up.add('signatures', { text: signature }, block));
  return taken.length > 0 && holds(tallyOf(taken), text);
}

export const takeNextSteps: Take = eachLine((text, block, up) => up.add('nextSteps', text, block));

export const takeEvidence = (into: string[]): Take =>
  eachLine((text) => {
    if (text.length > 400) return false;
    into.push(text);
    return true;
  });

/** What was tried. A tick says that it was done; only beside crosses does it say that it worked. */
export const takeAttempts: Take = (block, section, up) => {
  const marks = new Set(itemsOf(block).map(({ mark }) => mark));
  const mixed = marks.has('good') && marks.has('bad');
  return eachLine((line, at, draft, item) => {
    const outcome = outcomeOf(line, item?.mark, mixed, draft.get('status') === 'resolved');
    if (!draft.add('attempts', { what: line, outcome }, at)) return false;
    if (item?.mark !== undefined)
      draft.doubt(at.from, `What the mark says of "${short(line)}" was taken for the outcome "${outcome}".`);
    return true;
  })(block, section, up);
};

function outcomeOf(line: string, mark: string | undefined, mixed: boolean, resolved: boolean): string {
  const words = line.toLowerCase();
  if (/\b(?:made (?:it|things) worse|got worse|worsened)\b/u.test(words)) return 'made-worse';
  if (
    /\b(?:no effect|no change|did(?:n'?t| not) (?:help|work|fix)|without effect|no luck|still (?:fails|failing|broken)|failed)\b/u.test(
      words,
    )
  )
    return 'no-effect';
  if (/\b(?:helped|improved|reduced)\b/u.test(words)) return 'helped';
  if (/\b(?:fixed it|solved it|this worked|resolved it|that worked|worked)\b/u.test(words)) return 'fixed';
  if (mark === 'bad') return 'no-effect';
  return mark === 'good' && mixed ? (resolved ? 'fixed' : 'helped') : 'unknown';
}

/** Files with what is said of them. */
export const takeFiles: Take = (block, _, up) => {
  if (block.kind !== 'list') return [block];
  return itemsOf(block).flatMap((item) => {
    const found = /^(?:\*\*)?`([^`]+)`(?:\*\*)?\s*(?:[-–—:]\s*)?(.*)$/su.exec(item.marked);
    const note =
      item.below === undefined
        ? undefined
        : [found?.[2] ?? '', ...item.below].filter((text) => text !== '').join('; ');
    const path = found?.[1] ?? '';
    if (note === undefined || path === '' || !/[./]/u.test(path)) return [item.block];
    return up.add('files', { path, ...(note === '' ? {} : { note }) }, item.block) ? [] : [item.block];
  });
};

/** Follow-up work, as a list or as a table with an owner. */
export const takeActions: Take = (block, section, up) => {
  const horizon = horizonOf(section.title);
  const doubt = (at: Block, what: string) => {
    if (horizon === undefined)
      up.doubt(
        at.from,
        `The source does not say how soon "${short(what)}" is wanted; short-term is written.`,
      );
  };
  const rows = rowsOf(block);
  if (rows !== undefined) {
    const done = rows.rows.flatMap(
      ({ cells, line }) => actionOf(rows.head, cells, horizon ?? 'short-term', line) ?? [],
    );
    if (done.length !== rows.rows.length || done.length === 0) return [block];
    const fits = done.filter(({ line, ...item }) => up.add('actionItems', item, { from: line, to: line }));
    up.use(block.from, block.to, 'actionItems');
    up.wording('actionItems', rows.head.join(', '));
    doubt(block, fits[0]?.what ?? '');
    return fits.length === done.length ? [] : [block];
  }
  return eachLine((what, at, draft, item) => {
    const done = item?.checked === true || item?.mark === 'good';
    if (
      !draft.add(
        'actionItems',
        { what, horizon: horizon ?? 'short-term', ...(done ? { done: true } : {}) },
        at,
      )
    )
      return false;
    if (item?.mark === 'good') draft.doubt(at.from, `The tick of "${short(what)}" was taken for done.`);
    doubt(at, what);
    return true;
  })(block, section, up);
};

function horizonOf(title: string): string | undefined {
  const words = headingWords(title);
  if (/immediate/u.test(words)) return 'immediate';
  if (/short/u.test(words)) return 'short-term';
  return /long|future/u.test(words) ? 'long-term' : undefined;
}

function actionOf(head: readonly string[], cells: readonly string[], horizon: string, line: number) {
  const columns = head.map((name) => headingWords(name));
  const at = columns.findIndex((name) =>
    /^(?:action|action item|task|item|what|description|todo|follow-up)s?$/u.test(name),
  );
  const what = cells[at];
  if (what === undefined || what === '') return undefined;
  const owner = columns.findIndex((name) => /^(?:owner|assignee|who|responsible)$/u.test(name));
  const due = columns.findIndex((name) => /^(?:due|due date|by|deadline)$/u.test(name));
  const day = whenOf(cells[due] ?? '');
  const rest = cells.flatMap((cell, i) =>
    cell === '' || i === at || i === owner || (i === due && day?.when === cell)
      ? []
      : [`${head[i] ?? ''}: ${cell}`],
  );
  return {
    what: rest.length === 0 ? what : `${what} (${rest.join('; ')})`,
    horizon,
    ...(cells[owner] ? { owner: cells[owner] } : {}),
    ...(day?.when.length === 10 ? { due: day.when } : {}),
    line,
  };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** A heading as a field can say it. */
export const titleText = (section: Section): string =>
  plainHeading(withoutLinks(section.title).replace(/^\s*\d{1,3}[.)]\s+/u, ''))
    .replace(/:$/u, '')
    .trim();

/** The words of links, without where they lead. */
const withoutLinks = (text: string): string =>
  text.replace(/(?<!!)\[([^\][]{1,200})\]\([^()\s]{1,500}\)/gu, '$1').replace(/\\([[\]_*#])/gu, '$1');
