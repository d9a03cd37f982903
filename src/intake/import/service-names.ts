import type { KnownWords } from '../../core/write-up/known-words.ts';
import type { Section } from './block.ts';
import { plainHeading } from './marks.ts';
import type { WriteUp } from './write-up.ts';

/**
 * Services that the title or, where it names none, a heading names by a word of the vocabulary, for a write-up that
 * says nowhere which it is about.
 */
export function takeServiceNames(up: WriteUp, title: string, root: Section, words: KnownWords): void {
  if (up.listOf('services').length > 0) return;
  const headings = headingsOf(root).map(({ title: text, from }) => ({ text: plainHeading(text), from }));
  const all = [{ text: title, from: 1 }, ...headings];
  const first = all.find(({ text }) => words.named('services', text).length > 0);
  if (first === undefined) return;
  const ids = words.named('services', first.text).filter((id) => up.add('services', id, { from: 0, to: 0 }));
  if (ids.length > 0)
    up.doubt(first.from, `The service ${ids.join(', ')} was taken from "${first.text.slice(0, 80)}".`);
}

const headingsOf = (section: Section): Section[] => [
  ...(section.title === '' || section.from === 0 ? [] : [section]),
  ...section.children.flatMap(headingsOf),
];
