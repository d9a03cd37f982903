import { behindWords } from '../../core/tree/behind-words.ts';
import { type GivenBy, type Step, UNSURE } from '../../core/tree/given.ts';
import type { Leaf, OutlineAnswer } from '../../core/tree/outline.ts';
import type { Walk } from '../../core/tree/walk.ts';
import { make } from '../search/make.ts';

/**
 * Writes where a walk is into the page of its question: what is to be said first, the way with the given
 * answers, what was ruled out, and the end where one is reached. Gives the heading of what is shown.
 */
export function showWalk(element: HTMLElement, state: Walk): HTMLElement | null {
  const { path, place, ruledOut } = state;
  const said = saidOf(state);
  fill(element, '[data-said]', said);
  fill(
    element,
    '[data-ruled]',
    ruledOut.length === 0 ? '' : `Did not help: ${ruledOut.map(nameOf).join('; ')}.`,
  );
  element.querySelector('.way ol')?.replaceChildren(...path.map(stepView));
  const way = element.querySelector<HTMLElement>('.way');
  if (way) way.hidden = path.length === 0 && ruledOut.length === 0;
  markRuledOut(element, state);
  const last = path.at(-1);
  const id = place.kind === 'leaf' ? `end-${last?.answer.id}` : place.kind === 'spent' ? 'spent' : undefined;
  const end = id === undefined ? null : element.querySelector<HTMLElement>(`#${id}`);
  end?.classList.add('shown');
  const heading = (end ?? element).querySelector<HTMLElement>(end ? 'h2' : 'h1');
  // The heading takes the focus and is read out, with what was said before it.
  if (said !== '') heading?.setAttribute('aria-describedby', 'said');
  return heading;
}

const FROM: Readonly<Record<GivenBy, string>> = {
  paste: 'from what you pasted',
  probe: 'seen by the probe',
};

/** What is not to be seen from the question alone; empty where there is nothing. */
function saidOf({ path, place, strays }: Walk): string {
  const last = path.at(-1);
  const pasted = path.filter(({ given }) => given.from === 'paste').length;
  const said: string[] = [];
  if (strays.length === 1) said.push('1 answer of this link no longer fits and is left out.');
  if (strays.length > 1) said.push(`${strays.length} answers of this link no longer fit and are left out.`);
  if (pasted > 0)
    said.push(`${pasted} ${pasted === 1 ? 'answer' : 'answers'} filled in from what you pasted.`);
  if (last?.given.answer === UNSURE && place.kind !== 'spent') {
    said.push(`You could not tell, so this comes next: “${last.answer.text}”${countOf(last.answer)}.`);
  }
  return said.join(' ');
}

/** Where no incident stands behind it, none stands behind what is left: then they come as they are written. */
const countOf = (answer: OutlineAnswer): string => {
  const words = behindWords(answer);
  return words === '' ? '' : `, with ${words}`;
};

function stepView({ question, given, answer }: Step): HTMLElement {
  const change = make(
    'a',
    '',
    'Change',
    make('span', 'visually-hidden', ` the answer to “${question.question}”`),
  );
  Object.assign(change.dataset, { do: 'again', node: question.id });
  const unsure = given.answer === UNSURE;
  return make(
    'li',
    '',
    `${question.question} `,
    make('strong', '', unsure ? 'I don’t know' : answer.text),
    ...(unsure ? [`, trying: ${answer.text}`] : []),
    ...(given.from ? [' ', make('span', 'quiet', `(${FROM[given.from]})`)] : []),
    ' ',
    change,
  );
}

/** Answers of this question whose end did not help say so. */
function markRuledOut(element: HTMLElement, { place, ruledOut }: Walk): void {
  if (place.kind !== 'question') return;
  const names = new Set(ruledOut.map(nameOf));
  for (const { id, to } of place.question.answers) {
    if (to.kind === 'node' || !names.has(nameOf(to))) continue;
    const link = element.querySelector<HTMLElement>(`[data-answer="${id}"]`);
    link?.querySelector('.to')?.append(' · did not help');
    if (link) link.dataset.ruledOut = '';
  }
}

const nameOf = (leaf: Leaf): string =>
  leaf.kind === 'write-up' ? '' : leaf.kind === 'incident' ? `${leaf.id}: ${leaf.title}` : leaf.title;

function fill(element: HTMLElement, selector: string, text: string): void {
  const place = element.querySelector<HTMLElement>(selector);
  if (place === null) return;
  place.textContent = text;
  place.hidden = text === '';
}
