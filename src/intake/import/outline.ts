import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { Block, Section } from './block.ts';
import { factsOfLines, factsOfList, factsOfTable, labelOf, parted } from './fact-lines.ts';
import { roleOf } from './role.ts';

export type FrontFormat = 'yaml' | 'toml' | 'json';

/** A document in its sections, with the lines that say nothing. */
export interface Outline {
  readonly front:
    | { readonly from: number; readonly to: number; readonly text: string; readonly format: FrontFormat }
    | undefined;
  readonly root: Section;
  /** Lines that are only a rule. */
  readonly rules: readonly number[];
}

/** Takes a parsed document apart. Every line that holds something is in a block, a heading, a rule or the front. */
export function outlineOf(text: string, tree: Root, ahead?: Outline['front']): Outline {
  const lines = text.split('\n');
  const rules: number[] = [];
  const root = open('', 0, { from: 0, to: 0, label: false });
  const path: Opened[] = [root];
  let front = ahead;
  let afterRule = false;
  for (const node of tree.children) {
    const from = node.position?.start.line ?? 1;
    const to = node.position?.end.line ?? from;
    if (node.type === 'yaml' || (node as { type: string }).type === 'toml') {
      const value = 'value' in node ? String(node.value) : '';
      front ??= { from, to, text: value, format: node.type === 'yaml' ? 'yaml' : 'toml' };
    } else if (node.type === 'heading') {
      enter(path, open(headingText(text, node), node.depth, { from, to, label: false }));
    } else if (node.type === 'thematicBreak') {
      rules.push(from);
      leaveLabel(path);
      afterRule = true;
      continue;
    } else {
      // Facts below a rule are about the whole document, not about the section above the rule.
      const under = afterRule ? path.slice(0, path[1]?.depth === 1 ? 2 : 1) : path;
      for (const block of parted(blockOf(lines, node, from, to))) {
        const facts = under === path ? undefined : factsOfLines(block, true);
        if (facts === undefined || block.kind !== 'paragraph') place(path, block);
        else under.at(-1)?.blocks.push({ ...block, kind: 'facts', facts });
      }
    }
    afterRule = false;
  }
  return { front, root: closed(root), rules };
}

/** More parts and lines than anybody writes in one document. */
export const MOST_BLOCKS = 12_000;
export const MOST_LINES = 40_000;

/** A document that cannot be parsed: one block, as it stands. */
export function unparsed(text: string): Outline {
  const node: Paragraph = { type: 'paragraph', children: [] };
  const to = text.split('\n').length;
  const block: Block = { kind: 'other', from: 1, to, text, raw: fenced(text), node };
  return {
    front: undefined,
    rules: [],
    root: { title: '', depth: 0, from: 0, to: 0, label: false, blocks: [block], children: [] },
  };
}

/** In a fence longer than any in the text. */
export function fenced(text: string, language = ''): string {
  const longest = [...text.matchAll(/`+/gu)].reduce((most, [ticks]) => Math.max(most, ticks.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

interface Opened {
  readonly title: string;
  readonly depth: number;
  readonly at: { readonly from: number; readonly to: number; readonly label: boolean };
  readonly blocks: Block[];
  readonly children: Opened[];
}

/** Deeper than any heading: a label ends where the next heading begins. */
const LABEL_DEPTH = 7;

const open = (title: string, depth: number, at: Opened['at']): Opened => ({
  title,
  depth,
  at,
  blocks: [],
  children: [],
});
const closed = ({ title, depth, at, blocks, children }: Opened): Section => ({
  title,
  depth,
  ...at,
  blocks,
  children: children.map(closed),
});

function enter(path: Opened[], section: Opened): void {
  while ((path.at(-1)?.depth ?? 0) >= section.depth && path.length > 1) path.pop();
  path.at(-1)?.children.push(section);
  path.push(section);
}

function leaveLabel(path: Opened[]): void {
  if (path.at(-1)?.at.label) path.pop();
}

/** A line that is the heading of a step in all but name: `**Step 2:** …`, `Step 3 - Promote`. */
export const STEP_TITLE = /^(?:\*\*|__)?step\s+\d{1,3}\s*(?:[:.)]|\s[–—-])(?:\*\*|__)?\s+\S.{0,120}$/iu;

/** A paragraph may open a section by its label (`**Fix:** …`), or be facts, one a line. */
function place(path: Opened[], block: Block): void {
  const headings = path.filter(({ at }) => !at.label);
  const inHead =
    headings.length <= 2 &&
    headings.every(({ children }) => children.filter(({ at }) => !at.label).length <= 1);
  if (block.kind === 'paragraph' && STEP_TITLE.test(block.raw) && !block.raw.includes('\n')) {
    const title = block.raw.replace(/\*\*|__/gu, '');
    enter(path, open(title, LABEL_DEPTH, { from: block.from, to: block.to, label: false }));
    return;
  }
  if (block.kind === 'paragraph') {
    const label = labelOf(block.raw);
    const facts = factsOfLines(block, inHead);
    const role = label === undefined ? undefined : roleOf(label.key);
    if (
      label !== undefined &&
      role !== undefined &&
      (facts === undefined || facts.length === 1) &&
      (label.bold || inHead)
    ) {
      enter(
        path,
        open(
          label.key,
          LABEL_DEPTH,
          label.rest === ''
            ? { from: block.from, to: block.to, label: true }
            : { from: 0, to: 0, label: true },
        ),
      );
      if (label.rest !== '') path.at(-1)?.blocks.push({ ...block, text: label.rest });
      return;
    }
    if (facts !== undefined) {
      leaveLabel(path);
      path.at(-1)?.blocks.push({ ...block, kind: 'facts', facts });
      return;
    }
    if (label?.bold || (inHead && LINE_LABEL.test(block.raw))) leaveLabel(path);
  } else if (block.kind === 'list' || block.kind === 'table') {
    const facts = block.kind === 'list' ? factsOfList(block) : factsOfTable(block);
    if (facts !== undefined) {
      path.at(-1)?.blocks.push({ ...block, kind: 'facts', facts });
      return;
    }
  }
  path.at(-1)?.blocks.push(block);
}

/** `Trigger: a deployment`: a label that nobody knows still ends the one above it. */
const LINE_LABEL = /^\p{Lu}[\p{L} -]{1,30}:\s\S/u;

function blockOf(lines: readonly string[], node: RootContent, from: number, to: number): Block {
  const raw = lines.slice(from - 1, to).join('\n');
  return { kind: kindOf(node), from, to, text: raw, raw, node };
}

function kindOf(node: RootContent): Block['kind'] {
  switch (node.type) {
    case 'paragraph':
    case 'list':
    case 'code':
    case 'table':
      return node.type;
    default:
      return 'other';
  }
}

/** The line above a title that is underlined too. */
const OVERLINE = /^([=~^*#"'+.-])\1{2,}[ \t]*\n/u;

function headingText(text: string, node: Heading): string {
  const from = node.children[0]?.position?.start.offset;
  const to = node.children.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined) return '';
  return text
    .slice(from, to)
    .replace(OVERLINE, '')
    .replace(/\s*\n\s*/gu, ' ');
}
