import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aStep } from '../../../test/builders.ts';
import {
  anyEvents,
  type Happening,
  happened,
  marked,
  NINE,
  RUNBOOK,
  recordOf,
  someMarks,
} from '../../../test/runs.ts';
import { fill } from '../fill.ts';
import { run } from '../run.ts';
import { handoverText } from './handover.ts';
import { linkFragment, readLink } from './link.ts';
import { timelineMarkdown } from './markdown.ts';
import { fenced, inline } from './markdown-text.ts';

const SECRET = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789';
const HAPPENED: readonly Happening[] = [
  { kind: 'renamed', name: 'Chat is *down*' },
  { kind: 'valued', name: 'HOST', value: 'db-2' },
  { kind: 'valued', name: 'TOKEN', value: 'hunter2' },
  {
    kind: 'ran',
    step: 'look',
    command: `curl -H "Authorization: Bearer ${SECRET}" db-2`,
    output: 'a\n```\n\u001B[31mb\u001B[0m\n',
    exit: 7,
    took: 1_234.5,
  },
  { kind: 'probed', step: 'look', class: 'websocket/refused', evidence: ['HTTP 403 from 10.1.2.3'] },
  marked(RUNBOOK, 'look', 'failed', { seen: 'mail to jo@example.org bounced', note: `key ${SECRET}` }),
  marked(RUNBOOK, 'look', 'skipped'),
  marked(RUNBOOK, 'change', 'done', { outcome: 0 }),
  { kind: 'noted', text: '<img src=x onerror=alert(1)> [a](javascript:x)' },
  marked(RUNBOOK, 'gone'),
];
const RECORD = recordOf(RUNBOOK, happened(...HAPPENED));

test('the timeline as Markdown', () => {
  expect(timelineMarkdown(RUNBOOK, RECORD, fill)).toMatchInlineSnapshot(`
    "# Chat is \\*down\\*

    - Runbook: Mend it (mend-it)
    - Begun: 2026-01-05 09:30:00Z
    - Elapsed: 1 min
    - Steps: 2 of 3
    - Next: Title of clean

    ## Values

    - HOST: db-2

    ## Steps

    ### 1. Title of look: skipped

    - Probe: websocket/refused
    - Note: key \\[token\\]

    \`\`\`text
    curl -H "Authorization: Bearer [token]" db-2
    \`\`\`

    Printed, exit 7:

    \`\`\`\`text
    a
    \`\`\`
    b
    \`\`\`\`

    ### 2. Title of change: done

    - Outcome: It works, which leads to the step clean

    ### 3. Title of compare: to do

    ### 4. Title of clean: next

    ## Notes

    - \\<img src=x onerror=alert(1)\\> \\[a\\](javascript:x)

    ## Timeline

    - 2026-01-05 09:30:00Z +0:00:00 Began
    - 2026-01-05 09:30:10Z +0:00:10 Named "Chat is \\*down\\*"
    - 2026-01-05 09:30:20Z +0:00:20 Set HOST to db-2
    - 2026-01-05 09:30:30Z +0:00:30 Set TOKEN, which is not shown
    - 2026-01-05 09:30:40Z +0:00:40 Ran curl -H "Authorization: Bearer \\[token\\]" db-2 (exit 7, 1235 ms)
    - 2026-01-05 09:30:50Z +0:00:50 Probed at "Title of look": websocket/refused; HTTP 403 from \\[address\\]
    - 2026-01-05 09:31:00Z +0:01:00 "Title of look" failed; seen: mail to \\[e-mail\\] bounced; note: key \\[token\\]
    - 2026-01-05 09:31:10Z +0:01:10 "Title of look" skipped
    - 2026-01-05 09:31:20Z +0:01:20 "Title of change" done; outcome: It works
    - 2026-01-05 09:31:30Z +0:01:30 Note: \\<img src=x onerror=alert(1)\\> \\[a\\](javascript:x)
    - 2026-01-05 09:31:40Z +0:01:40 "gone" done

    ## What no longer fits the runbook

    - 2026-01-05 09:30:30Z: Set TOKEN, which is not shown (the value is secret now and is not shown)
    - 2026-01-05 09:31:40Z: "gone" done (the runbook has no such step now)
    "
  `);
});

test('the hand-over text', () => {
  expect(
    handoverText(RUNBOOK, RECORD, 'https://kb.example.org/runbooks/mend-it/#run=1'),
  ).toMatchInlineSnapshot(`
    "Chat is *down* (Mend it)
    Since: 2026-01-05 09:30:00Z, 1 min to the last entry
    Steps: 2 of 3
    Next: Title of clean
    Skipped: Title of look
    Notes: <img src=x onerror=alert(1)> [a](javascript:x)
    Go on: https://kb.example.org/runbooks/mend-it/#run=1"
  `);
});

test('a run that has ended, of a runbook that was edited since', () => {
  const [look, ...rest] = RUNBOOK.steps;
  const edited = {
    ...RUNBOOK,
    steps: [aStep('look', { do: 'Look twice' }), ...rest.slice(0, 2), aStep('new')],
  };
  const record = recordOf(
    RUNBOOK,
    happened(marked(RUNBOOK, look?.id ?? ''), { kind: 'ended', as: 'fixed', note: 'It was DNS' }),
  );
  const text = timelineMarkdown(edited, record, fill);
  expect(text).toContain('- Ended: 2026-01-05 09:30:20Z, fixed; It was DNS');
  expect(text).toContain('The step was edited in the runbook since it was marked.');
  expect(text).toContain('- Title of look: changed\n- Title of new: added\n- Title of clean: removed');
  expect(handoverText(edited, record)).toContain('Ended: fixed, It was DNS');
  expect(handoverText(edited, record)).toContain('Changed in the runbook since: Title of look');
});

describe('no export', () => {
  const exported = (events: Parameters<typeof recordOf>[1]) => [
    timelineMarkdown(RUNBOOK, recordOf(RUNBOOK, events), fill),
    handoverText(RUNBOOK, recordOf(RUNBOOK, events)),
    linkFragment(RUNBOOK, events),
  ];

  test('holds a secret, or the value of a secret parameter', () => {
    for (const text of exported(RECORD.events)) {
      for (const secret of [SECRET, 'hunter2', 'jo@example.org', '10.1.2.3'])
        expect(text).not.toContain(secret);
    }
  });

  test('fails, whatever the events hold', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const text of exported(events)) expect(text).not.toBe('');
      }),
    );
  });
});

describe('Markdown', () => {
  test('nothing in a text is a mark-up, and nothing in an output ends its block', () => {
    expect(inline('a `b` *c* <d> [e](f) | # \\')).toBe(String.raw`a \`b\` \*c\* \<d\> \[e\](f) \| \# \\`);
    expect(fenced('````\nx')).toBe('`````text\n````\nx\n`````');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '~', '\n', 'a', '```'), { maxLength: 30 }), (parts) => {
        const lines = fenced(parts.join('')).split('\n');
        const fence = lines.at(-1) ?? '';
        expect(lines.slice(1, -1).every((line) => !line.trim().startsWith(fence))).toBe(true);
      }),
    );
  });

  test('of a long output the end is kept', () => {
    const text = fenced(`begin${'x'.repeat(10_000)}end`);
    expect(text.length).toBeLessThan(4_200);
    expect(text).toMatch(/begin[\s\S]*6008 characters left out[\s\S]*end/u);
  });
});

describe('a link', () => {
  const marks = (state: ReturnType<typeof run>) => ({
    steps: state.steps.map(({ id, standing, outcome, changed }) => ({ id, standing, outcome, changed })),
    next: state.next,
    led: state.led,
    done: state.done,
    total: state.total,
    begunAt: state.begunAt,
    ended: state.ended?.as,
  });

  test('is short and holds no values, notes or names', () => {
    expect(linkFragment(RUNBOOK, RECORD.events)).toBe(
      `run=1.mend-it.${NINE.toString(36)}~look.f.9caa~look.s.9caa~change.d0.9804`,
    );
  });

  test('leads to the same marks', () => {
    fc.assert(
      fc.property(someMarks, fc.boolean(), (chosen, isEnded) => {
        const ending: Happening[] = isEnded ? [{ kind: 'ended', as: 'handed-over' }] : [];
        const events = happened(...chosen, ...ending);
        const read = readLink(`#${linkFragment(RUNBOOK, events)}`, RUNBOOK);
        expect(read).toMatchObject({ runbookId: 'mend-it', unread: [] });
        expect(marks(run(RUNBOOK, read?.events ?? []))).toEqual(marks(run(RUNBOOK, events)));
      }),
      { numRuns: 200 },
    );
  });

  test('to a runbook that was edited since says which steps have changed', () => {
    const [look, ...rest] = RUNBOOK.steps;
    if (look === undefined) throw new Error('the runbook has steps');
    const edited = { ...RUNBOOK, steps: [{ ...look, do: 'Look twice' }, ...rest.slice(1)] };
    const read = readLink(linkFragment(RUNBOOK, RECORD.events), edited);
    const state = run(edited, read?.events ?? []);
    expect(state.steps[0]).toMatchObject({ standing: 'skipped', changed: true });
    expect(state.strays).toMatchObject([{ reason: 'unknown-step', event: { step: 'change' } }]);
  });

  test('that was forged gives what fits, and says what nobody can read', () => {
    const read = readLink(
      '#run=1.mend-it.0~look.d.0000~__proto__.d.0000~look.z.0000~<script>~look.d9.0000~change.d99',
      RUNBOOK,
    );
    expect(read?.unread).toEqual(['__proto__.d.0000', 'look.z.0000', '<script>', 'change.d99']);
    expect(run(RUNBOOK, read?.events ?? []).steps[0]).toMatchObject({ standing: 'done', changed: true });
    for (const other of ['', '#', '#run=2.mend-it.0', '#run=1..0', '#top', '#run=1.Mend.0']) {
      expect(readLink(other, RUNBOOK)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const events = readLink(`run=1.mend-it.0~${text}`, RUNBOOK)?.events ?? [];
        expect(run(RUNBOOK, events).steps).toHaveLength(4);
      }),
    );
  });

  test('of a very long run stays short enough for an address', () => {
    const many = Array.from({ length: 1_000 }, () => [
      marked(RUNBOOK, 'look'),
      marked(RUNBOOK, 'change', 'failed', { outcome: 1 }),
    ]).flat();
    const fragment = linkFragment(RUNBOOK, happened(...many));
    expect(fragment.length).toBeLessThan(10_000);
    expect(readLink(fragment, RUNBOOK)?.unread).toEqual([]);
  });
});
