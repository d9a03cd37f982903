import { expect, test } from 'vitest';
import { z } from 'zod';
import { issueFindings } from './issue-findings.ts';

const schema = z.strictObject({
  when: z
    .union([
      z.strictObject({ day: z.string(), reason: z.string() }),
      z.strictObject({ from: z.string(), until: z.string() }),
    ])
    .optional(),
  size: z.number().min(2).optional(),
  count: z.int().optional(),
  on: z.boolean().default(true),
});

test.each<[string, unknown, ...string[]]>([
  [
    'the alternative that fits best speaks',
    { when: { day: 'Monday', reson: 'x' } },
    'missing-key when.reason is missing, expected text.',
    'unknown-key The key "reson" is not known in when; the nearest known one is reason.',
  ],
  ['neither fits', { when: 5 }, 'wrong-type when is the number 5, expected a group of keys.'],
  ['numbers have limits', { size: 1 }, 'wrong-value size is 1, expected at least 2.'],
  [
    'numbers may have to be whole',
    { count: 1.5 },
    'wrong-type count is the number 1.5, expected a whole number.',
  ],
  ['yes is text in YAML 1.2', { on: 'yes' }, 'wrong-type on is "yes", expected true or false.'],
  ['the top is named', [], 'wrong-type The file is a list of 0, expected a group of keys.'],
])('%s', (_, data, ...expected) => {
  const issues = schema.safeParse(data).error?.issues ?? [];
  const findings = issueFindings(issues, { schema, data, file: 'a.yaml' });
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual(expected);
});

test('an unknown key without a near one gets the list of known ones', () => {
  const data = { on: true, zzzzzz: 1 };
  const issues = schema.safeParse(data).error?.issues ?? [];
  const [finding] = issueFindings(issues, { schema, data, file: 'a.yaml' });
  expect(finding).toMatchObject({ path: ['zzzzzz'], remedy: 'Known here: when, size, count, on.' });
});

test('what is empty is said as people say it', () => {
  const all = z.object({
    title: z.string().min(1),
    pair: z.string().min(2),
    services: z.array(z.string()).min(1),
  });
  const messagesOf = (data: unknown) =>
    issueFindings(all.safeParse(data).error?.issues ?? [], { schema: all, data, file: 'a.yaml' }).map(
      ({ message }) => message,
    );
  expect(messagesOf({ title: '', pair: '', services: [] })).toEqual([
    'title is empty, expected some text.',
    'pair is empty, expected at least 2 characters.',
    'services is empty, expected at least 1 item.',
  ]);
  expect(messagesOf({ title: 'a', pair: 'a', services: ['a'] })).toEqual([
    'pair has 1 character, expected at least 2.',
  ]);
});
