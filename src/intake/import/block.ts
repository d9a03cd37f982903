import type { RootContent } from 'mdast';

/** Lines of a document that belong together: a paragraph, a list, a fence. Lines count from 1, `to` is within. */
export interface Block {
  readonly kind: 'paragraph' | 'list' | 'code' | 'table' | 'facts' | 'other';
  readonly from: number;
  readonly to: number;
  /** What it says as Markdown, without the label that may stand before it. */
  readonly text: string;
  /** The Markdown as it goes into a body: with its label. */
  readonly raw: string;
  readonly node: RootContent;
  /** For `facts`: `Status: fixed` and its like. */
  readonly facts?: readonly Fact[];
}

/** A key and its value as the document writes them. */
export interface Fact {
  readonly key: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** The lines as they go into a body. */
  readonly raw: string;
  /** Words between key and value, such as the keys of a nested list. */
  readonly aside?: string;
}

/** A heading, or a bold label that stands for one, with what is under it. */
export interface Section {
  /** Without the marks of Markdown for headings; inline Markdown stays. Empty for the whole document. */
  readonly title: string;
  readonly depth: number;
  /** The lines of the heading; 0 where it has none of its own. */
  readonly from: number;
  readonly to: number;
  /** A bold label and not a heading. */
  readonly label: boolean;
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
}

/** Several lines of a paragraph as one. */
export const oneLine = (text: string): string => text.replace(/\s*\\?\n\s*/gu, ' ').trim();

/** All blocks of a section and those under it, in order. */
export function allBlocks(section: Section): Block[] {
  return [...section.blocks, ...section.children.flatMap(allBlocks)];
}
