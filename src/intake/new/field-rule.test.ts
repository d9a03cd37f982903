import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleProblem } from '../../core/write-up/field-rule.ts';
import { fieldOf } from './field.ts';
import { fieldRule } from './field-rule.ts';
import { QUESTIONS } from './questions.ts';

const AWKWARD = [
  '',
  ' ',
  'a',
  'SEV1',
  'sev1',
  'unknown',
  '2025-12-30',
  '2025-02-30',
  '2025-12-30T16:02:00+08:00',
  '2025-12-30T16:02',
  'WS-001',
  'WS--1',
  'chat',
  'Chat',
  'a/b',
  'websocket-close/4003',
  '<*>',
  '<*> ab <*>',
  'a\nb',
  'a\u202eb',
  'a\u0007b',
  'a\u200b\nb',
  ' padded ',
  'x'.repeat(140),
  'x'.repeat(141),
  `${'x'.repeat(141)}  `,
  'x'.repeat(401),
  'x'.repeat(501),
  '\ufeff',
  '\n',
];
const values = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', '-', ' ', '/', 'Z', '1', '\n', '<', '*', '>'), maxLength: 45 }),
);

test.each(QUESTIONS.incident)('a form says of --$flag what the schema says', (question) => {
  const field = fieldOf('incident', question);
  const rule = fieldRule(field.schema);
  const name = question.flag.replaceAll('-', ' ');
  const said = (value: string) => {
    const problem = ruleProblem(rule, value, name);
    return problem && `The ${problem}`;
  };
  for (const value of AWKWARD) expect([value, said(value)]).toEqual([value, field.problem(value)]);
  fc.assert(
    fc.property(values, (value) => {
      expect(said(value)).toBe(field.problem(value));
    }),
    { numRuns: 300 },
  );
});
