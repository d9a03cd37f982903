import '../copy-button.ts';
import type { Part } from '../../core/answer-parts.ts';
import { plainText } from '../../core/plain-text.ts';
import type { Found } from '../../core/search/search.ts';
import type { ShownAnswer } from '../../core/search/shown-answer.ts';
import { make, makeButton, makeInline } from './make.ts';

/** What to do about a known error, right in the results: its line, the fix with its commands, how one sees it. */
export function knownView(found: Found, { parts, verification }: ShownAnswer): HTMLElement {
  const [part] = parts;
  return make(
    'div',
    `answer ${part?.kind ?? ''}`,
    ...(part === undefined ? [] : partView(part)),
    ...(verification.length > 0 ? [heading('How to see that it is fixed')] : []),
    ...verification.slice(0, CHECKS_AT_MOST).flatMap(verificationView),
    ...lineView(found),
  );
}

type Action = Extract<Part, { actions: unknown }>['actions'][number];
type Command = Action['commands'][number];
type Verification = ShownAnswer['verification'][number];

const ACTIONS_AT_MOST = 3;
const CHECKS_AT_MOST = 4;

function lineView({ line }: Found): HTMLElement[] {
  if (line === undefined) return [];
  return [
    heading('Why it is this one'),
    make(
      'dl',
      'lines',
      make('dt', 'quiet', `Your line ${line.number}`),
      make('dd', '', make('samp', '', line.pasted)),
      make('dt', 'quiet', 'Known as'),
      make('dd', '', make('samp', '', line.known)),
    ),
  ];
}

function partView(part: Part): HTMLElement[] {
  const note = part.note === undefined ? [] : [make('p', 'quiet', part.note)];
  if ('steps' in part) {
    const steps = part.steps.map((step) => make('li', '', ...makeInline(step)));
    return [heading(part.title), ...note, make('ol', '', ...steps)];
  }
  const more = part.actions.length - ACTIONS_AT_MOST;
  return [
    heading(part.title),
    ...note,
    ...part.actions.slice(0, ACTIONS_AT_MOST).flatMap(actionView),
    ...(more > 0 ? [make('p', 'quiet', `${more} more in the write-up.`)] : []),
  ];
}

function actionView({ what, detail, commands, changes }: Action): HTMLElement[] {
  const files = changes.map(({ file, note }) =>
    make('li', '', make('code', '', file), note === undefined ? '' : `: ${plainText(note)}`),
  );
  return [
    make('p', 'what', ...makeInline(what)),
    ...(detail === undefined || detail.includes('\n\n') ? [] : [make('p', '', ...makeInline(detail))]),
    ...commands.map(commandView),
    ...(files.length > 0 ? [make('ul', 'files', ...files)] : []),
  ];
}

function verificationView({ do: doing, command, expect }: Verification): HTMLElement[] {
  return [
    make('p', '', ...makeInline(doing), ' ', make('b', '', 'Expect: '), ...makeInline(expect)),
    ...(command === undefined ? [] : [commandView(command)]),
  ];
}

function commandView({ run, note }: Command): HTMLElement {
  const button = makeButton('Copy', {});
  button.hidden = true;
  return make(
    'copy-button' as 'div',
    '',
    make('div', '', make('span', 'quiet', ...makeInline(note ?? '')), button),
    make('pre', '', make('code', '', run)),
  );
}

const heading = (text: string): HTMLElement => make('p', 'part', text);
