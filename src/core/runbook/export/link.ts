import type { RunnableRunbook } from '../begin.ts';
import { contentHash } from '../content-hash.ts';
import type { Ending, Mark, RunEvent } from '../event.ts';
import { joinEvents } from '../join-events.ts';
import { Replay } from '../replay.ts';
import { stepHash } from '../step-hash.ts';

/** What a link says of a run. */
export interface LinkedRun {
  readonly runbookId: string;
  /** Events that lead to the same marks. Steps that the runbook no longer has come as they are: `run` calls them strays. */
  readonly events: readonly RunEvent[];
  /** Parts of the link that nobody can read, as they stand in it. */
  readonly unread: readonly string[];
}

const LONGEST = 20_000;
const MARKS_AT_MOST = 500;
const MARKS: Readonly<Record<Mark, string>> = { done: 'd', failed: 'f', skipped: 's', undone: 'u' };
const ENDINGS: Readonly<Record<Ending, string>> = {
  fixed: 'f',
  'not-fixed': 'n',
  'handed-over': 'h',
  'given-up': 'g',
};

/**
 * The state of a run for the fragment of an address, which no server sees: when it began, which steps are marked how,
 * and the outcomes; `run=1.debug-websocket.lx3k2p9a~read-logs.d1.3fa9`. It holds no values, notes, names or results.
 */
export function linkFragment(runbook: RunnableRunbook, events: readonly RunEvent[]): string {
  const replay = new Replay(runbook);
  for (const event of joinEvents(events, [])) replay.take(event);
  const { begunAt, ended } = replay.state();
  const head = [
    '1',
    runbook.id,
    Math.max(0, Math.floor(begunAt ?? 0)).toString(36),
    ...(ended ? [ENDINGS[ended.as]] : []),
  ];
  const marks = replay
    .markings()
    .slice(0, MARKS_AT_MOST)
    .map(({ step, as, outcome, hash }) => `${step}.${MARKS[as]}${outcome ?? ''}.${digest(hash)}`);
  return `run=${[head.join('.'), ...marks].join('~')}`;
}

/** Reads what `linkFragment` wrote; undefined where it is no such link. Whatever was forged or is old is left unread. */
export function readLink(fragment: string, runbook: RunnableRunbook): LinkedRun | undefined {
  const [head = '', ...parts] = fragment.slice(0, LONGEST).replace(/^#/u, '').split('~');
  const [, runbookId, begun, end] =
    /^run=1\.([a-z0-9-]{1,80})\.([0-9a-z]{1,10})(?:\.([a-z]))?$/u.exec(head) ?? [];
  if (runbookId === undefined || begun === undefined) return undefined;
  const at = Number.parseInt(begun, 36);
  const hashes = new Map(runbook.steps.map((step) => [step.id, stepHash(step)]));
  const unread: string[] = [];
  const marks = parts.slice(0, MARKS_AT_MOST).flatMap((part, i): RunEvent[] => {
    const [, step, letter, outcome, known] =
      /^([a-z0-9-]{1,80})\.([a-z])(\d{0,3})\.([0-9a-f]{4})$/u.exec(part) ?? [];
    const as = keyOf(MARKS, letter);
    if (step === undefined || as === undefined) {
      unread.push(part);
      return [];
    }
    const hash = hashes.get(step);
    return [
      {
        id: idOf(at, i + 1),
        at,
        kind: 'marked',
        step,
        as,
        hash: hash !== undefined && digest(hash) === known ? hash : '',
        ...(outcome ? { outcome: Number(outcome) } : {}),
      },
    ];
  });
  const ending = keyOf(ENDINGS, end);
  return {
    runbookId,
    events: [
      { id: idOf(at, 0), at, kind: 'begun' },
      ...marks,
      ...(ending === undefined
        ? []
        : [{ id: idOf(at, marks.length + 1), at, kind: 'ended', as: ending } as const]),
    ],
    unread,
  };
}

/** Enough to tell that a step was edited. */
const digest = (hash: string): string => contentHash(hash).slice(0, 4);

const idOf = (at: number, count: number): string => `${at.toString(36)}-${count.toString(36)}-link`;

const keyOf = <K extends string>(
  letters: Readonly<Record<K, string>>,
  letter: string | undefined,
): K | undefined => (Object.keys(letters) as K[]).find((key) => letters[key] === letter);
