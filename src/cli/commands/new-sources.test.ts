import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRecord } from '../../core/runbook/begin.ts';
import { writeRecord } from '../../core/runbook/write-record.ts';
import { issueForm } from '../../intake/new/issue-form.ts';
import { LOG, type NewBase, newBase } from '../../test/new-base.ts';
import { errorsIn, frontOf, INCIDENT, newIn, readIn } from '../../test/new-write-up.ts';
import { happened } from '../../test/runs.ts';

let base: NewBase;
beforeEach(() => {
  base = newBase();
});
afterEach(() => base.end());

const run = (...args: readonly string[]) => newIn(base, ...args);
const put = (name: string, text: string): string => base.put(name, text);
const read = (path: string): string => readIn(base, path);
const errors = () => errorsIn(base);

describe('from a log', () => {
  const MORE = ['--symptom', 'Orders cannot be paid', '--next-step', 'Look at the queue'];

  test('signatures, codes, services and the time are taken; two answers are left', async () => {
    const { note } = await run('incident', '--from-log', put('a.log', LOG));
    expect([...(note ?? '').matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, flag]) => flag)).toEqual([
      '--symptom',
      '--next-step',
    ]);
    const { exitCode } = await run('incident', '--from-log', put('a.log', LOG), ...MORE);
    expect(exitCode).toBe(0);
    expect(await errors()).toEqual([]);
    const [folder = ''] = readdirSync(join(base.folder, 'incidents')).filter((name) =>
      name.startsWith('sh-005'),
    );
    expect(frontOf(read(`incidents/${folder}/index.md`))).toMatchObject({
      id: 'SH-005',
      detected: '2031-04-02T10:00:01Z',
      services: ['shop'],
      signatures: [{ text: 'payment queue overflow at depth <*> after <*>' }],
      codes: ['worker-exit/3'],
    });
  });

  test('a packed log is refused, and one that begins with NULs is read', async () => {
    // Bytes that are no UTF-8 arrive as U+FFFD, as those of a packed file do.
    const packed = await run('incident', '--from-log', put('a.log.gz', `\uFFFDa\u0003`.repeat(60)), ...MORE);
    expect(packed.exitCode).toBe(2);
    expect(packed.note).toContain('is no text; unpack it first');
    const cut = await run('incident', '--from-log', put('c.log', `${'\0'.repeat(5000)}\n${LOG}`), ...MORE);
    expect(cut.exitCode).toBe(0);
    expect(await errors()).toEqual([]);
  });

  test('a known error is told and stays one, unless it is said to be new', async () => {
    const file = put('b.log', '2031-04-02T10:00:00Z ERROR cart lookup failed for session 77\n');
    const known = await run('incident', '--from-log', file, ...INCIDENT.slice(1), '--json');
    expect(known.exitCode).toBe(1);
    expect(JSON.parse(known.text)).toMatchObject({
      written: false,
      similar: [{ ref: { id: 'SH-004' }, verdict: 'known' }],
    });
    expect(known.note).toContain('SH-004 is this problem');
    expect(readdirSync(join(base.folder, 'incidents'))).toHaveLength(1);
    const fresh = await run('incident', '--from-log', file, ...INCIDENT.slice(1), '--new-anyway', '--json');
    expect(JSON.parse(fresh.text)).toMatchObject({ written: true, id: 'SH-005' });
    expect(await errors()).toEqual([]);
  });

  test('secrets and addresses do not come into the file', async () => {
    const mail = ['jane.doe', 'acme.io'].join('@');
    const file = put('c.log', `ERROR login of ${mail} refused by the directory\n`);
    const { text, note } = await run(
      'incident',
      '--from-log',
      file,
      ...INCIDENT.slice(1),
      '--symptom',
      `Ask ${mail}`,
      '--dry-run',
    );
    expect(text).not.toContain('acme');
    expect(text).toContain('login of <*> refused by the directory');
    expect(note).toContain('Masked in --symptom');
    expect(note).toContain('Masked: 1 × e-mail');
  });
});

test('from a run: what was tried and when, and what the runbook says', async () => {
  const steps = [
    { id: 'look', title: 'Look at the worker', hash: 'x-x' },
    { id: 'restart', title: 'Restart it', hash: 'y-y' },
  ];
  const empty = newRecord(
    { id: 'restart-worker', title: 'Restart the worker', steps: [], parameters: [] },
    'run-1',
  );
  const record = {
    ...empty,
    runbook: { ...empty.runbook, steps },
    events: happened(
      { kind: 'renamed', name: 'Worker hangs' },
      { kind: 'marked', step: 'look', as: 'failed', hash: 'x-x', seen: 'It: hangs' },
    ),
  };
  const { exitCode, note } = await run('incident', '--from-run', put('run.json', writeRecord(record)));
  expect({ exitCode, note }).toEqual({ exitCode: 0, note: '' });
  expect(await errors()).toEqual([]);
  expect(frontOf(read('incidents/sh-005-worker-hangs/index.md'))).toMatchObject({
    title: 'Worker hangs',
    services: ['shop'],
    components: ['worker'],
    attempts: [{ outcome: 'no-effect' }],
    runbooks: ['restart-worker'],
  });
});

describe('from an issue of the form', () => {
  const ISSUE = `### What is broken

Orders: never <script>paid

### What you see

- The order page turns
- Nobody # gets a mail

### What the machine printed

\`\`\`text
2031-04-02T10:00:01Z ERROR payment queue overflow at depth 5012 after 30 ms
### What is broken
\`\`\`

### Where you see it

the store

### How bad it is

SEV2

### When you first saw it

_No response_

### What else you know

<script>alert(1)</script> and [a link](javascript:alert(1))
`;

  test('each answer finds its field, and a stranger’s words stay words', async () => {
    const args = [
      'incident',
      '--from-issue',
      put('issue.md', ISSUE.replaceAll('\n', '\r\n')),
      '--next-step',
      'Look',
    ];
    const { exitCode, note } = await run(...args);
    expect({ exitCode, note }).toEqual({ exitCode: 0, note: '' });
    expect(await errors()).toEqual([]);
    const text = read('incidents/sh-005-orders-never-script-paid/index.md');
    expect(frontOf(text)).toMatchObject({
      title: String.raw`Orders: never \<script>paid`,
      severity: 'SEV2',
      detected: '2031-04-02T10:00:01Z',
      services: ['shop'],
      symptoms: [{ text: 'The order page turns' }, { text: 'Nobody # gets a mail' }],
      signatures: [{ text: 'payment queue overflow at depth <*> after <*>' }],
    });
    expect(text).toMatch(
      /```text\n[\s\S]*<script>alert\(1\)<\/script> and \[a link\]\(javascript:alert\(1\)\)\n```\n$/u,
    );
  });

  test('another text is refused with the headings that are expected', async () => {
    const { exitCode, note } = await run('incident', '--from-issue', put('other.md', 'Hello'));
    expect(exitCode).toBe(2);
    expect(note).toContain('expected "### What is broken"');
  });

  test('the form in the repository is the one that the schema makes', () => {
    const file = join(import.meta.dirname, '../../../.github/ISSUE_TEMPLATE/i-saw-this.yml');
    expect(readFileSync(file, 'utf8')).toBe(issueForm());
  });
});
