import { asLine } from '../../core/markdown/as-line.ts';
import type { MarkdownReader } from '../../core/markdown/markdown-node.ts';
import { shownInline, shownMarkdown } from '../../core/markdown/shown.ts';
import type { FieldFault, Values } from '../../core/write-up/filled-form.ts';
import { make } from '../search/make.ts';
import { shownView } from './shown-view.ts';

export type Nodes = ReadonlyArray<Node | string>;

/** Of what will not do, this much is shown, as it was typed. */
export const RAW_LONGEST = 400;
const LINES_MOST = 60;

/** What was typed, as a preview shows it. */
export class PreviewTexts {
  readonly #values: Values;
  readonly #reader: MarkdownReader;
  readonly #wrong: ReadonlySet<string>;

  constructor(values: Values, faults: readonly FieldFault[], reader: MarkdownReader) {
    this.#values = values;
    this.#reader = reader;
    this.#wrong = new Set(faults.filter(({ isMissing }) => !isMissing).map(({ flag }) => flag));
  }

  /** As it was typed. */
  of(flag: string): readonly string[] {
    return (this.#values[flag] ?? []).map((text) => text.trim()).slice(0, LINES_MOST);
  }

  first(flag: string): string {
    return this.of(flag)[0] ?? '';
  }

  /** A line of Markdown that stands in a field. */
  line(flag: string, text: string): Nodes {
    return this.#wrong.has(flag)
      ? [text.slice(0, RAW_LONGEST)]
      : shownView(shownInline(this.#reader.parse(asLine(text), 'field')));
  }

  /** The lines of a field; where it has none, what belongs there. */
  lines(flag: string, empty: string): readonly Nodes[] {
    const texts = this.of(flag);
    return texts.length === 0 ? [[emptyText(empty)]] : texts.map((text) => this.line(flag, text));
  }

  /** The first line of a field. */
  only(flag: string, empty: string): Nodes {
    return this.lines(flag, empty)[0] ?? [];
  }

  /** Markdown of any length in a field; `top` is the level that its highest heading becomes. */
  block(flag: string, top: number, empty: string): Nodes {
    const text = this.first(flag);
    if (text === '') return [make('p', '', emptyText(empty))];
    return this.#wrong.has(flag)
      ? [make('p', '', text.slice(0, RAW_LONGEST))]
      : shownView(shownMarkdown(this.#reader.parse(text, flag === 'else' ? 'body' : 'field'), top));
  }
}

const emptyText = (text: string): HTMLElement => make('span', 'empty', text);
