import { PUT } from '../../core/write-up/preview-words.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { place, putBlocks, putFact, putLine, repeat } from './preview-places.ts';
import { type PreviewTexts, RAW_LONGEST } from './preview-texts.ts';

/** The page of a code, and what it says of its family where that is new. */
export function drawCode(page: DocumentFragment, texts: PreviewTexts, { base }: SubmitForm): void {
  const typed = texts.first('family');
  const family = base.families.find(({ id }) => id === typed.toLowerCase());
  const code = texts.first('code').slice(0, RAW_LONGEST);
  putLine(page, PUT.code, code === '' ? texts.only('code', 'The code') : [code]);
  putLine(page, PUT.name, texts.only('name', 'its name'));
  putBlocks(page, PUT.action, texts.block('action', 3, 'What to do'));
  putBlocks(page, PUT.meaning, texts.block('meaning', 3, 'What it says happened'));
  const sender = texts.first('sender');
  for (const line of page.querySelectorAll('p')) {
    if (sender === '' && line.textContent?.includes(PUT.sender)) line.remove();
  }
  putLine(page, PUT.sender, texts.only('sender', ''));
  const runbooks = texts
    .of('runbook')
    .map((id) => base.runbooks.find((one) => one.id === id)?.data.title ?? id);
  putRunbooks(page, runbooks);
  putFact(page, 'family', family?.data.title ?? (texts.first('family-title') || typed).slice(0, RAW_LONGEST));
  putFact(page, 'source', texts.first('source').slice(0, RAW_LONGEST));
  const isNew = typed !== '' && family === undefined;
  if (!isNew) place(page, 'new-family')?.remove();
  place(page, 'family-title')?.replaceChildren(...texts.only('family-title', 'Name of the family'));
  place(page, 'family-summary')?.replaceChildren(...texts.only('family-summary', 'What kind of code it is'));
  repeat(page, PUT.familyWord, texts.lines('family-word', 'no words'));
}

function putRunbooks(page: ParentNode, titles: readonly string[]): void {
  const [sample] = [...page.querySelectorAll('li')].filter((item) => item.textContent?.includes(PUT.runbook));
  if (titles.length === 0) sample?.parentElement?.remove();
  sample?.replaceWith(
    ...titles.map((title) => {
      const copy = sample.cloneNode(true) as HTMLElement;
      putLine(copy, PUT.runbook, [title]);
      return copy;
    }),
  );
}
