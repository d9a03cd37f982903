import { expect, test } from 'vitest';
import { aParameter, aRunbook, aStep } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { PLACES_IN_COMMAND, unsafePlaceholders } from './unsafe-placeholder.ts';

const runbook = (...steps: ReturnType<typeof aStep>[]) => [
  aRunbook('r', { parameters: [aParameter('HOST'), aParameter('UNIT')], steps }),
];

test('names the place and the reason, once for each name of a command', () => {
  const step = aStep('a', {
    commands: [
      { run: 'ping {{HOST}}', shell: 'sh' },
      { run: 'eval "systemctl restart {{UNIT}}; journalctl -u {{UNIT}}"', shell: 'sh' },
      { run: 'SELECT [{{UNIT}}]', shell: 'sql' },
    ],
    probe: { kind: 'http', url: 'ht{{HOST}}://x/', subprotocols: [], watch: 10 },
  });
  expect(found(unsafePlaceholders, runbook(step))).toEqual([
    'unsafe-placeholder runbooks/r.mdx steps.0.commands.1.run',
    'unsafe-placeholder runbooks/r.mdx steps.0.commands.2.run',
    'unsafe-placeholder runbooks/r.mdx steps.0.probe.url',
  ]);
  expect(findings(unsafePlaceholders, runbook(step))[0]).toMatchObject({
    message:
      '{{UNIT}} can never be filled in here: it stands in a text that eval reads as commands of its own.',
    remedy:
      'Put {{UNIT}} where it is a word of its own or inside plain quotes, or set a variable to it first and use that.',
  });
});

test('a command with more places than anybody fills in is told, and not looked at', () => {
  const step = (count: number) =>
    aStep('a', { commands: [{ run: 'echo {{HOST}} '.repeat(count), shell: 'sh' }] });
  expect(found(unsafePlaceholders, runbook(step(PLACES_IN_COMMAND + 1)))).toEqual([
    'too-intricate runbooks/r.mdx steps.0.commands.0.run',
  ]);
  expect(found(unsafePlaceholders, runbook(step(PLACES_IN_COMMAND)))).toEqual([]);
});

test('shells inside shells are read as deep as people write them', () => {
  const step = (depth: number) =>
    aStep('a', { commands: [{ run: `${'ssh h '.repeat(depth)}ping {{HOST}}`, shell: 'sh' }] });
  expect(found(unsafePlaceholders, runbook(step(4)))).toEqual([]);
  for (const depth of [5, 600])
    expect(found(unsafePlaceholders, runbook(step(depth)))).toEqual([
      'unsafe-placeholder runbooks/r.mdx steps.0.commands.0.run',
    ]);
});

test.each(['curl "{{HOST}}/a" | jq .', "grep '{{UNIT}}' x", 'echo `x {{NOBODY}}`'])('no fault: %s', (run) => {
  expect(found(unsafePlaceholders, runbook(aStep('a', { commands: [{ run, shell: 'sh' }] })))).toEqual([]);
});
