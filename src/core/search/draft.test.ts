import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { incident } from '../../schema/incident.ts';
import { draftIncident } from './draft.ts';

const front = (text: string): unknown =>
  parse(draftIncident(text, '2026-01-05').text.split('---\n')[1] ?? '');

test('errors become signatures, what people say symptoms, secrets are gone', () => {
  const draft = draftIncident(
    [
      'The chat closes at once for jo@example.org',
      '2026-01-05T09:30:00Z INFO started',
      '2026-01-05T09:30:01Z ERROR connection to 10.1.2.3:5432 lost after 300 ms',
      '2026-01-05T09:30:02Z ERROR connection to 10.1.2.4:5432 lost after 301 ms',
    ].join('\n'),
    '2026-01-05',
  );
  expect(front(draft.text)).toBeDefined();
  expect(draft).toMatchInlineSnapshot(`
    {
      "masked": {
        "address": 2,
        "e-mail": 1,
      },
      "path": "content/incidents/new-1-the-chat-closes-at-once-for/index.md",
      "text": "---
    id: NEW-1 # the next free id of your team
    title: "The chat closes at once for [e-mail]"
    status: investigating
    severity: unknown
    detected: 2026-01-05
    services: [which-service] # from vocabulary.yaml
    symptoms:
      - text: "The chat closes at once for [e-mail]"
    signatures:
      - text: "connection to <*>:<*> lost after <*>"
    nextSteps:
      - Say what you will look at next
    ---
    ",
    }
  `);
});

test('a draft is a valid incident, whatever it is made from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      expect(incident.safeParse(front(text)).error).toBeUndefined();
    }),
  );
  for (const text of [
    '',
    'ERROR 5',
    '---\nid: x\n---',
    'x'.repeat(1_000_000),
    `Error: ${'é'.repeat(3_000)}`,
  ]) {
    expect(incident.safeParse(front(text)).error, text.slice(0, 20)).toBeUndefined();
  }
});

test('says where it goes and what was taken out', () => {
  const { path, masked } = draftIncident('Error: mail to a@b.example failed', '2026-01-05');
  expect(path).toMatch(/^content\/incidents\/new-1-[a-z0-9-]+\/index\.md$/u);
  expect(masked).toEqual({ 'e-mail': 1 });
});
