import type { Answers } from './answers.ts';
import { isAsked } from './asked.ts';
import type { FormField, SubmitForm } from './submit-form.ts';

/** The fields that make sense beside these answers, as `fillForm` settled them; the others are not shown. */
export const askedFields = ({ fields, base }: SubmitForm, answers: Answers): readonly FormField[] =>
  fields.filter(({ when }) => isAsked(when, answers, base));
