import type { Library } from '../../core/library.ts';
import { quoted } from '../../core/printable.ts';
import { placeholders } from '../../core/runbook/placeholder.ts';
import { SCANS } from '../../core/runbook/quoting/scans.ts';
import type { Settled } from '../../core/write-up/answers.ts';
import { settleField } from '../../core/write-up/settle-field.ts';
import { MARKDOWN_READER } from '../markdown/strangers-text.ts';
import { fieldOf, kindOf } from './field.ts';
import type { NewKind, Question } from './question.ts';

/** Says whether an answer will do, by the schema and by what the content folder knows. */
export function settleAnswer(kind: NewKind, question: Question, text: string, library: Library): Settled {
  const { choices, problem: problemOf } = fieldOf(kind, question);
  const by = { kind: kindOf(kind), base: library, reader: MARKDOWN_READER, problemOf };
  const settled = settleField({ ...question, choices }, text, by);
  if ('problem' in settled || kind !== 'runbook') return settled;
  const problem = placeholderProblem(question, settled.value);
  return problem === undefined ? settled : { problem };
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
