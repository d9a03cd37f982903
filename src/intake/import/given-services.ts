import type { Library } from '../../core/library.ts';
import { nearest } from '../../core/nearest.ts';
import { quoted } from '../../core/printable.ts';
import { slugOf } from '../../core/slug.ts';
import { namedOf } from '../../core/write-up/named.ts';
import { word } from '../../schema/vocabulary.ts';
import type { NewWord } from './new-word.ts';
import type { WriteUp } from './write-up.ts';

/** A service that the person who imports names for documents that name none. */
export interface GivenService {
  readonly id: string;
  readonly name: string;
  /** The vocabulary does not have it yet. */
  readonly isNew: boolean;
}

/**
 * Services as somebody names them, by the vocabulary of the content folder. One that it does not have is new, as a
 * word of a document is, unless it looks like a slip of the hand. Or what is wrong, a sentence for each.
 */
export function settleGivenServices(
  texts: readonly string[],
  library: Library,
): { readonly services: readonly GivenService[] } | { readonly problems: readonly string[] } {
  const services = new Map<string, GivenService>();
  const problems: string[] = [];
  for (const text of texts) {
    const settled = settleOne(text.trim(), library);
    if ('problem' in settled) problems.push(settled.problem);
    else services.set(settled.id, settled);
  }
  return problems.length > 0 ? { problems } : { services: [...services.values()] };
}

/** Gives an incident without services those that were named for it; their ids, none where it has its own. */
export function takeGivenServices(
  up: WriteUp,
  services: readonly GivenService[],
  news: NewWord[],
): readonly string[] {
  if (up.listOf('services').length > 0) return [];
  const taken = services.filter(({ id }) => up.add('services', id, { from: 0, to: 0 }));
  for (const { id, name, isNew } of taken) if (isNew) news.push({ list: 'services', id, name, line: 0 });
  return taken.map(({ id }) => id);
}

function settleOne(text: string, library: Library): GivenService | { readonly problem: string } {
  const { services } = library.vocabulary;
  const found = namedOf('service', text, library);
  if ('value' in found) {
    const name = services.find(({ id }) => id === found.value)?.name ?? text;
    return { id: found.value, name, isNew: false };
  }
  const id = slugOf(text);
  const near = nearest(
    id,
    services.map((service) => service.id),
  );
  if (near !== undefined) return found;
  if (!word.safeParse({ id, name: text }).success)
    return {
      problem: `${quoted(text)} is no name of a service, expected a word such as web, or a name of a few.`,
    };
  return { id, name: text, isNew: true };
}
