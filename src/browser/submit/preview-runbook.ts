import { placeholders } from '../../core/runbook/placeholder.ts';
import { saysMore } from '../../core/runbook/says-more.ts';
import { PUT } from '../../core/write-up/preview-words.ts';
import { parametersOf, stepTitle } from '../../core/write-up/runbook-data.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { place, putBlocks, putFact, putLine, repeat } from './preview-places.ts';
import type { Nodes, PreviewTexts } from './preview-texts.ts';

/** The page of a runbook as far as it can be told: with its first step, and the values that it wants. */
export function drawRunbook(page: DocumentFragment, texts: PreviewTexts, { base }: SubmitForm): void {
  place(page, 'title')?.replaceChildren(...texts.only('title', 'What it is for'));
  putLine(page, PUT.summary, texts.only('summary', 'What it does'));
  repeat(page, PUT.whenToUse, texts.lines('when-to-use', 'What one sees when it is the right one'));
  const answers = Object.fromEntries(
    ['do', 'command', 'expect', 'undo'].map((flag) => [flag, texts.of(flag)] as const),
  );
  putParameters(page, parametersOf(answers));
  const risk = texts.first('risk');
  for (const step of page.querySelectorAll<HTMLElement>('[data-risk]')) {
    if (step.dataset.risk !== risk) step.remove();
  }
  const todo = texts.first('do');
  putLine(page, PUT.stepTitle, todo === '' ? ['The first step'] : texts.line('do', stepTitle(todo)));
  putBlocks(
    page,
    PUT.do,
    saysMore({ title: stepTitle(todo), do: todo }) ? texts.block('do', 4, 'What to do') : [],
  );
  putCommand(page, texts.first('command'));
  for (const flag of ['expect', 'undo'] as const) {
    if (texts.first(flag) === '') page.querySelector(`.${flag}:not(.destructive)`)?.remove();
    putLine(page, PUT[flag], texts.only(flag, 'How it is taken back'));
  }
  const services = texts
    .of('service')
    .map((id) => base.vocabulary.services.find((one) => one.id === id)?.name ?? id);
  putFact(page, 'services', services.join(', '));
  if (services.length === 0) place(page, 'facts')?.remove();
}

function putParameters(
  page: ParentNode,
  parameters: ReadonlyArray<{ readonly name: string; readonly label: string }>,
): void {
  if (parameters.length === 0) place(page, 'values')?.remove();
  const sample = page.querySelector('[data-parameter]');
  // Nothing is filled in here.
  for (const field of sample?.querySelectorAll('.place, .problem') ?? []) field.remove();
  sample?.replaceWith(
    ...parameters.map(({ name, label }) => {
      const copy = sample.cloneNode(true) as HTMLElement;
      putLine(copy, PUT.parameterLabel, [label]);
      putLine(copy, PUT.parameter, [name]);
      return copy;
    }),
  );
}

/** The command to the letter, with the places for values marked as the page marks them. */
function putCommand(page: ParentNode, command: string): void {
  const sample = page.querySelector('.step copy-button');
  if (command === '') {
    sample?.remove();
    return;
  }
  const mark = sample?.querySelector('mark');
  const nodes: Array<Nodes[number]> = [];
  let end = 0;
  for (const { start, end: next } of placeholders(command)) {
    const copy = mark?.cloneNode(false) as HTMLElement | undefined;
    copy?.append(command.slice(start, next));
    nodes.push(command.slice(end, start), copy ?? command.slice(start, next));
    end = next;
  }
  sample?.querySelector('code')?.replaceChildren(...nodes, command.slice(end));
}
