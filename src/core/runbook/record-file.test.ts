import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anyEvents, happened, marked, RUNBOOK, recordOf } from '../../test/runs.ts';
import { joinEvents } from './join-events.ts';
import { belongsTo, LONGEST_RECORD, readRecord } from './record-file.ts';
import { recordSchema } from './record-schema.ts';
import { writeRecord } from './write-record.ts';

const RECORD = recordOf(RUNBOOK, [
  ...happened(
    { kind: 'renamed', name: 'Chat is down' },
    { kind: 'valued', name: 'HOST', value: 'db-2' },
    { kind: 'opened', step: 'look' },
    { kind: 'ran', step: 'look', command: 'ping -c 1 db-2', output: 'ok\n', exit: 0, took: 12.5, cut: true },
    { kind: 'ran', step: 'look', command: 'sleep 9', output: '', exit: null, took: 0 },
    { kind: 'probed', step: 'look', class: 'websocket/dropped', evidence: ['closed after 3 s'] },
    marked(RUNBOOK, 'look', 'done', { seen: '3 ms', note: 'é ☃' }),
    marked(RUNBOOK, 'change', 'failed', { outcome: 2 }),
    { kind: 'cleared', step: 'change' },
    { kind: 'noted', text: 'Called Ana' },
    { kind: 'noted', step: 'look', text: 'slow' },
    { kind: 'ended', as: 'given-up', note: 'x' },
    { kind: 'reopened' },
  ),
]);
const FILE = writeRecord(RECORD);

test('a record is read back as it was written, one event a line', () => {
  expect(readRecord(FILE)).toEqual({ record: RECORD });
  expect(FILE.split('\n').filter((line) => line.includes('"at":'))).toHaveLength(RECORD.events.length);
  expect(readRecord(writeRecord(recordOf(RUNBOOK, [])))).toEqual({ record: recordOf(RUNBOOK, []) });
  expect(readRecord(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`)).toEqual({ record: RECORD });
});

test('belongs to its runbook', () => {
  expect(belongsTo(RECORD, 'mend-it')).toBe(true);
  expect(belongsTo(RECORD, 'other')).toBe(false);
});

describe('refused, with what is wrong', () => {
  const edited = (from: string, to: string) => {
    expect(FILE).toContain(from);
    return FILE.replace(from, to);
  };

  test.each([
    [
      'too-large',
      `{"format":"fixpoint-run"${' '.repeat(LONGEST_RECORD)}}`,
      'characters, expected at most 5000000',
    ],
    ['cut-short', FILE.slice(0, 900), 'The file ends after 900 characters in the middle of the record'],
    ['not-json', 'hello', 'The file is not JSON'],
    ['not-json', `${FILE}x}`, 'The file is not JSON'],
    ['not-a-run', '[]', 'does not have "format": "fixpoint-run"'],
    ['not-a-run', 'null', 'does not have "format": "fixpoint-run"'],
    ['not-a-run', '{"format":"har"}', 'does not have "format": "fixpoint-run"'],
    ['other-version', edited('"version": 1', '"version": 2'), 'has version 2, expected 1'],
    ['other-version', '{"format":"fixpoint-run"}', 'has version none, expected 1'],
    ['edited', edited('"id": "run-1"', '"id": 5'), 'id is 5, expected a text of 1 to 200 characters.'],
    ['edited', edited('"id": "run-1"', '"id": "run-1", "__proto__": {}'), '"__proto__" is not known'],
    ['edited', '{"format":"fixpoint-run","version":1,"id":"a"}', 'runbook is missing, expected an object'],
    [
      'edited',
      edited('"kind":"begun"', '"kind":"started"'),
      'events[0].kind is "started", expected one of begun, renamed',
    ],
    ['edited', edited('"kind":"begun"', '"kind":"toString"'), 'events[0].kind is "toString"'],
    ['edited', edited('"name":"Chat is down"', '"name":null'), 'events[1].name is null'],
    [
      'edited',
      edited('"kind":"begun"', '"kind":"begun","extra":1'),
      'events[0]."extra" is not known, expected only kind, id, at.',
    ],
    [
      'edited',
      edited('"as":"done"', '"as":"perfect"'),
      'as is "perfect", expected one of done, failed, skipped, undone.',
    ],
    ['edited', edited('"outcome":2', '"outcome":-1'), 'outcome is -1, expected the number of an outcome'],
    ['edited', edited('"exit":0', '"exit":"0"'), 'exit is "0", expected the exit code'],
    ['edited', edited('"took":12.5', '"took":-1'), 'took is -1'],
    ['edited', edited('websocket/dropped', 'websocket/odd'), 'class is "websocket/odd"'],
    ['edited', edited('["closed after 3 s"]', '[1]'), 'evidence is a list, expected a list of at most'],
    [
      'edited',
      edited(`"at":${RECORD.events[3]?.at}`, '"at":1e300'),
      'events[3].at is 1e+300, expected milliseconds',
    ],
    [
      'edited',
      edited(RECORD.events[3]?.id ?? '', RECORD.events[2]?.id ?? ''),
      'as is that of events[2]; each event has an id of its own.',
    ],
    ['edited', edited('"title": "Mend it"', '"title": ""'), 'runbook.title is "", expected'],
    ['edited', edited('"hash": "', '"hash": 7, "x": "'), 'runbook.steps[0]."x" is not known'],
  ])('%s: %#', (fault, text, message) => {
    expect(readRecord(text)).toEqual({ fault, message: expect.stringContaining(message) });
  });

  test('of a file of 50 MB nothing is parsed', () => {
    const text = `${FILE.slice(0, -3)}${' '.repeat(50_000_000)}`;
    expect(readRecord(text)).toMatchObject({ fault: 'too-large' });
  });

  test('wherever it is cut, it is refused', () => {
    fc.assert(
      fc.property(fc.nat({ max: FILE.length - 3 }), (length) => {
        expect(readRecord(FILE.slice(0, length))).toHaveProperty('fault');
      }),
    );
  });

  test('any JSON gets a record or a reason', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (runbook, events, other) => {
        const given = { format: 'fixpoint-run', version: 1, id: 'a', runbook, events: [events, other] };
        const read = readRecord(JSON.stringify(given));
        expect('fault' in read && read.message).toMatch(/\.$/u);
      }),
    );
  });
});

test('the published schema takes what is written, and refuses what is refused', () => {
  const schema = z.fromJSONSchema(recordSchema());
  const passes = (text: string) => schema.safeParse(JSON.parse(text)).success;
  expect(passes(FILE)).toBe(true);
  fc.assert(
    fc.property(anyEvents, (events) => {
      const file = writeRecord(recordOf(RUNBOOK, joinEvents(events, [])));
      expect(passes(file)).toBe('record' in readRecord(file));
    }),
  );
  for (const [from, to] of [
    ['"kind":"begun"', '"kind":"started"'],
    ['"as":"done"', '"as":"perfect"'],
    ['"exit":0', '"exit":"0"'],
    ['"version": 1', '"version": 2'],
    ['"kind":"begun"', '"kind":"begun","extra":1'],
    ['"title": "Mend it"', '"title": ""'],
  ] as const)
    expect(passes(FILE.replace(from, to)), to).toBe(false);
});
