import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incident } from '../../schema/incident.ts';
import { draftParts } from './draft.ts';

test('errors become signatures, what people say symptoms, secrets are gone', () => {
  const lines = [
    'The chat closes at once for jo@example.org',
    '2026-01-05T09:30:00Z INFO started',
    '2026-01-05T09:30:01Z ERROR connection to 10.1.2.3:5432 lost after 300 ms',
    '2026-01-05T09:30:02Z ERROR connection to 10.1.2.4:5432 lost after 301 ms',
  ];
  expect(draftParts(lines.join('\n'))).toMatchObject({
    title: 'Connection to … lost',
    symptoms: ['The chat closes at once for [e-mail]'],
    signatures: ['connection to <*>:<*> lost after <*>'],
    masked: { address: 2, 'e-mail': 1 },
  });
});

test('where only people speak, the first of them gives the title, which is no symptom as well', () => {
  expect(draftParts('The chat closes at once.\nNobody can log in any more.')).toMatchObject({
    title: 'The chat closes at once.',
    symptoms: ['Nobody can log in any more.'],
  });
});

test('a single word is neither a title nor a symptom', () => {
  expect(draftParts('timeout')).toMatchObject({ title: '', symptoms: [], signatures: [] });
});

test('calm lines and the announcement of a trace make no title', () => {
  const lines = [
    '2026-01-05T09:30:00Z INFO gateway: listening on 0.0.0.0:8080',
    '2026-01-05T09:30:01Z ERROR',
    'Traceback (most recent call last):',
    '  File "/srv/jobs/mail.py", line 12, in send',
    "KeyError: 'recipient'",
  ];
  expect(draftParts(lines.join('\n')).title).toBe("KeyError: 'recipient'");
});

test('what a trace shows of the source is no symptom, and its announcement is no signature', () => {
  const lines = [
    'Nobody can pay.',
    'Traceback (most recent call last):',
    '  File "/srv/pay/till.py", line 40, in charge',
    '    receipt = await self.bank.charge(',
    '        card, amount, currency',
    '    )',
    '  File "/srv/pay/bank.py", line 7, in charge',
    '    raise refusal from None',
    'pay.bank.RefusedError: the bank refused the terminal',
    'Since noon all tills show the same.',
  ];
  expect(draftParts(lines.join('\n'))).toMatchObject({
    symptoms: ['Nobody can pay.', 'Since noon all tills show the same.'],
    signatures: ['pay.bank.RefusedError: the bank refused the terminal'],
  });
});

/** An incident of what a text tells, and nothing but what must be there beside it. */
function incidentOf(text: string): unknown {
  const { title, symptoms, signatures } = draftParts(text);
  const orElse = (texts: readonly string[]) => (texts.length > 0 ? texts : ['Something']);
  return {
    id: 'NEW-1',
    title: title || 'Something',
    status: 'investigating',
    severity: 'unknown',
    detected: '2026-01-05',
    services: ['which-service'],
    symptoms: orElse(symptoms).map((symptom) => ({ text: symptom })),
    signatures: signatures.map((signature) => ({ text: signature })),
    nextSteps: ['Look'],
  };
}

test('a valid incident can be made of it, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      expect(incident.safeParse(incidentOf(text)).error).toBeUndefined();
    }),
  );
  for (const text of [
    '',
    'ERROR 5',
    '---\nid: x\n---',
    'x'.repeat(1_000_000),
    `Error: ${'é'.repeat(3_000)}`,
  ]) {
    expect(incident.safeParse(incidentOf(text)).error, text.slice(0, 20)).toBeUndefined();
  }
});

test('says what was taken out', () => {
  expect(draftParts('Error: mail to a@b.example failed').masked).toEqual({ 'e-mail': 1 });
});
