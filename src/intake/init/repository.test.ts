import { expect, test } from 'vitest';
import { settleRepository } from './repository.ts';

test.each([
  [
    'https://github.com/Our-Team/incidents',
    'https://github.com/Our-Team/incidents',
    'github',
    'our-team.github.io',
    '/incidents/',
  ],
  [
    'https://github.com/our-team/incidents.git',
    'https://github.com/our-team/incidents',
    'github',
    'our-team.github.io',
    '/incidents/',
  ],
  [
    'https://github.com/our-team/our-team.github.io/',
    'https://github.com/our-team/our-team.github.io',
    'github',
    'our-team.github.io',
    '/',
  ],
  [
    'git@github.com:our-team/incidents.git',
    'https://github.com/our-team/incidents',
    'github',
    'our-team.github.io',
    '/incidents/',
  ],
  [
    'ssh://git@gitlab.com/our-team/incidents.git',
    'https://gitlab.com/our-team/incidents',
    'gitlab',
    'our-team.gitlab.io',
    '/incidents/',
  ],
])('%s', (text, url, forge, host, base) => {
  expect(settleRepository(text)).toEqual({ value: { url, forge, pages: { url: `https://${host}`, base } } });
});

test.each([
  ['https://gitlab.com/group/below/incidents', 'gitlab'],
  ['https://gitlab.example.org/team/incidents', 'gitlab'],
  ['https://github.example.org/team/incidents', 'github'],
  ['ssh://git@git.example.org:2222/team/incidents.git', 'other'],
])('of %s nobody knows where its pages are', (text, forge) => {
  const found = settleRepository(text);
  expect(found).toMatchObject({ value: { forge } });
  expect(found).not.toHaveProperty('value.pages');
});

test.each([
  '',
  'incidents',
  'github.com/our-team/incidents',
  'https://github.com/',
  'https://github.com/our-team',
  'ftp://example.org/our-team/incidents',
  'javascript:alert(1)//a/b',
  'https://github.com/our-team/<b>',
  'https://github.com/our team/incidents',
  'https://github.com/our-team/incidents\n- x: y',
  '--branch=main',
])('%j is no address of a repository', (text) => {
  expect(settleRepository(text)).toHaveProperty(
    'problem',
    expect.stringContaining('is no address of a repository'),
  );
});

test('a password in it is not taken over', () => {
  expect(settleRepository('https://me:hunter2@github.com/our-team/incidents')).toEqual({
    problem: 'The address holds a user or a password, expected it without: it will be published.',
  });
});
