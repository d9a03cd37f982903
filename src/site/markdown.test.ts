import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyAnchors } from '../intake/markdown/body-anchors.ts';
import { computingTime, mostForSixteenfold, SIXTEENFOLD } from '../test/computing-time.ts';
import { type Places, renderBlock, renderInline } from './markdown.ts';

const html = (text: string) => renderBlock(text, { isBody: true }).trim();

test.each([
  ['Press <kbd>Ctrl</kbd>', '<p>Press <kbd>Ctrl</kbd></p>'],
  ['H<SUB>2</SUB>O<br/>x', '<p>H<sub>2</sub>O<br>x</p>'],
  ['<kbd>a', '<p>&lt;kbd&gt;a</p>'],
  ['a</kbd><kbd>', '<p>a&lt;/kbd&gt;&lt;kbd&gt;</p>'],
  ['<sub>a</sup>', '<p>&lt;sub&gt;a&lt;/sup&gt;</p>'],
  ['<mark>a\n\nb</mark>', '<p>&lt;mark&gt;a</p>\n<p>b&lt;/mark&gt;</p>'],
  ['<kbd onclick="x">a</kbd>', '<p>&lt;kbd onclick="x"&gt;a&lt;/kbd&gt;</p>'],
  ['`<kbd>a</kbd>`', '<p><code>&lt;kbd&gt;a&lt;/kbd&gt;</code></p>'],
  ['<kbd>\uFDD0script\uFDD1</kbd>', '<p>&lt;kbd&gt;\uFDD0script\uFDD1&lt;/kbd&gt;</p>'],
  ['a <!-- for those who read the file --> b', '<p>a  b</p>'],
  ['<!-- a --><!-- b -->c <!-- d', 'c &lt;!-- d'],
  ['<id> and vector<int>', '<p>&lt;id&gt; and vector&lt;int&gt;</p>'],
  ['---\nit: stays\n---', '<hr>\n<h4 id="note-it-stays">it: stays</h4>'],
  ['![Queue](queue.png)', '<p>[image: Queue]</p>'],
])('%j is shown as %j', (text, shown) => {
  expect(html(text).replaceAll('&quot;', '"')).toBe(shown);
});

test('a table is named by the words of its head, without marks', () => {
  expect(html('| a <kbd>b</kbd> |\n| - |\n| <kbd>c</kbd> |')).toMatch(
    /aria-label="Table: a b"[\s\S]*<td><kbd>c<\/kbd>/u,
  );
});

test('an image that the site holds is shown in its size, and no other', () => {
  const pictures = (address: string) =>
    address === 'queue.png' ? { src: '/incidents/a-1/f.png', width: 640, height: 480 } : undefined;
  expect(renderBlock('![A "queue"](queue.png "t") ![Other](other.png)', { pictures })).toContain(
    '<img src="/incidents/a-1/f.png" alt="A &quot;queue&quot;" width="640" height="480" loading="lazy" decoding="async">',
  );
  expect(renderBlock('![Other](https://example.org/other.png)', { pictures })).not.toContain('<img');
});

test('a near link leads to the page of the file that it names, or nowhere', () => {
  const places: Places = (address) =>
    address.startsWith('../b-2')
      ? { page: '/kb/incidents/b-2/', anchor: address.split('#')[1] ?? '' }
      : undefined;
  const shown = (text: string) => renderBlock(text, { isBody: true, places }).trim();
  expect(shown('[a](../b-2-x/index.md)')).toBe('<p><a href="/kb/incidents/b-2/">a</a></p>');
  expect(shown('[a](../b-2-x/index.md#why-so)')).toBe(
    '<p><a href="/kb/incidents/b-2/#note-why-so">a</a></p>',
  );
  expect(shown('[a](/x) [b](x.md) [c](#main)')).toBe('<p><a>a</a> <a>b</a> <a>c</a></p>');
  expect(renderBlock('[a](../b-2-x/index.md)').trim()).toBe('<p><a>a</a></p>');
});

test('a heading has the anchor that the check gives it, and none of the page itself', () => {
  const piece = fc.constantFrom(
    ...['# ', '## ', '\n\n', '\n---\n', 'Main', 'a', 'É b', '`c-d`', '**e**', '[f](../b-2)', '![g](h.png)'],
    ...[' ', '.', '{#main}', '<b>', '</b>', '<!-- x -->', '&amp;', '字', '_', '[^1]', '1'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = pieces.join('');
      const ids = [...html(text).matchAll(/<h\d id="([^"]*)"/gu)].map(([, id]) => id);
      expect(ids).toEqual(bodyAnchors(text)?.map((anchor) => `note-${anchor}`));
    }),
    { numRuns: 300 },
  );
});

test('footnotes belong to bodies alone, where their anchors can meet no others', () => {
  expect(html('a[^1]\n\n[^1]: b')).toContain('id="user-content-fn-1"');
  expect(renderBlock('a[^1]\n\n[^1]: b')).not.toContain('id=');
});

test('whatever is written, what comes out has no other elements and attributes than Markdown makes', () => {
  const piece = fc.constantFrom(
    ...[
      '<script>',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '<kbd>',
      '</kbd>',
      '<br>',
      '<!--',
      '-->',
      '<b onclick="x">',
    ],
    ...[
      '[a](',
      'javascript:',
      'data:x',
      ')',
      '![',
      '](',
      '<',
      '>',
      '"',
      "'",
      '`',
      '```\n',
      '\n\n',
      '\n',
      '# ',
      '> ',
      '| a |\n| - |\n',
      '- [x] ',
    ],
    ...[
      '&lt;',
      '&#106;',
      '&#64976;',
      '\uFDD0',
      'kbd\uFDD1',
      '\\',
      '*',
      '_',
      '[^1]',
      '[^1]: ',
      '{#id .c}',
      'https://example.org',
      'text',
      ' ',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      for (const out of [html(pieces.join('')), renderInline(pieces.join(''))]) {
        for (const [, name = '', attributes = ''] of out.matchAll(
          /<([a-z][a-z\d]*)((?:[^>"]|"[^"]*")*)>/giu,
        )) {
          expect(ELEMENTS.has(name), `${name} of ${out}`).toBe(true);
          for (const [, attribute = ''] of attributes.replaceAll(/"[^"]*"/gu, '""').matchAll(/\s([^\s=]+)/gu))
            expect(ATTRIBUTES.has(attribute), `${attribute} of ${out}`).toBe(true);
          expect(attributes).not.toMatch(/href="(?!https?:|mailto:|#|\.|[^:"]*")/iu);
        }
        expect(out.replaceAll(/<\/?[a-z][a-z\d]*(?:[^>"]|"[^"]*")*>/giu, '')).not.toContain('<');
      }
    }),
    { numRuns: 400 },
  );
});

const ELEMENTS: ReadonlySet<string> = new Set(
  'p a em strong del code pre blockquote ul ol li h3 h4 h5 h6 hr br table thead tbody tr th td div kbd sub sup mark ins section'.split(
    ' ',
  ),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'href title class id role tabindex aria-label aria-describedby data-footnotes data-footnote-ref data-footnote-backref start align'.split(
    ' ',
  ),
);

test('comments that are never closed take a time that grows with their number, not with its square', () => {
  const times = [4_000, 4_000 * SIXTEENFOLD].map((count) => computingTime(() => html('<!-- '.repeat(count))));
  expect(times[1]).toBeLessThan(mostForSixteenfold(times[0] ?? 0));
});
