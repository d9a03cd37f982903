import { quoted } from '../printable.ts';
import { type Answers, firstOf } from './answers.ts';
import type { SubmitForm } from './submit-form.ts';
import { writeUpPath } from './write-up-data.ts';

/** What in answers that will do one by one is taken already, or cannot be named, and the field that mends it. */
export function takenProblem(
  answers: Answers,
  { kind, taken, base }: SubmitForm,
): { readonly flag: string; readonly message: string } | undefined {
  if (kind === 'incident') return undefined;
  if (kind === 'code') return takenCode(answers, base.families);
  if (firstOf(answers, 'title') === undefined) return undefined;
  const path = writeUpPath(kind, answers);
  if (path === undefined)
    return { flag: 'name', message: 'No file name can be made of the title, so give one here.' };
  const name = path.replace(/^.*\/|\.[a-z]+$/gu, '');
  if (!taken.includes(name)) return undefined;
  return { flag: 'name', message: `There is a ${kind} ${quoted(name)} already, expected another name.` };
}

function takenCode(
  answers: Answers,
  families: SubmitForm['base']['families'],
): { readonly flag: string; readonly message: string } | undefined {
  const code = firstOf(answers, 'code')?.toLowerCase();
  const family = families.find(({ id }) => id === firstOf(answers, 'family'));
  const other = family?.data.codes.find((one) => one.code.toLowerCase() === code);
  return (
    other && {
      flag: 'code',
      message: `${family?.data.title} has the code ${quoted(other.code)} already (${other.name}), expected another.`,
    }
  );
}
