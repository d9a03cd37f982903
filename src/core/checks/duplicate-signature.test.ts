import { expect, test } from 'vitest';
import { anIncident } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { duplicateSignatures } from './duplicate-signature.ts';

const printing = (id: string, ...texts: string[]) => ({ id, signatures: texts.map((text) => ({ text })) });

test('two incidents with one signature, space aside', () => {
  const entries = [
    anIncident(printing('A', 'Socket closed: <*>')),
    anIncident(printing('B', 'Other', ' Socket  closed: <*> ')),
  ];
  expect(findings(duplicateSignatures, entries)).toEqual([
    expect.objectContaining({
      code: 'duplicate-signature',
      file: 'incidents/b-write-up/index.md',
      path: ['signatures', 1, 'text'],
      message:
        'The signature "Socket closed: <*>" also belongs to A (incidents/a-write-up/index.md); expected it in one write-up.',
    }),
  ]);
});

test('twice in one incident', () => {
  expect(found(duplicateSignatures, [anIncident(printing('A', 'boom', 'bang', 'boom'))])).toEqual([
    'duplicate-signature incidents/a-write-up/index.md signatures.2.text',
  ]);
});

test('incidents of one problem may share what is printed, also through a third', () => {
  const entries = [
    anIncident({ ...printing('A', 'boom'), duplicateOf: 'C', status: 'duplicate' }),
    anIncident({ ...printing('B', 'boom'), duplicateOf: 'C', status: 'duplicate' }),
    anIncident(printing('C', 'boom')),
    anIncident({ ...printing('D', 'boom'), supersedes: ['C'] }),
  ];
  expect(found(duplicateSignatures, entries)).toEqual([]);
});

test('an outsider is found even if several of one problem come first', () => {
  const entries = [
    anIncident({ ...printing('A', 'boom'), duplicateOf: 'B' }),
    anIncident(printing('B', 'boom')),
    anIncident(printing('C', 'boom')),
    anIncident({ ...printing('D', 'boom'), supersedes: ['C'] }),
  ];
  expect(found(duplicateSignatures, entries)).toEqual([
    'duplicate-signature incidents/c-write-up/index.md signatures.0.text',
    'duplicate-signature incidents/d-write-up/index.md signatures.0.text',
  ]);
});
