import type { FieldFault, Values } from '../../core/write-up/filled-form.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { make } from '../search/make.ts';
import type { Tools } from './form-tools.ts';
import { PreviewTexts } from './preview-texts.ts';

/** Everything that a preview is made of. */
export interface PreviewOf {
  readonly values: Values;
  readonly faults: readonly FieldFault[];
  readonly form: SubmitForm;
  readonly tools: Tools;
}

/** Puts what was typed into the sample of a page. */
export type Draw = (page: DocumentFragment, texts: PreviewTexts, form: SubmitForm) => void;

/** The page of a write-up as far as it can be told: the sample of the page with what was typed in its places. */
export function previewView(
  template: HTMLTemplateElement,
  { values, faults, form, tools: { reader, draw } }: PreviewOf,
): Node {
  if (draw === undefined) return make('p', 'quiet', 'It shows here when its script is loaded.');
  const page = template.content.cloneNode(true) as DocumentFragment;
  draw(page, new PreviewTexts(values, faults, reader), form);
  // The page has loaded what its parts need.
  for (const script of page.querySelectorAll('script')) script.remove();
  // These are of the page that is written, and this page has its own.
  for (const link of page.querySelectorAll('a[href^="#"]')) link.removeAttribute('href');
  for (const element of page.querySelectorAll('[id]')) element.removeAttribute('id');
  return page;
}
