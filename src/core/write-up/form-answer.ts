import type { MarkdownReader } from '../markdown/markdown-node.ts';
import type { Scan } from '../runbook/quoting/slot.ts';
import { ruleProblem } from './field-rule.ts';
import { placeholderProblem } from './placeholder-problem.ts';
import { settleField } from './settle-field.ts';
import type { FormField, SubmitForm } from './submit-form.ts';

/** What the answers to one field come to. */
export interface FormAnswer {
  /** The answers that will do; in a field that pairs another, all of them or none. */
  readonly settled: readonly string[];
  readonly fault?: { readonly message: string; readonly isMissing: boolean };
}

/** What answers are judged with. */
export interface JudgedBy {
  readonly form: SubmitForm;
  readonly reader: MarkdownReader;
  /** Finds the places for values in a shell command; without it they are not looked at. */
  readonly scan: Scan | undefined;
}

/** Judges what stands in a field, trimmed, without empty lines, each once. */
export function formAnswer(field: FormField, given: readonly string[], by: JudgedBy): FormAnswer {
  const texts = [...new Set(given.map((text) => text.trim()).filter((text) => text !== ''))];
  if (texts.length === 0) return field.needed ? missing(field) : { settled: [] };
  const most = field.most ?? 1;
  if (texts.length > most)
    return wrong([], `${nameOf(field)} has ${texts.length} items, expected at most ${most}.`);
  const settled: string[] = [];
  for (const [at, text] of texts.entries()) {
    const found = settledText(field, text, by);
    if ('problem' in found) return wrong(settled, (texts.length > 1 ? `${at + 1}: ` : '') + found.problem);
    settled.push(found.value);
  }
  return { settled: [...new Set(settled)] };
}

/** Judges the answers of a field that has one for each answer of another field. */
export function pairedAnswer(
  field: FormField,
  { given, to }: { readonly given: readonly string[]; readonly to: readonly string[] },
  by: JudgedBy,
): FormAnswer {
  const settled: string[] = [];
  for (const [at, other] of to.entries()) {
    const text = given[at]?.trim() ?? '';
    const found = text === '' ? undefined : settledText(field, text, by);
    if (found === undefined)
      return { settled: [], fault: { message: `${at + 1}: “${other}” leads nowhere yet.`, isMissing: true } };
    if ('problem' in found) return wrong([], `${at + 1}: ${found.problem}`);
    settled.push(found.value);
  }
  return { settled };
}

function settledText(field: FormField, text: string, { form, reader, scan }: JudgedBy) {
  const problemOf = (value: string) => {
    const problem = ruleProblem(field.rule, value, nameOf(field));
    return problem && `The ${problem}`;
  };
  const kind = form.kind === 'code' ? 'codes' : form.kind;
  const found = settleField(field, text, { kind, base: form.base, reader, problemOf });
  if ('problem' in found || form.kind !== 'runbook') return found;
  const problem = placeholderProblem(found.value, field.flag === 'command' ? scan : undefined);
  return problem === undefined ? found : { problem };
}

const missing = (field: FormField): FormAnswer => ({
  settled: [],
  fault: { message: field.missing, isMissing: true },
});

const wrong = (settled: readonly string[], message: string): FormAnswer => ({
  settled,
  fault: { message, isMissing: false },
});

const nameOf = ({ flag, noun }: FormField): string => noun ?? flag.replaceAll('-', ' ');
