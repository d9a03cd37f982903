import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCANS } from '../../core/runbook/quoting/scans.ts';
import { askedFields } from '../../core/write-up/asked-fields.ts';
import { fillForm, NOTES, type Values } from '../../core/write-up/filled-form.ts';
import { formFile } from '../../core/write-up/form-file.ts';
import { NEW_KINDS, type NewKind } from '../../core/write-up/kinds.ts';
import { withIncidents } from '../../core/write-up/known-ids.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { checkContent } from '../check-content.ts';
import { MARKDOWN_READER } from '../markdown/strangers-text.ts';
import { readContent } from '../read-content.ts';
import { type Base, planNew } from './plan.ts';
import { QUESTIONS } from './questions.ts';
import { settleAnswer } from './settle-answer.ts';
import { submitForm } from './submit-form.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));
const today = '2026-01-01';
const { library } = await checkContent(content, { today });
const base: Base = { folder: content, reading: await readContent(content), library, today };
const ids = library.incidents.map(({ id }) => id);
const FORMS = Object.fromEntries(
  NEW_KINDS.map((kind) => [kind, withIncidents(submitForm(kind, library), ids)]),
) as Readonly<Record<NewKind, SubmitForm>>;

const [service = ''] = library.vocabulary.services.map(({ id }) => id);
const [runbook = ''] = library.runbooks.map(({ id }) => id);
const [incident = ''] = ids;
const [family] = library.families;

/** Each kind filled in as somebody would. */
const WHOLE: Readonly<Record<NewKind, Values>> = {
  incident: {
    id: ['ZZ-1'],
    title: ['Refunds are stuck: the ledger has a gap'],
    symptom: ['No refund is booked', 'The queue grows # and grows'],
    signature: ['LEDGER_SEQ_GAP at <*>'],
    service: [service],
    severity: ['sev2'],
    detected: ['2026-01-05T09:30:00+02:00'],
    'next-step': ['- ask for the last number'],
  },
  runbook: {
    title: ['Drain the ledger'],
    summary: ['Moves what waits to the second ledger'],
    'when-to-use': ['The queue grows', 'LEDGER_SEQ_GAP is printed'],
    service: [service],
    do: ['Look at `{{QUEUE}}`.\n\n- first the old one\n- then the new one'],
    command: ['queue show "{{QUEUE}}" --on {{HOST}}'],
    risk: ['read-only'],
    expect: ['A number below 10'],
  },
  tree: {
    title: ['Refunds do not arrive'],
    summary: ['Finds out where a refund waits'],
    question: ['Is the ledger up?'],
    look: ['The board of the ledger'],
    answer: ['It is down', 'It is slow', 'It is up', 'A code is shown'],
    to: [runbook, runbook, incident.toLowerCase(), `${family?.id}/${family?.data.codes[0]?.code}`],
    service: [service],
  },
  code: {
    family: ['ledger'],
    code: ['L-17'],
    name: ['Gap in the ledger'],
    meaning: ['A number is missing.\n\nIt was never booked.'],
    action: ['Ask for the last number'],
    'family-title': ['Codes of the ledger'],
    'family-summary': ['Printed by the ledger'],
    'family-word': ['ledger code'],
    sender: ['The ledger'],
    runbook: [runbook],
  },
};

const fill = (kind: NewKind, values: Values) => fillForm(FORMS[kind], values, MARKDOWN_READER, SCANS.sh);

test.each(NEW_KINDS)('a form that is filled in makes the file that fixpoint new %s writes', async (kind) => {
  const notes = FORMS[kind].notesRule ? { [NOTES]: ['Since `v2`.\n\n- it began at night'] } : {};
  const filled = fill(kind, { ...WHOLE[kind], ...notes });
  expect(filled.faults).toEqual([]);
  const plan = await planNew(kind, filled.answers, base, { body: filled.notes });
  if ('refused' in plan) throw new Error(plan.refused);
  expect(plan.problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(formFile(filled, FORMS[kind])).toMatchObject({
    path: plan.path,
    text: plan.text,
    isAddition: false,
  });
});

test('a code of a family that is there is what fixpoint new adds at its end', async () => {
  const filled = fill('code', { ...WHOLE.code, family: [family?.id ?? ''], code: ['9999'] });
  expect(filled.faults).toEqual([]);
  const plan = await planNew('code', filled.answers, base);
  if ('refused' in plan) throw new Error(plan.refused);
  const file = formFile(filled, FORMS.code);
  expect(file).toMatchObject({ path: plan.path, isAddition: true });
  expect(plan.text.replace(file.text, '')).toBe(plan.before);
});

test.each(NEW_KINDS)('of an empty form of %s each answer that is needed is told missing', (kind) => {
  const { faults, answers } = fill(kind, {});
  const needed = askedFields(FORMS[kind], answers).filter((field) => field.needed && !field.pairs);
  expect(faults.map(({ flag }) => flag)).toEqual(needed.map(({ flag }) => flag));
  for (const { message, isMissing } of faults) {
    expect(isMissing).toBe(true);
    expect(message).toMatch(/\w \w.*\.$/u);
  }
});

test.each<[NewKind, string]>([
  ['incident', 'detected'],
  ['incident', 'severity'],
  ['incident', 'id'],
  ['runbook', 'risk'],
])('of %s, what stands there from the start is missing when it is emptied: %s', (kind, flag) => {
  const { faults } = fill(kind, { ...WHOLE[kind], [flag]: [] });
  expect(faults).toMatchObject([{ flag, isMissing: true }]);
});

test('what is missing is told in the words of the check', () => {
  const said = (kind: NewKind, values: Values = {}) =>
    Object.fromEntries(fill(kind, values).faults.map(({ flag, message }) => [flag, message]));
  expect(said('incident')['next-step']).toBe(
    'nextSteps is missing, and an incident that is investigating needs at least one next step.',
  );
  expect(said('runbook', { risk: ['destructive'] }).undo).toContain('a destructive step needs it');
  expect(said('tree', { answer: ['Yes'] }).to).toBe('1: “Yes” leads nowhere yet.');
});

test.each(NEW_KINDS)('a form says of an answer about %s what fixpoint new says of it', (kind) => {
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
      "echo '{{HOST}}'",
      `cat <<'END' {{${'A'.repeat(50)}}}`,
      'a\nb',
      ids[0] ?? '',
      'write-up',
    ),
    fc.string({ maxLength: 150 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...QUESTIONS[kind]), texts, (question, text) => {
      const field = FORMS[kind].fields.find(({ flag }) => flag === question.flag);
      fc.pre(text.trim() !== '' && question.flag !== 'id');
      fc.pre(field?.isProse === true || !/[\r\n]/u.test(text));
      const risk = question.flag === 'undo' ? { risk: ['destructive'] } : {};
      const pair = question.flag === 'to' ? { answer: ['Yes'] } : {};
      const values = { ...WHOLE[kind], ...risk, ...pair, [question.flag]: [text] };
      const settled = settleAnswer(kind, question, text, library);
      const { answers, faults } = fill(kind, values);
      const fault = faults.find(({ flag }) => flag === question.flag);
      const number = question.pairs === undefined ? '' : '1: ';
      if ('problem' in settled) expect(fault?.message).toBe(number + settled.problem);
      else expect(answers[question.flag]).toEqual([settled.value]);
    }),
    { numRuns: 200 },
  );
});

test.each<[string, NewKind, Values, RegExp]>([
  ['too many lines', 'incident', { symptom: Array.from({ length: 61 }, (_, i) => `${i}`) }, /at most 60/u],
  ['too many answers', 'tree', { answer: Array.from({ length: 21 }, (_, i) => `${i}`) }, /at most 20/u],
  ['an image in the text', 'incident', { [NOTES]: ['![a](b.png)'] }, /this page sends none/u],
  ['a hidden character in the text', 'runbook', { [NOTES]: ['a\u202eb'] }, /U\+202E/u],
  ['HTML in the text', 'incident', { [NOTES]: ['<iframe src=x>'] }, /<iframe>/u],
  ['an id that is taken', 'incident', { id: [incident.toLowerCase()] }, /is taken/u],
  ['a name that is taken', 'runbook', { name: [runbook] }, /already, expected another name/u],
  ['a title of which no name can be made', 'tree', { title: ['???'] }, /give one here/u],
  [
    'a code that is there',
    'code',
    { family: [family?.id ?? ''], code: [family?.data.codes[0]?.code ?? ''] },
    /already/u,
  ],
])('%s is told', (_, kind, values, message) => {
  expect(fill(kind, { ...WHOLE[kind], ...values }).faults.map((fault) => fault.message)).toContainEqual(
    expect.stringMatching(message),
  );
});

test('until the ids are known no id is taken, and what looks like one is believed as an end', () => {
  const early = (kind: NewKind, values: Values) =>
    fillForm(submitForm(kind, library), { ...WHOLE[kind], ...values }, MARKDOWN_READER).faults;
  expect(early('incident', { id: [incident] })).toEqual([]);
  expect(early('tree', { to: ['ZZ-99', runbook, runbook, runbook] })).toEqual([]);
  expect(early('tree', { to: ['no-such', runbook, runbook, runbook] })).toHaveLength(1);
  expect(fill('tree', { ...WHOLE.tree, to: ['ZZ-99', runbook, runbook, runbook] }).faults).toHaveLength(1);
});

test('where an answer leads is known in any case of letters', () => {
  const to = [runbook.toUpperCase(), incident.toLowerCase(), 'Write-Up', 'write-up'];
  expect(fill('tree', { ...WHOLE.tree, to }).answers.to).toEqual([runbook, incident, 'write-up', 'write-up']);
});

test('what is asked follows the answers, and nothing else of the form changes', () => {
  const asked = (kind: NewKind, values: Values) =>
    askedFields(FORMS[kind], fill(kind, { ...WHOLE[kind], ...values }).answers).map(({ flag }) => flag);
  expect(asked('runbook', {})).not.toContain('undo');
  expect(asked('runbook', { risk: ['destructive'] })).toContain('undo');
  expect(asked('runbook', { risk: ['destructive'] })).not.toContain('expect');
  expect(asked('code', {})).toContain('family-title');
  expect(asked('code', { family: [family?.id ?? ''] })).not.toContain('family-title');
});
