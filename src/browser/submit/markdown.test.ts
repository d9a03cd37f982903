import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asLine } from '../../core/markdown/as-line.ts';
import { type Shown, shownInline, shownMarkdown } from '../../core/markdown/shown.ts';
import { textFaults } from '../../core/markdown/text-faults.ts';
import { textFaults as checked } from '../../intake/markdown/strangers-text.ts';
import { renderBlock, renderInline } from '../../site/markdown.ts';
import { MARKDOWN_READER } from './markdown.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function html(shown: readonly Shown[]): string {
  return shown
    .map((one) => {
      if (typeof one === 'string') return escaped(one);
      const attributes = Object.entries(one.attributes).map(
        ([name, value]) => ` ${name}="${escaped(value)}"`,
      );
      return `<${one.tag}${attributes.join('')}>${html(one.children)}</${one.tag}>`;
    })
    .join('');
}

/** What differs and is not seen: space between blocks, how characters are written, and what only serves search and machines. */
const seen = (text: string) =>
  text
    .replaceAll(/&(?:quot|#34|#x22);/gu, '"')
    .replaceAll(/&#(?:39|x27);/gu, "'")
    .replaceAll('&gt;', '>')
    .replaceAll(/ (?:aria-label|title|rel|id)="[^"]*"/gu, '')
    .replaceAll(/<(\w+)[^>]*? (?:class="(?:contains-task-list|task-list-item|language-[^"]*)")/gu, '<$1')
    .replaceAll(/ (?:align|style)="[^"]*"/gu, '')
    .replaceAll(/<\/(?:br|hr)>/gu, '')
    .replaceAll(/\s+(?=<)|(?<=>)\s+/gu, '')
    .trim();

const body = (text: string) => seen(html(shownMarkdown(MARKDOWN_READER.parse(text, 'body'), 2)));

const TEXTS = [
  '- a',
  '# a',
  '> a',
  '1. a',
  '+ b',
  '-a',
  'plain',
  '*a* **b** ~~c~~ `d`',
  '[a](https://example.org/?a=b&c=d)',
  '[a](javascript:alert(1))',
  '[a](../ws-001-x/index.md)',
  '<https://example.org>',
  'see https://example.org.',
  'www.example.org',
  '[a][b]\n\n[b]: https://example.org',
  '[a][b]\n\n[b]: data:x',
  '![alt](x.png)',
  '![](x.png)',
  '# One\n\n## Two\n\ntext',
  'a\n\n> quote\n> more',
  '- a\n- b',
  '- a\n\n- b',
  '3. a\n4. b',
  '- [ ] open\n- [x] done',
  '- a\n  - b\n    - c',
  '```sh\nls -l\n```',
  '    indented',
  'a  \nb',
  'a\\\nb',
  '---',
  '| a | b |\n| - | :-: |\n| 1 | `2` |',
  '<b>x</b>',
  '<script>alert(1)</script>',
  'press <kbd>Ctrl</kbd>',
  'x<sub>2</sub> <kbd>*a*</kbd>',
  'a<br>b',
  '<!-- c -->\n\ntext',
  'a <!-- c --> b',
  '<div onclick=x>\n\ny',
  '&lt;b&gt; &amp; "q"',
  '\\*not\\*',
  'a_b_c',
  'snake_case_word',
  '**bold*',
  'é *ü*',
  '1986\\. year',
  'Error: `a` | b',
  '<img src=x onerror=alert(1)>',
  '[![a](b.png)](https://example.org)',
] as const;

test.each(TEXTS)('the preview shows %j as the page does', (text) => {
  expect(body(text)).toBe(seen(renderBlock(text, { headingLevel: 2, isBody: true })));
});

test.each(TEXTS.filter((text) => !text.includes('\n')))('a line: %j', (text) => {
  expect(seen(html(shownInline(MARKDOWN_READER.parse(asLine(text), 'field'))))).toBe(
    seen(renderInline(text)),
  );
});

test('of no text an element or an attribute comes that could run', () => {
  const pieces = fc.constantFrom(
    '<script>',
    '</script>',
    '<img onerror=x>',
    '[a](',
    'javascript:',
    'data:x',
    ')',
    '<a href=',
    '>',
    '`',
    '\n',
    '* ',
    '<kbd>',
    '</kbd>',
    '|',
    'x',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      for (const one of flat(shownMarkdown(MARKDOWN_READER.parse(parts.join(''), 'body'), 2))) {
        expect(TAGS).toContain(one.tag);
        expect(Object.keys(one.attributes).filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
        expect(one.attributes.href ?? '').not.toMatch(/^\s*(?:javascript|data|vbscript):/iu);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(TEXTS)('a form finds in %j what check finds', (text) => {
  for (const part of ['body', 'field'] as const) {
    const options = { part, images: part === 'body' ? 'body' : 'elsewhere' } as const;
    expect(textFaults(text, options, MARKDOWN_READER)).toEqual(checked(text, options));
  }
});

const TAGS =
  'p em strong del blockquote code pre br hr h2 h3 h4 h5 h6 a ul ol li div table thead tbody tr th td kbd sub sup mark ins'.split(
    ' ',
  );
const ATTRIBUTES = ['href', 'start', 'class', 'role', 'tabindex'];

function flat(shown: readonly Shown[]): Array<Exclude<Shown, string>> {
  return shown.flatMap((one) => (typeof one === 'string' ? [] : [one, ...flat(one.children)]));
}
