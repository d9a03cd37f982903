import { EVERY_HIDDEN } from '../../schema/fields.ts';
import { KINDS } from '../../schema/kinds.ts';
import type { Block, Section } from './block.ts';
import type { CodeRow } from './code-row.ts';
import { holds, tallyOf, wordsOf } from './words.ts';

/** Where lines of the source went: a field, by its key, or the body. */
export interface Use {
  readonly from: number;
  readonly to: number;
  readonly as: 'field' | 'body';
  readonly key?: string;
}

export interface Unsure {
  readonly line: number;
  readonly message: string;
}

/** A block that stays text, under the headings it stood under. */
export interface Kept {
  readonly path: readonly Section[];
  readonly from: number;
  readonly to: number;
  readonly raw: string;
}

export interface CodeTable {
  readonly title: string;
  readonly rows: readonly CodeRow[];
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

/** A write-up while it is being made: fields that passed their schema, and the text that found none. */
export class WriteUp {
  readonly kind: 'incident' | 'runbook';
  readonly uses: Use[] = [];
  readonly kept: Kept[] = [];
  readonly unsure: Unsure[] = [];
  /** By key, how the source put what is written otherwise now. */
  readonly wordings = new Map<string, string[]>();
  /** Tables of codes of which the content folder knows none. */
  readonly codeTables: CodeTable[] = [];
  private readonly fields = new Map<string, unknown>();

  constructor(kind: 'incident' | 'runbook') {
    this.kind = kind;
  }

  get(key: string): unknown {
    return this.fields.get(key);
  }

  listOf(key: string): readonly unknown[] {
    const value = this.fields.get(key);
    return Array.isArray(value) ? value : [];
  }

  /** Fills a field that is still empty; false where the value does not fit or there is another. */
  set(key: string, value: unknown, { from, to }: Lines): boolean {
    if (this.fields.has(key) || !this.fits(key, value)) return false;
    this.fields.set(key, seen(value));
    this.use(from, to, key);
    return true;
  }

  /** Adds to a field that is a list; false where the item does not fit. An item that is there already counts. */
  add(key: string, item: unknown, { from, to }: Lines): boolean {
    const items = this.listOf(key);
    const clean = seen(item);
    const text = JSON.stringify(clean);
    if (!items.some((other) => JSON.stringify(other) === text)) {
      if (!this.fits(key, items.length < SURELY_ROOM ? [item] : [...items, item])) return false;
      this.fields.set(key, [...items, clean]);
    }
    this.use(from, to, key);
    return true;
  }

  /** Merges into a field that is an object, such as impact. */
  merge(key: string, part: Readonly<Record<string, unknown>>, lines: Lines): boolean {
    const whole = { ...(this.fields.get(key) as object | undefined), ...part };
    if (!this.fits(key, whole)) return false;
    this.fields.set(key, seen(whole));
    this.use(lines.from, lines.to, key);
    return true;
  }

  replace(key: string, value: unknown): void {
    if (value === undefined) this.fields.delete(key);
    else this.fields.set(key, value);
  }

  use(from: number, to: number, key: string): void {
    if (from > 0) this.uses.push({ from, to, as: 'field', key });
  }

  /** Keeps lines as text. */
  keep(path: readonly Section[], { from, to, raw }: Pick<Block, 'from' | 'to' | 'raw'>): void {
    this.kept.push({ path, from, to, raw });
    this.uses.push({ from, to, as: 'body' });
  }

  /** Notes how the source put it, unless the key itself or the fields say so already. */
  wording(key: string, said: string): void {
    const text = said.replace(/\*\*|__/gu, '');
    const own = tallyOf([key.replace(/([a-z])([A-Z])/gu, '$1 $2')]);
    if (wordsOf(text).length === 0 || holds(own, text)) return;
    const all = this.wordings.get(key) ?? [];
    if (!all.includes(text)) this.wordings.set(key, [...all, text]);
  }

  doubt(line: number, message: string): void {
    this.unsure.push({ line, message });
  }

  /** The data with its keys in the order of the schema. */
  data(): Record<string, unknown> {
    const keys = Object.keys(KINDS[this.kind].shape);
    return Object.fromEntries(
      keys.flatMap((key) => (this.fields.has(key) ? [[key, this.fields.get(key)]] : [])),
    );
  }

  private fits(key: string, value: unknown): boolean {
    const schema = (
      KINDS[this.kind].shape as Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>
    )[key];
    return schema?.safeParse(seen(value)).success === true;
  }
}

/** No list of the schema allows fewer. */
const SURELY_ROOM = 10;

/** Without characters that fields may not hold. */
export function seen(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(EVERY_HIDDEN, '').trim();
  if (Array.isArray(value)) return value.map(seen);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, seen(one)]));
  }
  return value;
}
