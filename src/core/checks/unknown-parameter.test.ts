import { expect, test } from 'vitest';
import { aParameter, aRunbook, aStep } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { unknownParameters } from './unknown-parameter.ts';

const command = (run: string) => ({ run, shell: 'sh' as const });

test('names the nearest parameter, once for each text', () => {
  const runbook = aRunbook('r', {
    parameters: [aParameter('CLIENT_ID')],
    steps: [
      aStep('a', {
        do: 'Ask for {{CLIENT_ID}} on {{HOST}}',
        undo: 'Close {{PORT}}',
        commands: [command('true'), command('ping {{CLIENTID}} {{CLIENTID}} {{CLIENT_ID}}')],
      }),
    ],
  });
  expect(found(unknownParameters, [runbook])).toEqual([
    'unknown-parameter runbooks/r.mdx steps.0.do',
    'unknown-parameter runbooks/r.mdx steps.0.undo',
    'unknown-parameter runbooks/r.mdx steps.0.commands.1.run',
  ]);
  expect(findings(unknownParameters, [runbook])[2]).toMatchObject({
    message: '{{CLIENTID}} stands for no parameter of this runbook; the nearest is "CLIENT_ID".',
    remedy: 'Write "{{CLIENT_ID}}" if that is meant; otherwise add CLIENTID to "parameters".',
  });
});

test('braces that belong to another language', () => {
  const run = `echo {{ .Values.host }} {{item}} {{ HOST }} \${HOST} {HOST}`;
  expect(
    found(unknownParameters, [aRunbook('r', { steps: [aStep('a', { commands: [command(run)] })] })]),
  ).toEqual([]);
});

test('in the target that is typed before a destructive step', () => {
  expect(found(unknownParameters, [aRunbook('r', { steps: [aStep('a', { target: '{{DB}}' })] })])).toEqual([
    'unknown-parameter runbooks/r.mdx steps.0.target',
  ]);
});

test('names that objects have properties for do not count as declared', () => {
  expect(
    found(unknownParameters, [aRunbook('r', { steps: [aStep('a', { do: '{{CONSTRUCTOR}}' })] })]),
  ).toHaveLength(1);
});
