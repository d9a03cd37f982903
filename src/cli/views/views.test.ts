import { expect, test } from 'vitest';
import { buildLibrary } from '../../core/build-library.ts';
import type { Entry } from '../../core/entry.ts';
import { anIncident, aParameter, aRunbook, aStep, aVocabulary } from '../../test/builders.ts';
import { findShown } from '../find-shown.ts';
import { renderView } from './render.ts';

function shown(entry: Entry): string {
  const { library } = buildLibrary([entry, aVocabulary()], { today: '2026-01-01' });
  const lookup = findShown(library, entry.id);
  if (lookup.result !== 'one') throw new Error(`${entry.id} is not in the library`);
  const stdout = { columns: 88 } as NodeJS.WriteStream;
  return renderView(lookup.shown.view(), { stdout, env: {} });
}

const INCIDENT = anIncident(
  {
    rootCause: 'The name was wrong.\n\n```python\nuser_id = 1\n```',
    fixes: [
      {
        what: 'Pass the user',
        detail: 'It has the field `user`.',
        commands: [{ run: 'print(user)', shell: 'python', note: 'Shows it' }],
        changes: [
          {
            file: 'consumers.py',
            before: 'f(\n  user_id\n)\n',
            after: 'f(\n  user\n)\n',
            language: 'python',
          },
        ],
        priority: 1,
        state: 'applied',
      },
    ],
    mitigation: { what: 'Restart it', undo: 'Stop it', commands: [], changes: [] },
    verification: [{ do: 'Open the chat', expect: 'It answers', before: 'It fails', confirmed: true }],
    impact: {
      summary: 'Nobody could chat.',
      features: [{ feature: 'Chat', state: 'broken', level: 'high', note: 'Stays empty' }],
      workaround: 'none',
    },
    hypotheses: [{ what: 'Redis is down', for: ['No answer'], against: ['It pings'], verdict: 'ruled-out' }],
    attempts: [{ what: 'Restarted Redis', outcome: 'no-effect', why: 'It looked stuck' }],
    actionItems: [
      { what: 'Add a test', horizon: 'long-term', owner: 'Ada' },
      { what: 'Tell the team', horizon: 'immediate', done: '2026-01-02' },
    ],
    timeline: [{ at: '2025-12-31', what: 'The log was read', who: 'Ada' }],
    files: [{ path: 'routing.py', note: 'Has the addresses' }],
    sources: [{ title: 'Fix log', url: 'https://kb.example.org/log', note: 'Its first part' }],
  },
  { body: '## Afterwards\n\n| a | b |\n| --- | --- |' },
);

test.each([
  [
    'the change, before and after',
    '    changes consumers.py\n        f(\n      -   user_id\n      +   user\n        )\n',
  ],
  ['a command with what it is for', '    Shows it (python):\n      print(user)\n'],
  ['why the fix works', '    It has the field `user`.\n'],
  ['how a mitigation is taken back', '  - Restart it\n    undo: Stop it\n'],
  ['whether a verification was seen', '    fixed: It answers (seen)\n    broken: It fails\n'],
  [
    'the impact',
    'Impact\n  Nobody could chat.\n  - Workaround: none\n  - Chat: broken, impact high\n    Stays empty\n',
  ],
  ['evidence', '  - Redis is down (ruled-out)\n    + for: No answer\n    - against: It pings\n'],
  ['why something was tried', '  - Restarted Redis\n    outcome: no-effect\n    why: It looked stuck\n'],
  ['work that is done', 'Follow-up work, immediate\n  - [x] Tell the team\n    done: 2026-01-02\n'],
  ['work that is to be done', 'Follow-up work, long-term\n  - [ ] Add a test\n    owner: Ada\n'],
  ['the timeline', '  - 2025-12-30  Detected\n  - 2025-12-31  The log was read (Ada)\n'],
  ['files', 'Files\n  - routing.py\n    Has the addresses\n'],
  ['sources', 'Sources\n  - Fix log\n      https://kb.example.org/log\n    Its first part\n'],
  ['the root cause', 'The name was wrong.\n\n  ```python\n  user_id = 1\n  ```\n'],
  ['the body', 'More\n  ## Afterwards\n\n  | a | b |\n  | --- | --- |\n'],
])('an incident shows %s', (_, text) => {
  expect(shown(INCIDENT)).toContain(text);
});

test('the fix comes first', () => {
  const headings = [...shown(INCIDENT).matchAll(/^[A-Z][^:·\n]*$/gmu)].map(([line]) => line);
  expect(headings.slice(0, 4)).toEqual([
    'Title of WS-001',
    'Fixes',
    'Mitigation',
    'How to see that it is fixed',
  ]);
});

test('a runbook says what its values are, and which of them are secret', () => {
  const text = shown(
    aRunbook('debug-socket', {
      parameters: [
        aParameter('BASE_URL', { default: 'ws://localhost' }),
        aParameter('TOKEN', { secret: true }),
      ],
    }),
  );
  expect(text).toContain('  - BASE_URL: Label of BASE_URL\n    default: ws://localhost\n');
  expect(text).toContain('  - TOKEN: Label of TOKEN (secret: do not write it down)\n');
});

test('code in the text of a step is not filled', () => {
  const row = `| ${'stage of the way '.repeat(8)}|`;
  expect(shown(aRunbook('debug-socket', { steps: [aStep('look', { do: `Look:\n\n${row}` })] }))).toContain(
    `    Look:\n\n    ${row}\n`,
  );
});
