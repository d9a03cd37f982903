import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLibrary } from '../../core/build-library.ts';
import type { Answers } from '../../core/write-up/answers.ts';
import { NEW_KINDS, type NewKind } from '../../core/write-up/kinds.ts';
import { type NewBase, newBase } from '../../test/new-base.ts';
import { checkEntry } from '../check-entry.ts';
import { knownPlace } from '../known-place.ts';
import { readContent } from '../read-content.ts';
import { redact } from '../sensitive/redaction.ts';
import { compose } from './compose.ts';
import { type Base, planNew } from './plan.ts';
import { QUESTIONS_AT_MOST, type Question } from './question.ts';
import { QUESTIONS, questionsFor } from './questions.ts';
import { settleAnswer } from './settle-answer.ts';

let files: NewBase;
let base: Base;
beforeAll(async () => {
  files = newBase();
  const today = '2031-04-02';
  const reading = await readContent(files.folder);
  base = { folder: files.folder, reading, library: buildLibrary(reading.entries, { today }).library, today };
});
afterAll(() => files.end());

/** What names something of the content folder, by the flag of its question. */
const NAMED: Readonly<Record<string, string>> = {
  service: 'shop',
  component: 'worker',
  to: 'SH-004',
  family: 'worker-exit',
  runbook: 'restart-worker',
};
const FITTING: Readonly<Record<string, string>> = {
  ...NAMED,
  id: 'SH-009',
  severity: 'SEV2',
  detected: '2031-04-01',
  risk: 'destructive',
};

/** What the program makes where nothing is answered. */
const MADE: Readonly<Record<string, string>> = { id: 'SH-009', detected: '2031-04-01' };

/** Texts that YAML, Markdown or a shell would take for something else. */
const NASTY = fc.oneof(
  fc.constantFrom(
    '- a',
    '# a',
    'a: b',
    'a #b',
    '"',
    "'",
    "it's",
    '---',
    '...',
    '|',
    '>',
    '? a',
    '@a',
    '`a`',
    '%a',
    '!a',
    '&a',
    '*a',
    '{a: b}',
    '[a]',
    'yes',
    'null',
    '~',
    '1e3',
    '0x1f',
    '2031-01-01',
    '{{HOST}}',
    '{{ A }}',
    '<!-- a',
    '\\',
    'a\nb',
    '\u2028a',
    '\u00A0',
    'ü',
    '💥',
    '\u202Ea',
    '\u0000',
    '\tb',
    'a\r\nb',
    ':',
    '::',
    '$(a)',
    '[a](javascript:b)',
    '![a](b)',
    '<script>',
    '__proto__',
    '\uD800a',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 600 }),
);
const ANSWER = fc.array(NASTY, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

type Texts = Readonly<Record<string, string | undefined>>;

/** The answers that will do, as the program would take them. */
async function settled(kind: NewKind, texts: Texts): Promise<Answers> {
  const answers: Record<string, readonly string[]> = {};
  for (const question of QUESTIONS[kind]) {
    const answer = settleAnswer(kind, question, await asGiven(question, texts), base.library);
    if ('problem' in answer) expect(answer.problem).toMatch(/\S.{10,}[.!}]$/su);
    const taken = 'value' in answer ? answer.value : (FITTING[question.flag] ?? 'Something plain');
    const value = taken === '' ? (question.fallback ?? MADE[question.flag] ?? '') : taken;
    if (value !== '') answers[question.flag] = [value];
  }
  return answers;
}

async function asGiven({ flag }: Question, texts: Texts): Promise<string> {
  return NAMED[flag] ?? (await redact(texts[flag] ?? FITTING[flag] ?? '')).text;
}

test.each(NEW_KINDS)(
  'whatever is answered, a file of kind %s says it back, or the question refuses it',
  async (kind) => {
    const flags = QUESTIONS[kind]
      .map(({ flag }) => flag)
      .filter((flag) => flag !== 'environment' && flag !== 'code');
    const texts = fc.record(Object.fromEntries(flags.map((flag) => [flag, ANSWER])), { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const answers = {
          ...(await settled(kind, given)),
          name: [kind === 'code' ? 'A name' : 'a-name'],
          code: [kind === 'code' ? '77' : 'worker-exit/3'],
        };
        delete (answers as Record<string, unknown>).environment;
        const plan = await planNew(kind, answers, base);
        if ('refused' in plan) throw new Error(plan.refused);
        expect(plan.problems.filter(({ level }) => level === 'error')).toEqual([]);
        const place = knownPlace(plan.path);
        if (place === undefined) throw new Error(`${plan.path} is no place`);
        const { entry } = checkEntry(place, new TextEncoder().encode(plan.text));
        const { data } = compose(kind, answers, base.library);
        if (kind === 'code')
          expect(entry?.data).toMatchObject({ codes: [{ code: '3' }, { ...(data.codes as object[])[0] }] });
        else expect(entry?.data).toMatchObject(data);
      }),
      { numRuns: 25 },
    );
  },
);

test.each(NEW_KINDS)('%s: no way through the questions is longer than eight', (kind) => {
  for (const answers of [{}, { risk: ['destructive'] }, { family: ['worker-exit'] }]) {
    const asked = questionsFor(kind, answers, base.library).filter(({ quiet }) => !quiet);
    // Of a tree two answers are asked for, each with its end.
    const more = kind === 'tree' ? 2 : 0;
    expect(asked.length + more).toBeLessThanOrEqual(QUESTIONS_AT_MOST);
  }
});
