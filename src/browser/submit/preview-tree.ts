import { type NameBase, WRITE_UP } from '../../core/write-up/named.ts';
import { PUT } from '../../core/write-up/preview-words.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { pairsOf } from '../../core/write-up/tree-data.ts';
import { place, putLine } from './preview-places.ts';
import { type PreviewTexts, RAW_LONGEST } from './preview-texts.ts';

/** The page of a tree's first question, as far as it can be told. */
export function drawTree(page: DocumentFragment, texts: PreviewTexts, { base }: SubmitForm): void {
  place(page, 'title')?.replaceChildren(...texts.only('title', 'The complaint'));
  putLine(page, PUT.summary, texts.only('summary', 'What it helps to find'));
  place(page, 'question')?.replaceChildren(...texts.only('question', 'The first question'));
  if (texts.first('look') === '') page.querySelector('.look')?.remove();
  else putLine(page, PUT.look, texts.only('look', ''));
  const samples = [...page.querySelectorAll<HTMLElement>('.answers > li')];
  const answers = { answer: texts.of('answer'), to: texts.of('to') };
  const said = pairsOf(answers).filter(({ text }) => text !== '');
  const rows = said.flatMap(({ text, to }, at) => {
    const { sample, marks } = leading(to, base);
    const row = samples[ENDS.indexOf(sample)]?.cloneNode(true);
    if (!(row instanceof HTMLElement)) return [];
    row.querySelector('.number')?.replaceChildren(String(at + 1));
    putLine(row, PUT.answer, [text.slice(0, RAW_LONGEST)]);
    for (const [mark, put] of marks) putLine(row, mark, [put]);
    return [row];
  });
  samples[0]?.before(...rows);
  for (const sample of samples) sample.remove();
}

/** What the sample's answers lead to, in their order. */
const ENDS = ['runbook', 'incident', 'code', 'write-up', 'nowhere'] as const;

interface Leading {
  readonly sample: (typeof ENDS)[number];
  /** What is put in the place of which words of the sample. */
  readonly marks: ReadonlyArray<readonly [string, string]>;
}

function leading(to: string, { runbooks, families }: NameBase): Leading {
  if (to === '') return { sample: 'nowhere', marks: [] };
  if (to === WRITE_UP) return { sample: 'write-up', marks: [] };
  const runbook = runbooks.find(({ id }) => id === to);
  if (runbook) return { sample: 'runbook', marks: [[PUT.target, runbook.data.title]] };
  const [family, code = ''] = to.split('/');
  const known = families.find(({ id }) => id === family)?.data.codes.find((one) => one.code === code);
  if (known)
    return {
      sample: 'code',
      marks: [
        [PUT.code, code],
        [PUT.target, known.name],
      ],
    };
  if (!/\d$/u.test(to)) return { sample: 'nowhere', marks: [] };
  // Of an incident only the id is known here.
  return {
    sample: 'incident',
    marks: [
      [PUT.incident, to.slice(0, RAW_LONGEST)],
      [`: ${PUT.target}`, ''],
    ],
  };
}
