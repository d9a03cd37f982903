import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { guideLinks } from './guide-links.ts';

const linkOf = (page: string, link: string, base = '/kb/') => {
  const fileURL = new URL(`../guide/${page}.md`, import.meta.url);
  const { html } = markdownToHtml(`[x](${link})`, { fileURL, hastPlugins: [guideLinks(base)] });
  return /href="([^"]*)"/u.exec(html)?.[1];
};

test.each([
  ['authoring', '../reference/incident/', '/kb/guide/reference/incident/'],
  ['authoring', '../#problems', '/kb/guide/#problems'],
  ['searching', '../../trees/', '/kb/trees/'],
  ['errors/no-content', '../../authoring/', '/kb/guide/authoring/'],
  ['authoring', '#here', '#here'],
  ['authoring', 'https://example.org/a', 'https://example.org/a'],
])('on the page %s, %s leads to %s', (page, link, expected) => {
  expect(linkOf(page, link)).toBe(expected);
});

test('without a base path too', () => {
  expect(linkOf('searching', '../../trees/', '/')).toBe('/trees/');
});
