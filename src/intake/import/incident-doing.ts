import { type Block, oneLine, type Section } from './block.ts';
import { codeChanges } from './code-change.ts';
import { titleText } from './incident-lists.ts';
import { itemsOf } from './items.ts';
import { plainHeading } from './marks.ts';
import type { WriteUp } from './write-up.ts';

/** Fixes and mitigations. */

export interface DoingOptions {
  readonly key: 'fixes' | 'mitigation';
  readonly state?: 'applied' | 'proposed';
  /** The section's title says what is done; otherwise it is only a name such as `Fix`. */
  readonly titled: boolean;
}

/**
 * One fix from the blocks of a section: its first sentence or its title says what is done, all else is the detail.
 * Gives back the blocks where they fit no fix.
 */
export function takeDoing(
  blocks: readonly Block[],
  section: Section,
  up: WriteUp,
  { key, state, titled }: DoingOptions,
): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined && !titled) return [];
  const items = first?.kind === 'list' && !titled ? itemsOf(first) : [];
  if (items.length > 0 && key === 'fixes' && rest.length === 0) {
    return items.flatMap((item) => {
      const detail = item.block.raw.split('\n').slice(1).join('\n').trim();
      const what = {
        what: item.text,
        ...(detail === '' ? {} : { detail: dedent(item.block.raw) }),
        ...stateOf(state),
      };
      return up.add('fixes', what, item.block) ? [] : [item.block];
    });
  }
  const { what: title, aside } = named(plainHeading(titleText(section)));
  const lead = titled ? title : first?.kind === 'paragraph' ? oneLine(first.text) : '';
  const what = lead.replace(/:$/u, '');
  const shown = titled ? blocks : rest;
  const changed = codeChanges(shown, `${what}\n${shown.map(({ raw }) => raw).join('\n')}`);
  const details = shown.filter((block) => !changed.some(({ blocks: own }) => own.includes(block)));
  const detail = details.map(({ raw }) => raw).join('\n\n');
  const priority = /\bpriority\s*:?\s*([1-9])\b|\bP([1-9])\b/iu.exec(section.title);
  const fix = {
    what,
    ...(detail.trim() === '' ? {} : { detail }),
    ...(changed.length === 0 ? {} : { changes: changed.map(({ change }) => change) }),
    ...(priority === null || key !== 'fixes' ? {} : { priority: Number(priority[1] ?? priority[2]) }),
    ...(key === 'fixes' ? stateOf(state) : {}),
  };
  const lines = linesOf(blocks, section);
  const done =
    what !== '' && (key === 'fixes' ? up.add('fixes', fix, lines) : up.set('mitigation', fix, lines));
  if (done && titled && aside !== '') up.wording(key, aside);
  if (done) for (const text of changed.flatMap((one) => one.aside)) up.wording(key, text);
  return done ? [] : blocks;
}

/** `Fix 2: Add a middleware (PRIORITY 2)` in what it says and what only numbers it. */
function named(title: string): { readonly what: string; readonly aside: string } {
  const [, before = '', rest = title] =
    /^((?:fix|solution|option|step)\s+\d{1,3})\s*[:.–—-]\s*(.+)$/isu.exec(title) ?? [];
  const [, bare = rest, priority = ''] = /^(.+?)\s*\((priority\s*:?\s*[1-9]|P[1-9])\)$/iu.exec(rest) ?? [];
  return { what: bare, aside: [before, priority].filter((text) => text !== '').join(', ') };
}

const stateOf = (state: DoingOptions['state']) => (state === undefined ? {} : { state });

/** The item without its mark of a list, as Markdown of its own. */
function dedent(raw: string): string {
  const mark = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/u.exec(raw)?.[0] ?? '';
  const lines = raw.slice(mark.length).split('\n');
  return lines
    .map((line, at) => (at > 0 && line.startsWith(' '.repeat(mark.length)) ? line.slice(mark.length) : line))
    .join('\n');
}

export function linesOf(
  blocks: readonly Block[],
  section: Section,
): { readonly from: number; readonly to: number } {
  const [first] = blocks;
  const last = blocks.at(-1);
  return { from: first?.from ?? section.from, to: last?.to ?? section.to };
}
