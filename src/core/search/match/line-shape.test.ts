import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codes } from '../codes.ts';
import { lineShape } from './line-shape.ts';

function shape(text: string): number {
  const bytes = new TextEncoder().encode(text);
  return lineShape(bytes, 0, bytes.length);
}

test.each([
  ['took 5 ms', 'took 1234 ms', true],
  ['took 5ms', 'took 66ms', true],
  ['user 3fa85f64', 'user 8badf00d99', true],
  ['at 10:00:01', 'at 23:59:59', true],
  ['exit code 1', 'exit code 137', false],
  ['HTTP/1.1 500', 'HTTP/1.1 503', false],
  ['status=500', 'status=503', false],
  ['code E11000', 'code E11001', false],
  ['log4j2', 'log4j3', false],
  ['CVE-0_', 'CVE-10_', false],
  ['disk', 'dish', false],
])('%s and %s', (one, other, alike) => {
  expect(shape(one) === shape(other)).toBe(alike);
});

test('lines of one shape have the same codes', () => {
  const word = fc.constantFrom(
    ...'code Code status Status errno exit exited with readyState signal SQLSTATE HRESULT HTTP HTTP/1.1 rc error'.split(
      ' ',
    ),
    ...'CVE- GHSA- ORA- RFC KB AWS TS SQLCODE E ABC took user is : = # ( " - _ .'.split(' '),
    ' ',
  );
  const number = fc.oneof(fc.nat(9), fc.nat(99_999), fc.nat()).map(String);
  const line = fc.array(fc.tuple(word, fc.option(number, { nil: '' })), { maxLength: 6 });
  fc.assert(
    fc.property(line, fc.array(number, { minLength: 6, maxLength: 6 }), (parts, others) => {
      const one = parts.map(([name, digits]) => `${name} ${digits}`).join(' ');
      const other = parts
        .map(([name, digits], at) => `${name} ${digits === '' ? '' : (others[at] ?? '')}`)
        .join(' ');
      const near = [one, one.replaceAll(' ', '')];
      [other, other.replaceAll(' ', '')].forEach((text, at) => {
        const first = near[at] ?? '';
        if (shape(first) === shape(text)) {
          expect(codes(text).map((code) => code.text)).toEqual(codes(first).map((code) => code.text));
        }
      });
    }),
    { numRuns: 2_000 },
  );
});
