import { allBlocks, type Section } from './block.ts';
import { factField } from './fact-key.ts';
import { titleText } from './incident-lists.ts';
import { plainHeading } from './marks.ts';
import { roleOf } from './role.ts';
import type { WholeDocument } from './whole-document.ts';
import { holds, tallyOf } from './words.ts';
import type { WriteUp } from './write-up.ts';

/** The one heading over everything, if there is one. */
export function titleSection({ blocks, children }: Section): Section | undefined {
  const [first, ...others] = children;
  if (first === undefined || first.label) return undefined;
  if (blocks.length > 0 && first.depth > 1) return undefined;
  // Where all headings are of one size, the first of them is a part of the document like the others.
  if (roleOf(first.title) !== undefined && others.some(({ depth }) => depth === first.depth))
    return undefined;
  return others.every(({ depth }) => depth > 1 || first.depth === 1) || first.depth === 1 ? first : undefined;
}

/** The document with the heading over everything open: what stands there is nobody's section. */
export function untitled(root: Section, title: Section | undefined): Section {
  if (title === undefined) return root;
  const children = root.children.map((child) =>
    child === title ? { ...child, title: '', from: 0, to: 0 } : child,
  );
  return { ...root, children };
}

/** Fills the title from the front matter, the heading over everything, the first line, or the file's name. */
export function applyTitle(up: WriteUp, whole: WholeDocument): void {
  const { title, said, name, front } = whole;
  const fact = front.facts.find(({ key }) => /^title$/iu.test(key));
  if (fact !== undefined) up.set('title', said, fact);
  useTitle(up, whole);
  if (up.get('title') !== undefined) return;
  if (title !== undefined && up.set('title', titleText(title), title)) {
    up.wording('title', /^\s*(\d{1,3})[.)]\s/u.exec(title.title)?.[1] ?? '');
    return;
  }
  const named = front.facts.find(({ key }) => /^name$/iu.test(key));
  const first = allBlocks(whole.outline.root)[0];
  const subject = first?.facts?.find(({ key }) => factField(key) === 'title');
  if (title === undefined && subject !== undefined && up.set('title', subject.value, subject)) return;
  if (named !== undefined && up.set('title', named.value, named)) return;
  const line = first?.kind === 'paragraph' ? (first.raw.split('\n')[0] ?? '') : '';
  if (title === undefined && line !== '' && up.set('title', plainHeading(line), { from: 0, to: 0 })) {
    up.doubt(first?.from ?? 1, 'The source has no title; its first line was taken.');
    return;
  }
  const long = title === undefined ? '' : titleText(title);
  const cut = long === '' ? fileTitle(name) : `${long.slice(0, 139).replace(/\s+\S*$/u, '')}…`;
  up.set('title', cut, { from: 0, to: 0 });
  up.doubt(
    title?.from ?? 1,
    long === ''
      ? 'The source has no title; its file name was taken.'
      : 'The title is longer than 140 characters and was cut; the whole stands in the body.',
  );
}

/** The heading over everything: the title itself, a repetition of it, or words that the sources note. */
export function useTitle(up: WriteUp, { title, said, dropped }: WholeDocument): void {
  if (title === undefined) return;
  const text = titleText(title);
  const now = String(up.get('title') ?? '');
  if (said !== '' && holds(tallyOf([now || said]), text)) {
    if (!dropped.some(({ line }) => line === title.from))
      dropped.push({ line: title.from, reason: 'repeats the title' });
  } else if (text.length <= 200)
    up.use(title.from, title.to, now === '' || now === text ? 'title' : 'sources');
}

const fileTitle = (name: string): string =>
  name
    .replace(/^.*\//u, '')
    .replace(/\.[^.]*$/u, '')
    .replace(/[_-]+/gu, ' ')
    .trim() || name;
