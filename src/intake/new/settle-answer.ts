import type { Library } from '../../core/library.ts';
import { SCANS } from '../../core/runbook/quoting/scans.ts';
import type { Settled } from '../../core/write-up/answers.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import { placeholderProblem } from '../../core/write-up/placeholder-problem.ts';
import { settleField } from '../../core/write-up/settle-field.ts';
import { MARKDOWN_READER } from '../markdown/strangers-text.ts';
import { fieldOf, kindOf } from './field.ts';
import type { Question } from './question.ts';

/** Says whether an answer will do, by the schema and by what the content folder knows. */
export function settleAnswer(kind: NewKind, question: Question, text: string, library: Library): Settled {
  const { choices, problem: problemOf } = fieldOf(kind, question);
  const by = { kind: kindOf(kind), base: library, reader: MARKDOWN_READER, problemOf };
  const settled = settleField({ ...question, choices }, text, by);
  if ('problem' in settled || kind !== 'runbook') return settled;
  const problem = placeholderProblem(settled.value, question.flag === 'command' ? SCANS.sh : undefined);
  return problem === undefined ? settled : { problem };
}
