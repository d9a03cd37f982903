import type { ShownAnswer } from '../shown-answer.ts';
import { type Check, listOf, oneOf, optional, shape, text } from './shape.ts';

const LINE = text(1_000);
const TEXT = text(20_000);
const COMMAND = shape({ run: TEXT, note: optional(LINE) });
const CHANGE = shape({ file: LINE, note: optional(LINE) });
const ACTION = shape({
  what: LINE,
  detail: optional(TEXT),
  commands: listOf(COMMAND, 50),
  changes: listOf(CHANGE, 50),
});
const HEAD = shape({
  kind: oneOf(['fix', 'mitigation', 'proposal', 'steps']),
  title: LINE,
  note: optional(LINE),
});
const STEPS = shape({ steps: listOf(TEXT, 200) });
const ACTIONS = shape({ actions: listOf(ACTION, 50) });
const PART: Check = (value) => HEAD(value) && (STEPS(value) || ACTIONS(value));
const isAnswer = shape({
  parts: listOf(PART, 20),
  verification: listOf(shape({ do: LINE, expect: LINE, command: optional(COMMAND) }), 100),
});

/** What to do about a known error, as it stands in a file of an index; undefined where it is anything else. */
export const readShownAnswer = (value: unknown): ShownAnswer | undefined =>
  isAnswer(value) ? (value as ShownAnswer) : undefined;
