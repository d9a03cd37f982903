import { expect, test } from 'vitest';
import { aParameter, aRunbook } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { unfitDefaults } from './unfit-default.ts';

const runbook = (...parameters: ReturnType<typeof aParameter>[]) => [aRunbook('r', { parameters })];

test('a default or an example that the parameter would refuse', () => {
  const entries = runbook(
    aParameter('PORT', { type: 'port', default: 'http' }),
    aParameter('CLIENT', { pattern: 'chat-*', example: 'web-1' }),
    aParameter('TOKEN', { secret: true, default: 'x' }),
  );
  expect(found(unfitDefaults, entries)).toEqual([
    'unfit-default runbooks/r.mdx parameters.0.default',
    'unfit-default runbooks/r.mdx parameters.1.example',
    'unfit-default runbooks/r.mdx parameters.2.default',
  ]);
  expect(findings(unfitDefaults, entries)[0]).toMatchObject({
    message: 'PORT is "http", expected a port from 1 to 65535; write its digits only.',
    remedy: 'Correct the default, or the type or pattern of PORT.',
  });
});

test('no fault: what fits, and an example of a secret', () => {
  expect(
    found(
      unfitDefaults,
      runbook(
        aParameter('URL', { type: 'url', default: 'http://127.0.0.1:8000' }),
        aParameter('CLIENT', { pattern: 'chat-*', default: 'chat-1', example: 'chat-2' }),
        aParameter('TOKEN', { secret: true, example: 'eyJ' }),
        aParameter('NONE'),
      ),
    ),
  ).toEqual([]);
});
