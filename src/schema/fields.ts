import { z } from 'zod';

/**
 * The small pieces that every kind is built from. Each is a function that returns a fresh schema, so that a
 * field can carry its own `.meta({ description })` without changing another field.
 */

/** Characters that change how text looks without being seen: bidi controls, zero-width marks, soft hyphen. */
export const HIDDEN =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}](?=[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])/u;
export const EVERY_HIDDEN = new RegExp(HIDDEN.source, 'gu');

/** Control characters that no text needs: everything below space except tab and line feed, and C1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this pattern's purpose
export const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u;

/** An issue that already knows the code of its Problem; intake reads it back from `params.problem`. */
export const as = (problem: string, error: string) => ({ error, params: { problem } });

/** A rule that a form can follow without the schema: a text in which the pattern is nowhere. */
export const without = (pattern: RegExp, problem: string, error: string) =>
  z.refine<string>((text) => !pattern.test(text), { error, params: { problem, never: pattern } });

/** The same for a text that must hold the pattern somewhere. */
export const within = (pattern: RegExp, problem: string, error: string) =>
  z.refine<string>((text) => pattern.test(text), { error, params: { problem, always: pattern } });

const oneLine = () => without(/[\r\n]/u, 'wrong-format', 'must be one line');
const seen = () =>
  without(
    new RegExp(`${HIDDEN.source}|${CONTROL.source}`, 'u'),
    'hidden-characters',
    'holds invisible or text-direction characters',
  );

/** A line of plain text or inline Markdown: no line break, no hidden characters, at most `max` characters. */
export const line = (max = 300) => z.string().trim().min(1).max(max).check(oneLine(), seen());

/** Markdown of any number of lines, at most `max` characters. */
export const prose = (max = 10_000) => z.string().trim().min(1).max(max).check(seen());

/** Code or machine output, kept to the letter: leading space counts, only NUL and other controls are refused. */
export const literal = (max = 10_000) => z.string().min(1).max(max).check(seen());

/** A list that may be left out; readers always get an array. */
export const list = <T extends z.ZodType>(item: T, max = 200) => z.array(item).max(max).default([]);

/** A name in addresses and references: lower-case letters, digits and single hyphens. */
export const slug = () =>
  z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be lower-case letters and digits joined by single hyphens');

/** The id of an incident: letters, digits and single hyphens, as a tracker would print it (`WS-001`). */
export const incidentId = () =>
  z
    .string()
    .max(40)
    .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/u, 'must be letters and digits joined by single hyphens');

/** `family/code`, the way a code is referred to (`websocket-app-close/4003`). */
export const codeReference = () =>
  z
    .string()
    .max(120)
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*\/[A-Za-z0-9_-]+$/u,
      'must be family/code, such as websocket-app-close/4003',
    );

/** `tree/node`, the way a question is referred to (`websocket/which-code`). */
export const nodeReference = () =>
  z
    .string()
    .max(170)
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u,
      'must be tree/node, such as websocket/which-code',
    );

/** A calendar day, `YYYY-MM-DD` (RFC 3339 full-date). */
export const day = () => z.iso.date('must be a day that exists, written YYYY-MM-DD');

/** A moment with its offset, to the minute or finer (RFC 3339 date-time). */
export const moment = () =>
  z.iso.datetime({
    offset: true,
    error: 'must be a date and time with its offset, such as 2025-12-30T16:02:00+08:00',
  });

/** A moment where it is known, a day where only the day is known. */
export const when = () =>
  z.union([moment(), day()], {
    error: 'must be a date and time with its offset (2025-12-30T16:02:00+08:00), or a day (2025-12-30)',
  });

/** An absolute http or https address. */
export const webAddress = () =>
  z
    .url({ protocol: /^https?$/u, error: 'must be an address that begins with http:// or https://' })
    .max(2_000);

/** A whole number of days between reviews, written as the field's usual words. */
export const interval = () => z.enum(['monthly', 'quarterly', 'half-yearly', 'yearly', 'never']);
