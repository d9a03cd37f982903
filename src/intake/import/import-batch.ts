import { slugOf } from '../../core/slug.ts';
import type { CodeBook } from '../../core/write-up/code-book.ts';
import type { KnownWords } from '../../core/write-up/known-words.ts';
import { type FiledUse, fatesOf, type LineFate, lineCount, linesWithout, ranges } from './account.ts';
import { codeFamilies } from './code-families.ts';
import { jsonFront } from './front.ts';
import type { GivenService } from './given-services.ts';
import { htmlFates, placed } from './html-fates.ts';
import { htmlText, isHtml } from './html-text.ts';
import { importOutline } from './import-document.ts';
import type { Made } from './made.ts';
import { parseMarkdown } from './markdown.ts';
import { withoutNearLinks } from './near-links.ts';
import type { NewWord } from './new-word.ts';
import { fenced, MOST_BLOCKS, MOST_LINES, outlineOf, unparsed } from './outline.ts';
import type { PlannedFile } from './planned-file.ts';
import { renderFile, strings } from './render.ts';
import type { SourceText } from './source-text.ts';
import { wordsOf } from './words.ts';
import type { Unsure } from './write-up.ts';

/** What the content folder that is imported into holds already. */
export interface Surroundings {
  readonly words: KnownWords;
  readonly codes: CodeBook;
  /** Lower-case ids of incidents, with the path of each. */
  readonly incidents: ReadonlyMap<string, string>;
  /** Signatures, with spaces made one, with the path of the file that has each. */
  readonly signatures: ReadonlyMap<string, string>;
}

export interface ImportedDocument {
  readonly files: readonly PlannedFile[];
  readonly lines: readonly LineFate[];
  readonly unsure: readonly Unsure[];
  readonly words: readonly NewWord[];
}

/** Makes the files of documents one after the other; ids and signatures of all of them are told apart. */
export class Importer {
  private readonly around: Surroundings;
  private readonly services: readonly GivenService[];
  /** Ids and paths that are taken, by those of this import and by others. */
  private readonly ids = new Map<string, string>();
  private readonly paths = new Set<string>();
  private readonly signatures = new Map<string, string>();

  /** `services` are for incidents that name none. */
  constructor(around: Surroundings, services: readonly GivenService[] = []) {
    this.around = around;
    this.services = services;
  }

  /** The files of one document. Never throws because of what the document holds. */
  import(name: string, source: SourceText): ImportedDocument {
    const html = isHtml(name, source.text) ? htmlText(source.text) : undefined;
    const text = withoutNearLinks(html?.text ?? source.text);
    const { front, rest } = jsonFront(text);
    const parsed = text.split('\n').length > MOST_LINES ? undefined : parseMarkdown(rest);
    const tree = parsed !== undefined && parsed.children.length > MOST_BLOCKS ? undefined : parsed;
    const outline = tree === undefined ? unparsed(text) : outlineOf(rest, tree, front);
    const news: NewWord[] = [];
    const { words: known, codes } = this.around;
    const found = importOutline(outline, name, { words: known, codes, news, services: this.services });
    const unsure = [...found.unsure];
    if (tree === undefined)
      unsure.push({
        line: 1,
        message:
          'The document is nested too deeply or has too many parts to be read; all of it is kept as text.',
      });
    const named = found.made.map((made) => this.named(made, found.kind, unsure));
    for (const { made, id } of named) {
      const others = named.flatMap((other) => (other.id === id ? [] : [other.id]));
      for (const other of found.kind === 'incident' ? others : [])
        made.up.add('related', other, { from: 0, to: 0 });
      this.ownSignatures(made, id, unsure);
    }
    const families = named.flatMap(({ made, path }) => codeFamilies(made, path, this.paths));
    const uses = named.flatMap(({ made, path }) =>
      made.up.uses.map((use): FiledUse => ({ ...use, file: path })),
    );
    const first = named[0];
    const fates = fatesOf(text, uses, found.dropped);
    const words = new Set(
      [...named.flatMap(({ made }) => saidBy(made)), ...families.map(({ text: all }) => all)].flatMap(
        wordsOf,
      ),
    );
    const missing = linesWithout(text, fates, words);
    if (first !== undefined && missing.length > 0) {
      const lines = text.split('\n');
      const rest = missing.map((line) => lines[line - 1] ?? '').join('\n');
      first.made.body = [first.made.body, '## Also in the source', fenced(rest)]
        .filter((part) => part !== '')
        .join('\n\n');
      for (const line of missing) uses.push({ from: line, to: line, as: 'body', file: first.path });
    }
    const whole = fatesOf(text, uses, found.dropped).map((fate) => fate ?? { as: 'blank' as const });
    return {
      files: [
        ...named.map(({ made, id, path }) => ({
          path,
          id,
          kind: found.kind,
          ...(made.services.length === 0 ? {} : { given: { services: made.services } }),
          text: renderFile(made.up.data(), made.body, { wordings: made.up.wordings, top: made.top }),
        })),
        ...families,
      ],
      lines:
        html === undefined
          ? ranges(whole.slice(0, lineCount(text)))
          : ranges(htmlFates(source.text, html.lines, whole).slice(0, lineCount(source.text))),
      unsure: [...unsure, ...named.flatMap(({ made }) => made.up.unsure)]
        .toSorted((a, b) => a.line - b.line)
        .map((one) => placed(one, html?.lines)),
      words: [...new Map(news.map((word) => [`${word.list} ${word.id}`, word])).values()],
    };
  }

  private named(
    made: Made,
    kind: 'incident' | 'runbook',
    unsure: Unsure[],
  ): { made: Made; id: string; path: string } {
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? made.idBase : `${made.idBase}-${n}`;
      const path = kind === 'runbook' ? `runbooks/${slugOf(id, 76)}.md` : incidentPath(id, made.title);
      const there =
        kind === 'incident'
          ? (this.ids.get(id.toLowerCase()) ?? this.around.incidents.get(id.toLowerCase()))
          : undefined;
      if (this.paths.has(path) || (there !== undefined && there !== path)) continue;
      this.paths.add(path);
      if (kind === 'incident') {
        this.ids.set(id.toLowerCase(), path);
        made.up.replace('id', id);
        if (n > 1 && made.explicit)
          unsure.push({
            line: 1,
            message: `The id ${made.idBase} belongs to another write-up; ${id} is written. See whether the two are one problem.`,
          });
      }
      return { made, id, path };
    }
  }

  /** Leaves out signatures that another write-up has, for a line of output must tell which problem it is. */
  private ownSignatures({ up }: Made, id: string, unsure: Unsure[]): void {
    const path = this.ids.get(id.toLowerCase()) ?? '';
    const own = up.listOf('signatures') as readonly { readonly text: string }[];
    const kept = own.filter(({ text }) => {
      const key = text.trim().replace(/\s+/gu, ' ');
      const other = this.signatures.get(key) ?? this.around.signatures.get(key);
      if (other === undefined || other === path) {
        this.signatures.set(key, path);
        return true;
      }
      up.wording('signatures', text);
      unsure.push({
        line: 1,
        message: `"${text.slice(0, 80)}" is a signature of ${other} already and was left out here; see whether the two are one problem.`,
      });
      return false;
    });
    if (kept.length < own.length) up.replace('signatures', kept.length === 0 ? undefined : kept);
  }
}

function incidentPath(id: string, title: string): string {
  const start = slugOf(id);
  const words = slugOf(title, 60);
  return `incidents/${words === '' || words.startsWith(start) ? words || start : `${start}-${words}`}/index.md`;
}

/** Everything that a write-up says, comments included. */
function saidBy({ up, body, top }: Made): readonly string[] {
  return [...keysOf(up.data()), ...strings(up.data()), body, ...top, ...[...up.wordings.values()].flat()];
}

/** Keys say what a heading of the source said: `rootCause`. */
function keysOf(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = Array.isArray(value)
    ? []
    : Object.keys(value).map((key) => key.replace(/([a-z])([A-Z])/gu, '$1 $2'));
  return [...own, ...Object.values(value).flatMap(keysOf)];
}
