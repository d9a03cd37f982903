import { asLine } from '../../core/markdown/as-line.ts';
import type { MarkdownReader } from '../../core/markdown/markdown-node.ts';
import { shownInline, shownMarkdown } from '../../core/markdown/shown.ts';
import { type FieldFault, NOTES, type Values } from '../../core/write-up/filled-form.ts';
import { PUT } from '../../core/write-up/preview-words.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { make } from '../search/make.ts';
import { shownView } from './shown-view.ts';

type Nodes = ReadonlyArray<Node | string>;

/** Of what will not do, this much is shown, as it was typed. */
const RAW_LONGEST = 400;
const LINES_MOST = 60;

/** Everything that a preview is made of. */
export interface PreviewOf {
  readonly values: Values;
  readonly faults: readonly FieldFault[];
  readonly form: SubmitForm;
  readonly reader: MarkdownReader;
}

/** The page of an incident as far as it can be told: the sample of the page with what was typed in its places. */
export function previewView(
  template: HTMLTemplateElement,
  { values, faults, form, reader }: PreviewOf,
): DocumentFragment {
  const page = template.content.cloneNode(true) as DocumentFragment;
  const wrong = new Set(faults.filter(({ isMissing }) => !isMissing).map(({ flag }) => flag));
  const textsOf = (flag: string): readonly string[] =>
    (values[flag] ?? []).map((text) => text.trim()).slice(0, LINES_MOST);
  const line = (flag: string, text: string): Nodes =>
    wrong.has(flag)
      ? [text.slice(0, RAW_LONGEST)]
      : shownView(shownInline(reader.parse(asLine(text), 'field')));
  const linesOf = (flag: string, empty: string): readonly Nodes[] => {
    const texts = textsOf(flag);
    return texts.length === 0 ? [[make('span', 'empty', empty)]] : texts.map((text) => line(flag, text));
  };

  place(page, 'title')?.replaceChildren(...(linesOf('title', 'What is broken')[0] ?? []));
  place(page, 'id')?.append(...textsOf('id').slice(0, 1));
  const severity = textsOf('severity')[0];
  for (const mark of page.querySelectorAll<HTMLElement>('[data-severity]')) {
    if (mark.dataset.severity !== severity) mark.remove();
  }
  repeat(page, PUT.nextStep, linesOf('next-step', 'What is to be done next'));
  repeat(page, PUT.symptom, linesOf('symptom', 'What you see'));
  putSignatures(page, textsOf('signature'));
  putNotes(page, textsOf(NOTES)[0] ?? '', wrong.has(NOTES), reader);
  const { services, components, environments } = form.base.vocabulary;
  const named = (flag: string, words: ReadonlyArray<{ readonly id: string; readonly name: string }>) =>
    textsOf(flag).map((id) => words.find((word) => word.id === id)?.name ?? id);
  const rows: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['services', named('service', services)],
    ['components', named('component', components)],
    ['environment', named('environment', environments)],
    ['codes', textsOf('code')],
    [
      'runbooks',
      named(
        'runbook',
        form.base.runbooks.map(({ id, data }) => ({ id, name: data.title })),
      ),
    ],
    ['reporter', textsOf('reporter')],
  ];
  for (const [name, texts] of rows) {
    if (texts.length === 0) place(page, name)?.closest('div')?.remove();
    else place(page, name)?.append(texts.map((text) => text.slice(0, RAW_LONGEST)).join(', '));
  }
  const [detected = ''] = textsOf('detected');
  place(page, 'detected')?.append(
    detected === '' || detected === 'unknown' ? 'not recorded' : detected.slice(0, RAW_LONGEST),
  );
  // The page has loaded what its parts need.
  for (const script of page.querySelectorAll('script')) script.remove();
  // These are of the page that is written, and this page has its own.
  for (const element of page.querySelectorAll('[id]')) element.removeAttribute('id');
  return page;
}

const place = (page: ParentNode, name: string): HTMLElement | null =>
  page.querySelector<HTMLElement>(`[data-put="${name}"]`);

/** Puts one item for each text where the sample has one with a mark. */
function repeat(page: ParentNode, mark: string, items: readonly Nodes[]): void {
  for (const sample of page.querySelectorAll('li')) {
    if (sample.textContent?.trim() !== mark) continue;
    sample.replaceWith(
      ...items.map((nodes) => {
        const item = sample.cloneNode(false) as HTMLElement;
        item.append(...nodes);
        return item;
      }),
    );
  }
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

function putNotes(page: ParentNode, text: string, isWrong: boolean, reader: MarkdownReader): void {
  if (text === '') {
    place(page, 'notes')?.remove();
    return;
  }
  const nodes = isWrong
    ? [text.slice(0, RAW_LONGEST)]
    : shownView(shownMarkdown(reader.parse(text, 'body'), 3));
  place(page, 'notes-text')?.append(...nodes);
}
