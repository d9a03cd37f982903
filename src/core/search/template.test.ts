import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastedText } from '../../test/pasted-text.ts';
import { template } from './template.ts';

test.each([
  ['mail from ann.lee+x@mail.example.org now', 'mail from <*> now'],
  ['GET https://example.org/a?b=c failed', 'GET <*> failed'],
  ['no route to db-3.prod.internal:5432', 'no route to <*>'],
  ['peer 10.3.0.9:8080 left', 'peer <*> left'],
  ['id 550e8400-e29b-41d4-a716-446655440000 gone', 'id <*> gone'],
  ['commit 9fceb02d0ae598e95dc970b74767f19372d61af8 broke it', 'commit <*> broke it'],
  ['since 2031-03-03T04:05:06.789Z down', 'since <*> down'],
  ['took 350 ms at 0x7fff5fbff8c0', 'took <*> at <*>'],
  ['user "ann lee" has 12 files', 'user <*> has <*> files'],
  ['blk_-4812 of job_17_0004', 'blk_-<*> of job_<*>_<*>'],
  ['needs v2.14.1 of log4j2 and utf8', 'needs <*> of log4j2 and utf8'],
])('%s', (text, masked) => {
  expect(template(text)).toBe(masked);
});

test.each([
  'closed with code 4001',
  'HTTP 503',
  'status: 502',
  'readyState: 3',
  'exited with code 137',
  'E11000 duplicate key',
  'ECONNRESET',
  'CVE-2021-44228',
  'org.acme.pool.Slot is not a $Factory',
])('%s is evidence and stays', (text) => {
  expect(template(text)).toBe(text);
});

test('masking twice changes nothing', () => {
  fc.assert(
    fc.property(pastedText(), (text) => {
      const once = template(text);
      expect(template(once)).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});
