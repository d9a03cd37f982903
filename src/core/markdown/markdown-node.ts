/** A node of a parsed Markdown text, as every parser that follows mdast gives it. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly title?: string | null | undefined;
  readonly identifier?: string;
  readonly lang?: string | null | undefined;
  readonly alt?: string | null | undefined;
  /** Of a heading, from 1. */
  readonly depth?: number;
  /** Of a list: numbered, from which number, and with blank lines between its items. */
  readonly ordered?: boolean | null | undefined;
  readonly start?: number | null | undefined;
  readonly spread?: boolean | null | undefined;
  /** Of an item: done or not, where it has a box. */
  readonly checked?: boolean | null | undefined;
  readonly children?: readonly MarkdownNode[];
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** How Markdown is read where the program runs: by the parser that pages are made with, or by one in the browser. */
export interface MarkdownReader {
  /** The root of a text: of a body, which may hold footnotes, or of a field. */
  parse(text: string, part: 'body' | 'field'): MarkdownNode;
  /** A host with its `xn--` parts as letters; as it is where that cannot be told here. */
  unicodeHost(host: string): string;
}

/** All nodes from one on, in their order. */
export function nodesOf(root: MarkdownNode): MarkdownNode[] {
  const found: MarkdownNode[] = [];
  const open: MarkdownNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    // One by one: a paragraph may hold more than a call takes as arguments.
    for (const child of node.children?.toReversed() ?? []) open.push(child);
  }
  return found;
}

/** Where a node begins in its text. */
export const offsetOf = (node: MarkdownNode): number => node.position?.start.offset ?? 0;
