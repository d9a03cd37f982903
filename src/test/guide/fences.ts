import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A piece of code in a text for readers. The words after its language are for tests; pages do not show them. */
export interface Fence {
  /** Path of the file, from the project's folder. */
  readonly file: string;
  readonly line: number;
  readonly lang: string;
  /** What stands behind the language: `run`, `file=…`. */
  readonly marks: readonly string[];
  readonly text: string;
  /** What the text says that it prints: the next fence, where it is marked `output`. */
  readonly output: string | undefined;
  /** What is said of it: the text between it and the next fence or heading, as Markdown. */
  readonly said: string;
}

export const PROJECT = join(import.meta.dirname, '../../..');

const markdownIn = (folder: string): string[] =>
  readdirSync(join(PROJECT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

/** The README and every chapter of the guide. */
export const CHAPTERS: readonly string[] = ['README.md', ...markdownIn('src/guide')];

/** The pages of problems, one for each code. */
export const ERROR_PAGES: readonly string[] = markdownIn('src/guide/errors');

export const TEXTS: readonly string[] = [...CHAPTERS, ...ERROR_PAGES];

/** All fences of a text, in their order. */
export function fencesIn(file: string): Fence[] {
  const source = readFileSync(join(PROJECT, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, blank);
  const blocks = blocksOf(fromMarkdown(source));
  return blocks.flatMap((block, i) => {
    if (block.type !== 'code') return [];
    const next = blocks.slice(i + 1).find((one) => one.type === 'code');
    const end = blocks.slice(i + 1).find(({ type }) => type === 'code' || type === 'heading');
    const said = source.slice(block.position?.end.offset, end?.position?.start.offset);
    return [
      {
        file,
        line: block.position?.start.line ?? 0,
        lang: block.lang ?? '',
        marks: marksOf(block),
        text: block.value,
        output: next !== undefined && marksOf(next).includes('output') ? next.value : undefined,
        said,
      },
    ];
  });
}

/** The value of a mark such as `file=…`. */
export function markOf(fence: Fence, name: string): string | undefined {
  return fence.marks.find((mark) => mark.startsWith(`${name}=`))?.slice(name.length + 1);
}

const blank = (text: string): string => text.replaceAll(/[^\n]/gu, '');

/** Fences stand in lists too. */
function blocksOf(node: Root | Nodes): Nodes[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [child, ...blocksOf(child)]);
}

const marksOf = ({ meta }: Code): string[] => (meta ? meta.split(/\s+/u) : []);
