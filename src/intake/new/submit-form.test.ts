import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillForm, formFile, NOTES, type Values } from '../../core/write-up/filled-form.ts';
import { checkContent } from '../check-content.ts';
import { MARKDOWN_READER } from '../markdown/strangers-text.ts';
import { compose, placeOf } from './compose.ts';
import { newFileText } from './file-text.ts';
import { QUESTIONS } from './questions.ts';
import { settleAnswer } from './settle-answer.ts';
import { submitForm } from './submit-form.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));
const { library } = await checkContent(content, { today: '2026-01-01' });
const form = submitForm(library);

const WHOLE: Values = {
  id: ['ZZ-1'],
  title: ['Refunds are stuck: the ledger has a gap'],
  symptom: ['No refund is booked', 'The queue grows # and grows'],
  signature: ['LEDGER_SEQ_GAP at <*>'],
  service: [library.vocabulary.services[0]?.id ?? ''],
  severity: ['sev2'],
  detected: ['2026-01-05T09:30:00+02:00'],
  'next-step': ['- ask for the last number'],
};

const fill = (values: Values) => fillForm(form, values, MARKDOWN_READER);

test('a form that is filled in makes the file that fixpoint new would write of the same answers', () => {
  const filled = fill({ ...WHOLE, [NOTES]: ['Since `v2`.\n\n- it began at night'] });
  expect(filled.faults).toEqual([]);
  const file = formFile(filled, form);
  const composed = compose('incident', filled.answers, library, { body: filled.notes });
  expect(file.text).toBe(newFileText('incident', composed));
  expect(file.path).toBe(placeOf('incident', filled.answers));
});

test('of an empty form each answer that is needed is told missing, in the words of the check', () => {
  expect(fill({}).faults).toEqual([
    { flag: 'title', isMissing: true, message: 'The title is empty, expected at least 1 of its characters.' },
    { flag: 'symptom', isMissing: true, message: 'symptoms is empty, expected at least 1 of its items.' },
    { flag: 'service', isMissing: true, message: 'services is empty, expected at least 1 of its items.' },
    {
      flag: 'next-step',
      isMissing: true,
      message: 'nextSteps is missing, and an incident that is investigating needs at least one next step.',
    },
    expect.objectContaining({ flag: 'id', isMissing: true }),
  ]);
});

test('a form says of an answer what fixpoint new says of it', () => {
  const texts = fc.oneof(
    fc.constantFrom(
      '<script>x</script>',
      '[a](javascript:x)',
      '![a](b.png)',
      'a\u202eb',
      'chat',
      'Chat',
      '4003',
      'no-such',
    ),
    fc.string({ maxLength: 150 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...QUESTIONS.incident), texts, (question, text) => {
      fc.pre(text.trim() !== '' && !/[\r\n]/u.test(text) && question.flag !== 'id');
      const settled = settleAnswer('incident', question, text, library);
      const { answers, faults } = fill({ ...WHOLE, [question.flag]: [text] });
      const fault = faults.find(({ flag }) => flag === question.flag);
      if ('problem' in settled) expect(fault?.message).toBe(settled.problem);
      else expect(answers[question.flag]).toEqual([settled.value]);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['too many lines', { symptom: Array.from({ length: 61 }, (_, i) => `${i}`) }, /at most 60/u],
  ['an image in the text', { [NOTES]: ['![a](b.png)'] }, /this page sends none/u],
  ['a hidden character in the text', { [NOTES]: ['a\u202eb'] }, /U\+202E/u],
  ['HTML in the text', { [NOTES]: ['<iframe src=x>'] }, /<iframe>/u],
])('%s is told', (_, values, message) => {
  expect(fill({ ...WHOLE, ...values }).faults.map((fault) => fault.message)).toEqual([
    expect.stringMatching(message),
  ]);
});
