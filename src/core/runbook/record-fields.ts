import type { ProbeClass } from '../../schema/probe.ts';
import type { Ending, Mark, RunEvent } from './event.ts';

/** What a field of a record must be: as a check, in words, and as JSON Schema. */
export interface Field {
  readonly fits: (value: unknown) => boolean;
  readonly expected: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly optional?: true;
}

export type Fields = Readonly<Record<string, Field>>;

const text = (longest: number, shortest = 0): Field => ({
  fits: (value) => typeof value === 'string' && value.length <= longest && value.length >= shortest,
  expected: `a text of ${shortest === 0 ? 'at most' : `${shortest} to`} ${longest} characters`,
  schema: { type: 'string', maxLength: longest, ...(shortest === 0 ? {} : { minLength: shortest }) },
});

const whole = (least: number, most: number, expected: string): Field => ({
  fits: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  expected,
  schema: { type: 'integer', minimum: least, maximum: most, description: expected },
});

const oneOf = (names: Readonly<Record<string, true>>): Field => ({
  fits: (value) => typeof value === 'string' && Object.hasOwn(names, value),
  expected: `one of ${Object.keys(names).join(', ')}`,
  schema: { enum: Object.keys(names) },
});

const optional = (field: Field): Field => ({ ...field, optional: true });

const LONGEST_TEXT = 1_000_000;
const LONGEST_LIST = 1_000;
const LONGEST_NAME = 200;
/** The last moment that a date can name (ECMA-262, time values). */
const LAST_MOMENT = 8_640_000_000_000_000;

export const NAME: Field = text(LONGEST_NAME, 1);
const ANY_TEXT = text(LONGEST_TEXT);
const STEP = NAME;

const MARKS: Readonly<Record<Mark, true>> = { done: true, failed: true, skipped: true, undone: true };
const ENDINGS: Readonly<Record<Ending, true>> = {
  fixed: true,
  'not-fixed': true,
  'handed-over': true,
  'given-up': true,
};
const PROBE_CLASSES: Readonly<Record<ProbeClass, true>> = {
  'websocket/refused': true,
  'websocket/handshake-stalled': true,
  'websocket/closed-at-once': true,
  'websocket/closed-by-application': true,
  'websocket/idle-drop': true,
  'websocket/dropped': true,
  'websocket/ping-unanswered': true,
  'websocket/healthy': true,
  'http/refused': true,
  'http/name-not-found': true,
  'http/tls': true,
  'http/timeout': true,
  'http/status': true,
  'http/login-redirect': true,
  'http/healthy': true,
};

/** What every event has beside its kind. */
export const EVENT_FIELDS = {
  id: NAME,
  at: whole(0, LAST_MOMENT, 'milliseconds since 1 January 1970, UTC'),
} satisfies Fields;

type Own<K extends RunEvent['kind']> = {
  readonly [Key in keyof Required<Omit<Extract<RunEvent, { kind: K }>, 'id' | 'at' | 'kind'>>]: Field;
};

/** What each kind of event has of its own. */
export const KIND_FIELDS: { readonly [K in RunEvent['kind']]: Own<K> & Fields } = {
  begun: {},
  renamed: { name: text(LONGEST_NAME) },
  valued: { name: NAME, value: ANY_TEXT },
  opened: { step: STEP },
  marked: {
    step: STEP,
    as: oneOf(MARKS),
    hash: text(LONGEST_NAME),
    outcome: optional(whole(0, LONGEST_LIST, 'the number of an outcome, counted from 0')),
    seen: optional(ANY_TEXT),
    note: optional(ANY_TEXT),
  },
  cleared: { step: STEP },
  noted: { step: optional(STEP), text: ANY_TEXT },
  ran: {
    step: STEP,
    command: ANY_TEXT,
    output: ANY_TEXT,
    exit: {
      fits: (value) => value === null || Number.isSafeInteger(value),
      expected: 'the exit code as a whole number, or null where there was none',
      schema: { type: ['integer', 'null'] },
    },
    took: {
      fits: (value) => typeof value === 'number' && value >= 0,
      expected: 'milliseconds as a number that is not negative',
      schema: { type: 'number', minimum: 0 },
    },
    cut: optional({
      fits: (value) => typeof value === 'boolean',
      expected: 'true or false',
      schema: { type: 'boolean' },
    }),
  },
  probed: {
    step: STEP,
    class: oneOf(PROBE_CLASSES),
    evidence: {
      fits: (value) =>
        Array.isArray(value) && value.length <= LONGEST_LIST && value.every((line) => ANY_TEXT.fits(line)),
      expected: `a list of at most ${LONGEST_LIST} texts`,
      schema: { type: 'array', maxItems: LONGEST_LIST, items: ANY_TEXT.schema },
    },
  },
  ended: { as: oneOf(ENDINGS), note: optional(ANY_TEXT) },
  reopened: {},
};

export const STEP_FIELDS: Fields = { id: STEP, title: NAME, hash: text(LONGEST_NAME) };
export const STEPS_AT_MOST = LONGEST_LIST;
export const EVENTS_AT_MOST = 50_000;
