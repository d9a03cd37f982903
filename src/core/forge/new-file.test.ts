import { expect, test } from 'vitest';
import { editFilePage } from './edit-file.ts';
import { forgeOf, type Repository } from './forge.ts';
import { LONGEST_MAIL, mailAddressIn, mailOf } from './mail.ts';
import { LONGEST_ADDRESS, newFilePage } from './new-file.ts';
import { pullRequestPage } from './pull-request.ts';

const OURS: Repository = { url: 'https://github.com/acme/kb', branch: 'main', content: 'content' };
const FILE = {
  path: 'incidents/ws-006-é/index.md',
  text: '---\ntitle: a & b\n---\n',
  message: 'Write up WS-006',
};

function page(repository: Partial<Repository>, file: Partial<typeof FILE> = {}) {
  const forge = forgeOf({ ...OURS, ...repository });
  if (forge === undefined) throw new Error('no forge');
  return newFilePage(forge, { ...FILE, ...file });
}

test.each([
  ['https://github.com/acme/kb', 'github'],
  ['https://acme.ghe.com/acme/kb', 'github'],
  ['https://gitlab.com/acme/ops/kb', 'gitlab'],
  ['https://gitlab.acme.example/kb', 'gitlab'],
  ['https://codeberg.org/acme/kb', 'gitea'],
  ['https://gitea.acme.example/acme/kb', 'gitea'],
  ['https://git.acme.example/acme/kb', undefined],
  ['https://notgithub.com/acme/kb', undefined],
  ['https://github.com.evil.example/acme/kb', undefined],
])('the forge of %s is %s', (url, kind) => {
  expect(forgeOf({ ...OURS, url })?.kind).toBe(kind);
});

test('what site.yaml says comes before what the host seems to be', () => {
  expect(forgeOf({ ...OURS, url: 'https://git.acme.example/acme/kb', forge: 'forgejo' })).toMatchObject({
    kind: 'gitea',
    name: 'Forgejo',
  });
});

test('GitHub: name, text and message stand in the address and come out of it as they were', () => {
  const { address, isFilled } = page({ url: 'https://github.com/acme/kb.git/' });
  const url = new URL(address);
  expect(isFilled).toBe(true);
  expect(url.origin + url.pathname).toBe('https://github.com/acme/kb/new/main');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    filename: `content/${FILE.path}`,
    value: FILE.text,
    message: FILE.message,
  });
});

test('a branch with a slash stays a path, and a content folder that is the whole repository adds none', () => {
  const { address } = page({ branch: 'feature/kb #1', content: '.' });
  expect(new URL(address).pathname).toBe('/acme/kb/new/feature/kb%20%231');
  expect(new URL(address).searchParams.get('filename')).toBe(FILE.path);
});

test('GitLab: the name alone, for it shows no text from an address', () => {
  const { address, isFilled } = page({ url: 'https://gitlab.com/acme/ops/kb' });
  expect(isFilled).toBe(false);
  expect(new URL(address).pathname).toBe('/acme/ops/kb/-/new/main');
  expect(new URL(address).searchParams.get('file_name')).toBe(`content/${FILE.path}`);
  expect(address).not.toContain('title');
});

test('Gitea and Forgejo: name and text', () => {
  const { address, isFilled } = page({ url: 'https://codeberg.org/acme/kb' });
  expect(isFilled).toBe(true);
  expect(new URL(address).pathname).toBe('/acme/kb/_new/main/');
  expect(new URL(address).searchParams.get('value')).toBe(FILE.text);
});

test.each(['a', 'é', '€', '😀', '\n', '%', 'é😀a'])(
  'an address of %j is filled up to 7,500 encoded bytes and not one further',
  (unit) => {
    const bytes = (text: string) => new TextEncoder().encode(page({}, { text }).address).length;
    const room = LONGEST_ADDRESS - bytes('');
    const each = encodeURIComponent(unit).length;
    const most = unit.repeat(Math.floor(room / each)) + 'x'.repeat(room % each);
    expect(page({}, { text: most }).isFilled).toBe(true);
    expect(bytes(most)).toBe(LONGEST_ADDRESS);
    const over = page({}, { text: `${most}x` });
    expect(over.isFilled).toBe(false);
    expect(new URL(over.address).searchParams.get('value')).toBeNull();
    expect(new URL(over.address).searchParams.get('filename')).toBe(`content/${FILE.path}`);
  },
);

test('half a character is no reason to fail', () => {
  expect(new URL(page({}, { text: 'a\ud83d' }).address).searchParams.get('value')).toBe('a\ufffd');
});

test('an e-mail holds the file while it is short, and only its name when it is not', () => {
  const short = mailOf('kb@example.org', 'WS-006', FILE.path, FILE.text);
  expect(short.isWhole).toBe(true);
  expect(new URL(short.address).searchParams.get('body')).toBe(
    `${FILE.path}\r\n\r\n${FILE.text.replaceAll('\n', '\r\n')}`,
  );
  const long = mailOf('', 'WS-006', FILE.path, 'é'.repeat(LONGEST_MAIL / 6));
  expect(long.isWhole).toBe(false);
  expect(long.address.length).toBeLessThan(LONGEST_MAIL);
});

test.each([
  ['#incidents, or kb@example.org', 'kb@example.org'],
  ['#incidents', ''],
])('whom %j names is %j', (contact, address) => {
  expect(mailAddressIn(contact)).toBe(address);
});

test.each([
  ['https://github.com/acme/kb', '/acme/kb/edit/fix/%231/content/codes/a%20b.yaml'],
  ['https://gitlab.com/acme/ops/kb', '/acme/ops/kb/-/edit/fix/%231/content/codes/a%20b.yaml'],
  ['https://codeberg.org/acme/kb', '/acme/kb/_edit/fix/%231/content/codes/a%20b.yaml'],
])('a file that is there is changed on a page of %s', (url, path) => {
  const forge = forgeOf({ ...OURS, url, branch: 'fix/#1' });
  expect(forge && editFilePage(forge, 'codes/a b.yaml')).toBe(new URL(url).origin + path);
});

test.each([
  ['https://github.com/acme/kb', 'https://github.com/acme/kb/compare/main...write-up/a?expand=1'],
  [
    'https://gitlab.com/acme/kb.git',
    'https://gitlab.com/acme/kb/-/merge_requests/new?merge_request%5Bsource_branch%5D=write-up%2Fa&merge_request%5Btarget_branch%5D=main',
  ],
  ['https://codeberg.org/acme/kb', 'https://codeberg.org/acme/kb/compare/main...write-up/a'],
])('a branch of %s becomes a pull request at %s', (url, address) => {
  const forge = forgeOf({ ...OURS, url });
  expect(forge && pullRequestPage(forge, 'write-up/a')).toBe(address);
});
