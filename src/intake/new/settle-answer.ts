import type { Library } from '../../core/library.ts';
import { quoted } from '../../core/printable.ts';
import { placeholders } from '../../core/runbook/placeholder.ts';
import { SCANS } from '../../core/runbook/quoting/scans.ts';
import { namedOf } from '../../core/write-up/named.ts';
import { entryFaults } from '../markdown/strangers-text.ts';
import { fieldOf, kindOf } from './field.ts';
import type { NewKind, Question } from './question.ts';

/** An answer as the write-up will hold it, or what is wrong with it, in a sentence. */
export type Settled = { readonly value: string } | { readonly problem: string };

/** Says whether an answer will do, by the schema and by what the content folder knows. */
export function settleAnswer(kind: NewKind, question: Question, text: string, library: Library): Settled {
  const typed = text.trim();
  if (typed === '' && !question.needed) return { value: '' };
  const named = question.names === undefined ? { value: typed } : namedOf(question.names, typed, library);
  if ('problem' in named || question.names === 'target' || question.names === 'family') return named;
  const field = fieldOf(kind, question);
  const { value } = named;
  const near = field.choices.length > 0 ? nearestChoice(value, field.choices) : value;
  const problem =
    field.problem(near) ??
    markupProblem(kind, question, near) ??
    (question.flag === 'id' ? takenId(near, library) : undefined) ??
    (kind === 'runbook' ? placeholderProblem(question, near) : undefined);
  return problem === undefined ? { value: near } : { problem };
}

/** A choice as it is written, whatever the case it was typed in. */
function nearestChoice(typed: string, choices: readonly string[]): string {
  return choices.find((choice) => choice.toLowerCase() === typed.toLowerCase()) ?? typed;
}

function takenId(id: string, { incidents }: Library): string | undefined {
  const other = incidents.find((incident) => incident.id.toLowerCase() === id.toLowerCase());
  return other && `The id ${id} is taken by "${other.data.title}", expected a new one.`;
}

/** What a stranger may not send, where the text will stand in its file. */
function markupProblem(kind: NewKind, { path }: Question, text: string): string | undefined {
  const value = path
    .split('.')
    .reduceRight<unknown>((inner, key) => (key === '*' ? [inner] : { [key]: inner }), text);
  const [first] = entryFaults(value, { kind: kindOf(kind), file: '' });
  return first && `${first.message} ${first.remedy}`;
}

const NAME_LONGEST = 40;

/** What a placeholder in the text would have `check` complain of. */
function placeholderProblem({ flag }: Question, text: string): string | undefined {
  const long = placeholders(text).find(({ name }) => name.length > NAME_LONGEST);
  if (long !== undefined)
    return `The name ${quoted(long.name)} of a value has ${long.name.length} characters, expected at most ${NAME_LONGEST}.`;
  if (flag !== 'command') return undefined;
  const closed = SCANS.sh(text, () => 'text').find(({ refused }) => refused !== undefined);
  return (
    closed &&
    `{{${closed.name}}} can never be filled in here: it stands ${closed.refused}. Put it where it is a word of its own.`
  );
}
