import { expect, test } from 'vitest';
import { renderBlock } from './markdown.ts';

test('a table stands in a box that takes the focus and is named by its head', () => {
  const html = renderBlock('| page | connects *to* |\n| --- | --- |\n| Home | nothing |\n');
  expect(html).toMatch(
    /^<div class="table-box" role="group" tabindex="0" aria-label="Table: page, connects to">/u,
  );
  expect(html).toMatch(/<table>[\s\S]*<td>Home<\/td>[\s\S]*<\/table><\/div>\s*$/u);
});
