import { NOTES } from '../../core/write-up/filled-form.ts';
import { PUT } from '../../core/write-up/preview-words.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { place, putFact, repeat } from './preview-places.ts';
import { type PreviewTexts, RAW_LONGEST } from './preview-texts.ts';

/** The page of an incident as far as it can be told. */
export function drawIncident(page: DocumentFragment, texts: PreviewTexts, { base }: SubmitForm): void {
  place(page, 'title')?.replaceChildren(...texts.only('title', 'What is broken'));
  place(page, 'id')?.append(...texts.of('id').slice(0, 1));
  for (const mark of page.querySelectorAll<HTMLElement>('[data-severity]')) {
    if (mark.dataset.severity !== texts.first('severity')) mark.remove();
  }
  repeat(page, PUT.nextStep, texts.lines('next-step', 'What is to be done next'));
  repeat(page, PUT.symptom, texts.lines('symptom', 'What you see'));
  putSignatures(page, texts.of('signature'));
  if (texts.first(NOTES) === '') place(page, 'notes')?.remove();
  else place(page, 'notes-text')?.append(...texts.block(NOTES, 3, ''));
  const { services, components, environments } = base.vocabulary;
  const runbooks = base.runbooks.map(({ id, data }) => ({ id, name: data.title }));
  const named = (flag: string, words: ReadonlyArray<{ readonly id: string; readonly name: string }>) =>
    texts.of(flag).map((id) => words.find((word) => word.id === id)?.name ?? id);
  const rows: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['services', named('service', services)],
    ['components', named('component', components)],
    ['environment', named('environment', environments)],
    ['codes', texts.of('code')],
    ['runbooks', named('runbook', runbooks)],
    ['reporter', texts.of('reporter')],
  ];
  for (const [name, said] of rows)
    putFact(page, name, said.map((text) => text.slice(0, RAW_LONGEST)).join(', '));
  const detected = texts.first('detected');
  putFact(
    page,
    'detected',
    detected === '' || detected === 'unknown' ? 'not recorded' : detected.slice(0, RAW_LONGEST),
  );
}

/** Signatures are shown to the letter, with their gaps marked as the page marks them; what is not needed goes. */
function putSignatures(page: ParentNode, signatures: readonly string[]): void {
  const seen = page.querySelector('[data-seen]');
  const sample = seen?.querySelector('copy-button');
  if (!seen || !sample) return;
  const gap = sample.querySelector('samp i')?.cloneNode(true);
  if (!signatures.some((text) => text.includes('<*>'))) seen.querySelector('h3 + p')?.remove();
  if (signatures.length === 0) seen.querySelector('h3')?.remove();
  sample.replaceWith(
    ...signatures.map((text) => {
      const copy = sample.cloneNode(true) as HTMLElement;
      const pieces = text.slice(0, RAW_LONGEST * 2).split('<*>');
      const nodes = pieces.flatMap((piece, at) =>
        at === 0 || !gap ? [piece] : [gap.cloneNode(true), piece],
      );
      copy.querySelector('samp')?.replaceChildren(...nodes);
      return copy;
    }),
  );
}
