import { expect, test } from 'vitest';
import { fileFault } from './file-fault.ts';

const fault = (code: string, doing?: 'read' | 'written') =>
  fileFault('a.log', Object.assign(new Error(code), { code }), doing);

test.each([
  ['ENOENT', 'there is no file "a.log"; look at its name and at the folder that you are in'],
  ['EISDIR', '"a.log" is a folder; name a file in it'],
  ['EACCES', '"a.log" may not be read by this user (EACCES); give yourself the right, or name another'],
  ['EIO', '"a.log" cannot be read (EIO)'],
])('%s while reading', (code, said) => {
  expect(fault(code)).toBe(said);
});

test.each([
  ['ENOENT', '"a.log" cannot be written: its folder is not there; make that first'],
  ['EISDIR', '"a.log" is a folder; name a file'],
  ['EEXIST', '"a.log" cannot be written: a file lies where a folder would have to be; name another place'],
  ['ENOTDIR', '"a.log" cannot be written: a file lies where a folder would have to be; name another place'],
  ['ENOSPC', '"a.log" cannot be written: the disk is full'],
])('%s while writing', (code, said) => {
  expect(fault(code, 'written')).toBe(said);
});
