import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aParameter, aStep } from '../../test/builders.ts';
import { fill } from './fill.ts';
import { findSlots } from './find-slots.ts';
import { fillKnown } from './known-slots.ts';

const PARAMETERS = [
  aParameter('A'),
  aParameter('B', { type: 'url', default: 'https://b.example' }),
  aParameter('PORT', { type: 'port' }),
];
const COMMANDS = [
  { shell: 'sh', run: 'echo {{A}} \'{{A}}\' "{{A}}" # {{A}}' },
  { shell: 'sh', run: 'bash -c "echo {{A}}"; {{A}}=1' },
  { shell: 'powershell', run: 'Write-Output {{A}} \'{{A}}\' "{{A}}" -Port {{PORT}}' },
  { shell: 'sql', run: 'select \'{{A}}\', "{{A}}", {{A}}, 1 -{{PORT}} -- {{A}}' },
  { shell: 'python', run: "print('{{A}}', {{A}}, f'{{A}}', {{PORT}})" },
  { shell: 'javascript', run: "log('{{A}}', {{A}}, `{{A}}`, {{PORT}})" },
  { shell: 'json', run: '{"a": "{{A}}", "b": {{A}}, "c": {{PORT}}}' },
  { shell: 'url', run: 'https://{{A}}:{{PORT}}/{{A}}?a={{A}}' },
  { shell: 'sh', run: `ssh {{A}} "psql -c \\"select '{{A}}'\\"; curl 'https://h/?u={{A}}'"` },
  { shell: 'sh', run: `curl -d '{"a": "{{A}}", "b": {{PORT}}}' {{B}}/p/{{A}}` },
  { shell: 'sh', run: 'uptime' },
] as const;
const RUNBOOK = {
  parameters: PARAMETERS,
  steps: [
    aStep('look', { commands: [...COMMANDS] }),
    aStep('probe', { probe: { kind: 'http', url: '{{A}}/live', subprotocols: [], watch: 5 } }),
  ],
};

test('a page that carries the slots fills in as if it had read the commands itself', () => {
  // As a page carries them.
  const carried = fillKnown(JSON.parse(JSON.stringify(findSlots(RUNBOOK))));
  const texts = [...COMMANDS, { shell: 'url', run: '{{A}}/live' } as const];
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '"; rm -rf ~',
      "it's",
      '-1',
      '443',
      '\\',
      '$(x)',
      '`x`',
      '..',
      'https://a.example',
      '\u0000',
    ),
  );
  fc.assert(
    fc.property(value, value, fc.constantFrom(...texts), (A, PORT, text) => {
      expect(carried(text, PARAMETERS, { A, PORT })).toEqual(fill(text, PARAMETERS, { A, PORT }));
    }),
  );
});

test('nothing is put into a command that is not among them', () => {
  const filled = fillKnown({})({ shell: 'sh', run: 'echo {{A}}' }, PARAMETERS, { A: 'x' });
  expect(filled).toMatchObject({ text: 'echo {{A}}', refused: [{ name: 'A' }] });
});
