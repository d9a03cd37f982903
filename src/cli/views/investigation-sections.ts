import type { LinkedIncident } from '../../core/library.ts';
import { momentsOf } from '../../core/timeline.ts';
import { details, proseSection, type Section, section } from './view.ts';

type Data = LinkedIncident['data'];

/** What was seen and what it harmed. */
export function seenSections({ symptoms, signatures, impact }: Data): readonly Section[] {
  return [
    ...section(
      'Symptoms',
      symptoms.map(({ text, where }) => ({ text, details: details({ where }) })),
    ),
    ...section(
      'Printed when it happens',
      signatures.map(({ text, printed }) => ({ text: printed ?? 'somewhere', code: [text] })),
    ),
    ...(impact === undefined ? [] : impactSection(impact)),
  ];
}

/** Why it happened, what else was thought of, and what was tried. */
export function causeSections({ rootCause, hypotheses, attempts }: Data): readonly Section[] {
  return [
    ...proseSection('Why it happened', rootCause),
    ...section(
      'Possible causes',
      hypotheses.map(({ what, likelihood, verdict, note, ...evidence }) => ({
        text: `${what} (${[verdict, likelihood].filter(Boolean).join(', ')})`,
        details: [
          ...evidence.for.map((line) => `+ for: ${line}`),
          ...evidence.against.map((line) => `- against: ${line}`),
          ...(note === undefined ? [] : [note]),
        ],
      })),
    ),
    ...section(
      'What was tried',
      attempts.map(({ what, outcome, why }) => ({ text: what, details: details({ outcome, why }) })),
    ),
  ];
}

/** Follow-up work, the most urgent first, and what happened when. */
export function courseSections(data: Data): readonly Section[] {
  return [
    ...HORIZONS.flatMap((horizon) =>
      section(
        `Follow-up work, ${horizon}`,
        data.actionItems
          .filter((item) => item.horizon === horizon)
          .map(({ what, owner, due, done }) => ({
            text: `${done ? '[x]' : '[ ]'} ${what}`,
            details: details({ owner, due, done: typeof done === 'string' ? done : undefined }),
          })),
      ),
    ),
    ...section(
      'Timeline',
      momentsOf(data).map(({ at, what, who }) => `${at}  ${what}${who === undefined ? '' : ` (${who})`}`),
    ),
  ];
}

const HORIZONS = ['immediate', 'short-term', 'long-term'] as const;

function impactSection({ summary, features, ...facts }: NonNullable<Data['impact']>): readonly Section[] {
  const lines = details({
    'Users affected': facts.usersAffected,
    Workaround: facts.workaround,
    'Data loss': facts.dataLoss,
    Security: facts.security,
    Blocks: facts.blocks,
  });
  const items = [
    ...lines.map((text) => ({ text })),
    ...features.map(({ feature, state, level, note }) => ({
      text: `${feature}: ${state}${level === undefined ? '' : `, impact ${level}`}`,
      details: note === undefined ? [] : [note],
    })),
  ];
  return [{ heading: 'Impact', ...(summary === undefined ? {} : { prose: summary }), items }];
}
