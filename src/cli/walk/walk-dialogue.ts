import { behindWords } from '../../core/tree/behind-words.ts';
import { type Given, type Place, UNSURE } from '../../core/tree/given.ts';
import { answered, back, didNotHelp } from '../../core/tree/reply.ts';
import { type Walk, walk } from '../../core/tree/walk.ts';
import type { Choice, Console } from '../console.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { leafView, nothingKnownView } from '../views/leaf-view.ts';
import { lookSections } from '../views/question-view.ts';
import { renderProse, renderSections, renderView } from '../views/render.ts';
import { addressFor, commandFor, type WalkedTree } from './walked-tree.ts';

/** What somebody does at a place of a walk. */
type Move =
  | { readonly does: 'answers'; readonly answer: string }
  | { readonly does: 'look' | 'goes-back' | 'starts-again' | 'ends' | 'found-it' | 'found-no-help' }
  | { readonly does: 'follows'; readonly runbook: string };

/** How a walk ended: with a runbook to be followed, or with an exit code. */
export type WalkEnd = { readonly follow: string } | ExitCode;

/** Asks one question after the other until an end helps or the person leaves. */
export async function walkDialogue(
  walked: WalkedTree,
  start: readonly Given[],
  console: Console,
  terminal: Terminal,
): Promise<WalkEnd> {
  const { outline } = walked;
  let answers = start;
  let shown: Walk | undefined;
  for (;;) {
    const state: Walk = shown ?? walk(outline, answers);
    if (shown === undefined) await console.show(placeText(walked, state, terminal));
    shown = undefined;
    const move = await console.choose({
      message: questionOf(state.place),
      choices: movesAt(walked, state, answers),
    });
    switch (move.does) {
      case 'answers': {
        const { place } = state;
        if (place.kind === 'question')
          answers = answered(answers, { node: place.question.id, answer: move.answer });
        break;
      }
      case 'look':
        await console.show(lookText(walked, state, terminal));
        shown = state;
        break;
      case 'goes-back':
        answers = back(answers);
        break;
      case 'starts-again':
        answers = [];
        break;
      case 'found-no-help':
        answers = didNotHelp(outline, answers);
        break;
      case 'follows':
        await console.show(placeAgain(walked, answers));
        return { follow: move.runbook };
      case 'found-it':
      case 'ends':
        await console.show(placeAgain(walked, answers));
        return move.does === 'found-it' || state.place.kind === 'leaf' ? 0 : 1;
    }
  }
}

/** What stands above a question: what is tried, why it is asked; at an end, what to do. */
function placeText(
  { library, tree, program }: WalkedTree,
  { path, place }: Walk,
  terminal: Terminal,
): string {
  const last = path.at(-1);
  const tried =
    last?.given.answer === UNSURE
      ? `\nYou don't know, so this is tried first: ${last.answer.text}${inBrackets(behindWords(last.answer))}\n`
      : '';
  if (place.kind === 'leaf') {
    return `${tried}\n${renderView(leafView(library, place.leaf, place.sure, program), terminal)}\n`;
  }
  if (place.kind === 'spent') return `${tried}\n${renderView(nothingKnownView(program), terminal)}\n`;
  const help = tree.data.nodes.find(({ id }) => id === place.question.id)?.help;
  return `${tried}\n${help === undefined ? '' : renderProse(help, terminal)}`;
}

const inBrackets = (words: string): string => (words === '' ? '' : ` (${words})`);

function lookText({ tree }: WalkedTree, { place }: Walk, terminal: Terminal): string {
  const node = place.kind === 'question' && tree.data.nodes.find(({ id }) => id === place.question.id);
  return node ? `${renderSections(lookSections(node), terminal)}\n` : '';
}

function questionOf(place: Place): string {
  if (place.kind === 'question') return place.question.question;
  return place.kind === 'leaf' && place.leaf.kind !== 'write-up' ? 'Did it help?' : 'What now?';
}

function movesAt({ tree }: WalkedTree, { place }: Walk, answers: readonly Given[]): readonly Choice<Move>[] {
  const asides: Choice<Move>[] = [
    ...(answers.length === 0
      ? []
      : [
          aside('Go back', { does: 'goes-back' }),
          ...(answers.length > 1 ? [aside('Start again', { does: 'starts-again' })] : []),
        ]),
    aside('Leave', { does: 'ends' }),
  ];
  if (place.kind === 'spent') return asides;
  if (place.kind === 'leaf') {
    const { leaf } = place;
    if (leaf.kind === 'write-up') return asides;
    return [
      ...(leaf.kind === 'runbook'
        ? [{ value: { does: 'follows', runbook: leaf.id } as const, text: 'Follow the runbook now' }]
        : [{ value: { does: 'found-it' } as const, text: 'Yes, this is it' }]),
      { value: { does: 'found-no-help' }, text: 'No, it did not help: what else may it be?' },
      ...asides,
    ];
  }
  const { question, untried } = place;
  const node = tree.data.nodes.find(({ id }) => id === question.id);
  const left = new Set(untried.map(({ id }) => id));
  return [
    ...question.answers.map(({ id, text, to }): Choice<Move> => {
      const tried = to.kind !== 'write-up' && !left.has(id) ? 'What it leads to did not help.' : undefined;
      return {
        value: { does: 'answers', answer: id },
        text,
        note: tried ?? node?.answers.find((answer) => answer.id === id)?.note,
      };
    }),
    ...(node && node.look.length > 0 ? [aside('How to look', { does: 'look' })] : []),
    aside("I don't know", { does: 'answers', answer: UNSURE }),
    ...asides,
  ];
}

const aside = (text: string, value: Move): Choice<Move> => ({ value, text, aside: true });

/** How to come back to the same place, here and on the site. */
function placeAgain(walked: WalkedTree, answers: readonly Given[]): string {
  const address = addressFor(walked, answers);
  const site = address === undefined ? '' : `On the site: ${address}\n`;
  return `\nThe same place again: ${commandFor(walked, answers)}\n${site}`;
}
