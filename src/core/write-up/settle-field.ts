import type { Kind } from '../../schema/kinds.ts';
import { entryFaults } from '../markdown/entry-faults.ts';
import type { MarkdownReader } from '../markdown/markdown-node.ts';
import type { Names, Settled } from './answers.ts';
import { type NameBase, namedOf } from './named.ts';

/** What is asked for, as far as an answer is judged by it. */
export interface AskedField {
  readonly flag: string;
  /** The field in the schema of its kind, `*` for an item of a list: `symptoms.*.text`. */
  readonly path: string;
  readonly needed?: boolean;
  readonly names?: Names;
  /** The only values that it takes; empty where it takes any. */
  readonly choices: readonly string[];
}

/** What an answer is judged by. */
export interface SettleBy {
  readonly kind: Kind;
  readonly base: NameBase;
  readonly reader: MarkdownReader;
  /** What the schema finds wrong with a value of the field. */
  readonly problemOf: (value: string) => string | undefined;
}

/** Says whether an answer will do, by the schema and by what the content folder knows. */
export function settleField(field: AskedField, text: string, by: SettleBy): Settled {
  const typed = text.trim();
  if (typed === '' && !field.needed) return { value: '' };
  const named = field.names === undefined ? { value: typed } : namedOf(field.names, typed, by.base);
  if ('problem' in named || field.names === 'target' || field.names === 'family') return named;
  const near = field.choices.length > 0 ? nearestChoice(named.value, field.choices) : named.value;
  const problem =
    by.problemOf(near) ??
    markupProblem(field, near, by) ??
    (field.flag === 'id' ? takenId(near, by.base) : undefined);
  return problem === undefined ? { value: near } : { problem };
}

/** A choice as it is written, whatever the case it was typed in. */
function nearestChoice(typed: string, choices: readonly string[]): string {
  return choices.find((choice) => choice.toLowerCase() === typed.toLowerCase()) ?? typed;
}

function takenId(id: string, { incidents }: NameBase): string | undefined {
  const other = incidents.find((incident) => incident.id.toLowerCase() === id.toLowerCase());
  const by = other?.data.title ? ` by "${other.data.title}"` : '';
  return other && `The id ${id} is taken${by}, expected a new one.`;
}

/** What a stranger may not send, where the text will stand in its file. */
function markupProblem({ path }: AskedField, text: string, { kind, reader }: SettleBy): string | undefined {
  const value = path
    .split('.')
    .reduceRight<unknown>((inner, key) => (key === '*' ? [inner] : { [key]: inner }), text);
  const [first] = entryFaults(value, { kind, file: '' }, reader);
  return first && `${first.message} ${first.remedy}`;
}
