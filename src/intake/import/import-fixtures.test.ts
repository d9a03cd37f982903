import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { imported, lostIn, textOf } from '../../test/import/whole-import.ts';
import { lineCount } from './account.ts';
import { htmlText } from './html-text.ts';

const FOLDER = join(import.meta.dirname, '../../test/fixtures/import/documents');
const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.\w+$/u.test(name))
  .sort();
const read = (name: string) => readFileSync(join(FOLDER, name));
const dataOf = (text: string) => parse(/^---\n([\s\S]*?)\n---\n/u.exec(text)?.[1] ?? text);

/** What of each shape lands where; the whole of it is for people to read. */
const EXPECTED: Readonly<Record<string, readonly object[]>> = {
  'KubeDiskPressure.md': [
    {
      title: 'Kube Disk Pressure',
      whenToUse: [expect.stringContaining('nearly full'), expect.stringContaining('evicts pods')],
      steps: [
        { id: 'diagnosis', risk: 'read-only' },
        { id: 'mitigation', risk: 'mutating' },
      ],
    },
  ],
  'bug-report.md': [
    {
      id: 'MAP-77',
      status: 'identified',
      severity: 'SEV2',
      detected: '2031-02-03T09:15:00+01:00',
      reporter: 'Night shift',
      owner: 'Harbour team',
      symptoms: [{ text: expect.stringContaining('all tiles stay grey') }],
      signatures: [{ text: expect.stringContaining('net::ERR_CERT_DATE_INVALID') }],
      hypotheses: [
        { what: 'Certificate has expired', likelihood: 'likely', for: { length: 2 } },
        { what: 'Tile store is empty', likelihood: 'unlikely', against: { length: 1 } },
      ],
      impact: {
        workaround: 'Paper chart',
        dataLoss: 'No',
        features: [{ state: 'broken', level: 'high' }, { state: 'working' }],
      },
      fixes: [{ what: 'Renew the certificate', priority: 1, state: 'proposed' }],
      actionItems: [{ horizon: 'immediate', done: true }, { horizon: 'long-term' }],
      files: [{ path: 'infra/tiles.tf', note: 'the tile host' }],
      verification: [{ expect: 'Tiles load on every screen', confirmed: false }],
    },
  ],
  'jira-tables.html': [
    {
      id: 'DOCK-118',
      status: 'resolved',
      severity: 'SEV2',
      components: ['crane'],
      reporter: 'Ada Holm',
      owner: 'Ben Quay',
      symptoms: [{ text: 'The crane stops when the hook is over the water.' }],
    },
  ],
  'all-of-one-size.html': [
    {
      title: 'Postmortem: ferry timetable was empty',
      impact: { summary: 'Nobody saw a ferry for two hours.' },
      rootCause: 'The feed had two time zones.',
      actionItems: [{ what: 'Check the zone of each feed (Type: prevent)', owner: 'ida' }],
    },
  ],
  'numbered-problems.md': [
    { title: 'Problem 1: Tickets come out twice', status: 'investigating', severity: 'SEV4' },
    {
      title: 'Problem 2: Tickets are blank',
      status: 'resolved',
      severity: 'SEV2',
      verification: [{ expect: expect.stringContaining('no longer blank') }],
    },
    { title: 'Problem 3: The logo is cut', status: 'investigating', severity: 'unknown' },
  ],
  'key-lines.txt': [
    {
      title: 'Incident #219 - Sluice does not close',
      status: 'identified',
      services: ['sluice'],
      owner: 'Locks',
      symptoms: [{ text: 'The sluice stayed open after the tide had turned.' }],
      signatures: [{ text: expect.stringContaining('LevelMeter: signature') }],
      fixes: { length: 2 },
      actionItems: { length: 1 },
    },
  ],
  'mail.txt': [
    {
      title: '[outage] Buoys were dark',
      detected: '2031-03-04T08:15:00+01:00',
      symptoms: [{ text: 'The lamps of all buoys were out for an hour.' }],
      rootCause: 'the lamps waited for a clock that was late.',
      fixes: [{ what: 'the lamps have a clock of their own.' }],
    },
  ],
  'json-front.md': [{ title: 'Berths above 200 m are refused', detected: '2031-03-03', tags: ['berths'] }],
  'underlined.rst.txt': [
    {
      title: 'Pilot boat app stops',
      status: 'investigating',
      symptoms: { length: 2 },
      nextSteps: { length: 1 },
    },
  ],
  'wiki/steps-in-lines.md': [
    {
      summary: 'For the pilot on duty.',
      whenToUse: ['the timetable server is down'],
      steps: [
        { title: 'Step 1: Look at the copy', do: 'Expected: today is in it.', commands: { length: 1 } },
        { title: 'Step 2: Publish it', risk: 'mutating' },
      ],
    },
  ],
  'cstate.md': [
    {
      status: 'resolved',
      severity: 'SEV1',
      services: ['tide-gauge', 'forecast'],
      detected: '2031-04-02T05:10:00+00:00',
      resolved: '2031-04-02T08:40:00+00:00',
    },
  ],
  'decision.md': [
    { title: 'Keep sessions in one store', fixes: [{ what: expect.stringContaining('one store') }] },
  ],
  'fix-log.md': [
    {
      id: 'fix-log-1',
      title: 'Sender check - KeyError',
      related: ['fix-log-2'],
      signatures: [{ text: expect.stringMatching(/^KeyError: <\*>/u) }],
      rootCause: expect.stringContaining('returnPath'),
      fixes: [{ what: 'Renamed the key in `relay/envelope.py`' }],
      files: [{ path: 'relay/envelope.py' }],
    },
    {
      id: 'fix-log-2',
      status: 'investigating',
      related: ['fix-log-1'],
      symptoms: { length: 2 },
      attempts: [{ outcome: 'unknown' }, { outcome: 'unknown' }],
      nextSteps: { length: 2 },
      review: { every: 'yearly', last: '2031-03-20' },
      changelog: { length: 1 },
    },
  ],
  'fix-summary.md': [
    {
      title: expect.stringContaining('rounding'),
      symptoms: { length: 2 },
      fixes: [{ what: expect.stringContaining('tax.py') }, { what: expect.stringContaining('invoice.js') }],
      verification: [{ confirmed: true }, { confirmed: true }, { confirmed: false }],
      actionItems: [{ horizon: 'long-term' }],
    },
  ],
  'github-issue.md': [
    {
      symptoms: [{ text: expect.stringContaining('spins for ever') }],
      signatures: [{ text: 'IndexError: list index out of range' }],
      tags: ['bug', 'export'],
    },
  ],
  'jira-export.html': [
    {
      id: 'LOCK-31',
      status: 'resolved',
      reporter: 'Ada & Ben',
      components: ['gate-motor'],
      rootCause: 'A limit switch was **wet**.',
      sources: [{ url: 'https://jira.example.net/browse/LOCK-31' }],
    },
  ],
  'misread.md': [{ title: 'Café terminal prints “??”', symptoms: [{ text: 'The receipt says über' }] }],
  'plain.txt': [
    {
      title: 'PUMP STATION 3 STOPS AT NIGHT',
      status: 'resolved',
      services: ['pump-control'],
      reporter: 'Kim',
      rootCause: expect.stringContaining('night tariff'),
      verification: { length: 1 },
    },
  ],
  'postmortem.md': [
    {
      status: 'identified',
      impact: { summary: expect.stringContaining('1,200') },
      rootCause: expect.stringMatching(/^The seat counter .* sold\.$/u),
      fixes: [{ what: "The counter's column was widened." }],
      actionItems: [{ owner: 'jo' }, { owner: 'pat' }],
      timeline: [{ at: '2031-07-14T10:04:00Z', what: 'First booking is refused' }, {}, {}],
    },
  ],
  'quick-disconnect.md': [
    {
      symptoms: { length: 2 },
      hypotheses: { length: 2 },
      fixes: [{ what: 'Set the clock by hand', state: 'applied' }],
      codes: { length: 2 },
      nextSteps: { length: 1 },
    },
    { codes: [{ code: '4100', name: 'Ticket has run out' }, { code: '4101' }] },
  ],
  'skills/queue-doctor/SKILL.md': [
    {
      title: 'Queue doctor',
      summary: expect.stringContaining('stands still'),
      whenToUse: { length: 2 },
      steps: [
        { risk: 'read-only', commands: [{ shell: 'sh' }] },
        { risk: 'read-only' },
        { risk: 'mutating' },
      ],
    },
    {
      codes: [
        { code: '71', name: 'Out of paper', meaning: 'the tray is empty', action: 'Fill the tray' },
        { code: '72' },
      ],
    },
  ],
  'wiki/runbook-restore.md': [
    {
      whenToUse: { length: 2 },
      steps: [{ id: 'stop-writers', risk: 'mutating' }, { risk: 'read-only' }, { id: 'put-it-back' }],
    },
  ],
  'wiki/table-postmortem.md': [
    {
      id: 'HEAT-9',
      status: 'mitigated',
      severity: 'SEV2',
      services: ['heating'],
      detected: '2031-11-30T06:20:00Z',
      mitigation: { what: 'The sensor was bypassed.' },
      timeline: { length: 2 },
    },
  ],
  'wiki/toml-front.md': [
    {
      title: 'Login page shows a blank box',
      severity: 'SEV4',
      tags: ['login', 'css'],
      rootCause: expect.stringContaining('not defined'),
      mitigation: { what: 'use the old theme.' },
    },
  ],
};

test('every document has an expectation', () => {
  expect(names).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(names)('%s', (name) => {
  const source = textOf(read(name));
  const found = imported(read(name), name);

  test('what it says lands in its fields', () => {
    expect(found.files.map(({ text }) => dataOf(text))).toMatchObject(EXPECTED[name] ?? []);
  });

  test('no word is lost, and every line is accounted for once', () => {
    const html = name.endsWith('.html') ? htmlText(source.text) : undefined;
    const lost = lostIn(html?.text ?? source.text, html === undefined ? found : { ...found, lines: [] });
    expect(lost.words).toEqual([]);
    if (html === undefined) expect(lost.lines).toEqual([]);
    else expect(found.lines.at(-1)?.to).toBe(lineCount(source.text));
  });

  test('only rules, repeated titles and markup without text are dropped, and nothing needs rescuing', () => {
    const reasons = new Set(found.lines.flatMap(({ reason }) => reason ?? []));
    expect(
      [...reasons].filter(
        (reason) => !/^(?:a rule|repeats the title|markup that shows no text)$/u.test(reason),
      ),
    ).toEqual([]);
    expect(found.files.map(({ text }) => text).join()).not.toContain('Also in the source');
  });

  test('a second import gives the same', () => {
    expect(imported(read(name), name)).toEqual(found);
  });
});

test.each([
  ['<p><b>Status: </b>open</p>', '**Status:** open'],
  ['<p><b>Status:</b>open</p>', '**Status:** open'],
  ['<p>a<i> b </i>c <b> <em> d</em></b>(e)</p>', 'a *b* c **_d_**(e)'],
  ['<p><strong> </strong>g <em>h</em>i <del>k </del>l</p>', 'g *h*i ~~k~~ l'],
  ['<p>shown <svg><text>in a drawing</text></svg> <math><mi>x</mi></math></p>', 'shown in a drawing x'],
])('HTML is plain Markdown, without letters as numbers: %s', (html, markdown) => {
  expect(htmlText(html)?.text).toBe(markdown);
});
