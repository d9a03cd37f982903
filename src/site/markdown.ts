import { defineHastPlugin, type HastNode, markdownToHtml } from 'satteri';
import { tableBoxes } from './table-boxes.ts';

export { plainText } from '../core/plain-text.ts';

/**
 * Markdown of a field or body to HTML in which nothing of the author's can run: raw HTML is shown as text,
 * links keep only http, https, mailto and relative addresses, images are named instead of loaded.
 */
export function renderBlock(text: string, { headingLevel = 3 }: { headingLevel?: number } = {}): string {
  return markdownToHtml(text, {
    features: FEATURES,
    hastPlugins: [harmless, lowerHeadings(headingLevel), tickMarks, tableBoxes],
  }).html;
}

/** One line of Markdown without the paragraph around it, for titles, list items and table cells. */
export function renderInline(text: string): string {
  // A leading marker such as `#` or `-` would make a line a heading or list; escaped, it stays text.
  const html = renderBlock(text.replace(/^(\s*\d*)(#{1,6}|[-+*>.)])(?=\s)/u, '$1\\$2')).trim();
  const inner = /^<p>([\s\S]*)<\/p>$/u.exec(html)?.[1];
  return inner !== undefined && !inner.includes('<p>') ? inner : html;
}

const FEATURES = { gfm: true, smartPunctuation: false } as const;
const SAFE_ADDRESS = /^(?:https?:|mailto:|[#./]|[^:]*$)/iu;

const harmless = defineHastPlugin({
  name: 'harmless',
  raw: (node) => ({ type: 'text', value: node.value }),
  element: {
    filter: ['a', 'img'],
    visit(node, context) {
      if (node.tagName === 'img') {
        const { alt, src } = node.properties ?? {};
        return { type: 'text', value: `[image: ${String(alt || src || '')}]` };
      }
      const address = String(node.properties?.href ?? '');
      if (!SAFE_ADDRESS.test(address.trim())) context.setProperty(node, 'href', null);
      return undefined;
    },
  },
});

/** A body stands below the page's own headings, so its top heading becomes level `top`. */
function lowerHeadings(top: number) {
  return defineHastPlugin({
    name: 'lower-headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node) {
        const level = Math.min(6, Number(node.tagName.slice(1)) + top - 1);
        return { ...node, tagName: `h${level}` } as HastNode;
      },
    },
  });
}

/** A task list's check boxes are form fields without a label; a mark says the same. */
const tickMarks = defineHastPlugin({
  name: 'tick-marks',
  element: {
    filter: ['input'],
    visit: (node) => ({ type: 'text', value: node.properties?.checked ? '☑' : '☐' }),
  },
});
