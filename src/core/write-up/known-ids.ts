import type { SubmitForm } from './submit-form.ts';

/** The form once the ids of the incidents are known: from then on one that is taken, or not there, is told. */
export const withIncidents = (form: SubmitForm, ids: readonly string[]): SubmitForm => ({
  ...form,
  base: { ...form.base, incidents: ids.map((id) => ({ id, data: { title: '' } })), anyIncident: false },
});
