import { expect, test } from 'vitest';
import { IndexError } from '../../core/search/files/index-error.ts';
import { SlowError } from '../../core/search/together/patient-index.ts';
import { leftOutReason } from './left-out.ts';

test.each([
  [new SlowError(''), 'did not answer in time'],
  [new DOMException('', 'TimeoutError'), 'does not answer'],
  [new IndexError('missing', '', 503), 'answered with status 503'],
  [new IndexError('missing', ''), 'cannot be reached, or does not allow this site to read it'],
  [new RangeError('Invalid array length'), 'sent a search index that cannot be read'],
])('%s', (error, reason) => {
  expect(leftOutReason(error)).toBe(reason);
});
