import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anIncident } from '../../test/builders.ts';
import { collect } from '../collection.ts';
import { checkCollection } from './all.ts';

const IDS = Array.from({ length: 14 }, (_, i) => `A-${i}`);
const id = fc.constantFrom(...IDS);
const signature = fc
  .array(fc.constantFrom('queue', 'queues', 'stuck', 'full', '<*>', 'error'), { minLength: 1, maxLength: 4 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('  '), words.join('')));
const incidents = fc.tuple(
  ...IDS.map((own) =>
    fc.record({
      id: fc.oneof(
        { weight: 6, arbitrary: fc.constant(own) },
        { weight: 1, arbitrary: id.map((other) => other.toLowerCase()) },
      ),
      signatures: fc.array(
        signature.map((text) => ({ text })),
        { maxLength: 3 },
      ),
      supersedes: fc.oneof(
        { weight: 4, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.array(id, { maxLength: 2 }) },
      ),
      related: fc.oneof(
        { weight: 4, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.constant<string[]>(['NO-1']) },
      ),
    }),
  ),
);

test('of some files the same is told, whether all or only they are asked for', () => {
  fc.assert(
    fc.property(incidents, fc.subarray(IDS), (records, some) => {
      const fileOf = (one: string) => `incidents/${one.toLowerCase()}-write-up/index.md`;
      const all = collect(
        records.map((record, i) => anIncident(record, { filePath: fileOf(`A-${i}`) })),
        { today: '2026-01-15' },
      );
      const told = new Set(some.map(fileOf));
      const isTold = ({ file, beside = '' }: { readonly file: string; readonly beside?: string }) =>
        told.has(file) || told.has(beside);
      expect(checkCollection({ ...all, told }).filter(isTold)).toEqual(checkCollection(all).filter(isTold));
    }),
    { numRuns: Number(process.env.FUZZ ?? 100) },
  );
});
