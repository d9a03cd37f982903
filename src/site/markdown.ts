import { defineHastPlugin, type HastNode, markdownToHtml } from 'satteri';
import { ANCHOR_PREFIX } from '../core/heading-anchor.ts';
import { isNear } from '../core/linked-file.ts';
import { asLine } from '../core/markdown/as-line.ts';
import { BODY_FEATURES, MARKDOWN_FEATURES } from '../core/markdown-features.ts';
import { isSafeAddress } from '../core/safe-address.ts';
import { bodyAnchors } from './body-anchors.ts';
import { holdsPlainElements, markedTag, withPlainElements } from './plain-elements.ts';
import { tableBoxes } from './table-boxes.ts';

export { plainText } from '../core/plain-text.ts';

/** An image that the site holds, with its size in pixels. */
export interface Picture {
  /** Its address, ready for a page. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The images of a write-up by the address that its Markdown gives. */
export type Pictures = (address: string) => Picture | undefined;

/** The page that a near address leads to, ready for a page and empty for its own, and the heading in it. */
export type Places = (address: string) => { readonly page: string; readonly anchor: string } | undefined;

interface BlockOptions {
  readonly headingLevel?: number;
  /** The text is the body of a page, of which there is one. */
  readonly isBody?: boolean;
  readonly pictures?: Pictures;
  readonly places?: Places;
}

/**
 * Markdown of a field or body to HTML in which nothing of the author's can run: raw HTML is shown as text but for
 * a few elements without attributes, links keep only http, https, mailto and places of this site, and images that the
 * site does not hold are named instead of loaded.
 */
export function renderBlock(
  text: string,
  {
    headingLevel = 3,
    isBody = false,
    pictures = () => undefined,
    places = () => undefined,
  }: BlockOptions = {},
): string {
  const { html } = markdownToHtml(text, {
    features: isBody ? BODY_FEATURES : MARKDOWN_FEATURES,
    // Tables first: what they are named by is the text as it was written.
    hastPlugins: [
      ...(isBody ? [bodyAnchors()] : []),
      tableBoxes,
      harmless(pictures, places, holdsPlainElements(text)),
      lowerHeadings(headingLevel),
      tickMarks,
    ],
  });
  return withPlainElements(html);
}

/** One line of Markdown without the paragraph around it, for titles, list items and table cells. */
export function renderInline(text: string): string {
  const html = renderBlock(asLine(text)).trim();
  const inner = /^<p>([\s\S]*)<\/p>$/u.exec(html)?.[1];
  return inner !== undefined && !inner.includes('<p>') ? inner : html;
}

function harmless(pictures: Pictures, places: Places, hasPlainElements: boolean) {
  return defineHastPlugin({
    name: 'harmless',
    // A comment is for those who read the file.
    raw: ({ value }) => {
      const shown = withoutComments(value);
      return { type: 'text', value: (hasPlainElements ? markedTag(shown) : undefined) ?? shown };
    },
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        if (node.tagName === 'a') {
          const href = leadingTo(String(node.properties?.href ?? ''), places);
          if (href !== node.properties?.href) context.setProperty(node, 'href', href);
          return undefined;
        }
        const alt = String(node.properties?.alt ?? '');
        const address = String(node.properties?.src ?? '');
        const picture = pictures(address);
        if (picture === undefined) return { type: 'text', value: `[image: ${alt || address}]` };
        const { src, width, height } = picture;
        return { ...node, properties: { src, alt, width, height, loading: 'lazy', decoding: 'async' } };
      },
    },
  });
}

/** One that is never closed is text; looking for the end of each such anew would take the square of their number. */
function withoutComments(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<!--'); open !== -1; open = html.indexOf('<!--', at)) {
    const close = html.indexOf('-->', open + 4);
    if (close === -1) break;
    pieces.push(html.slice(at, open));
    at = close + 3;
  }
  return pieces.join('') + html.slice(at);
}

/** The address as a page has it; null where it leads nowhere. */
function leadingTo(address: string, places: Places): string | null {
  if (!isSafeAddress(address)) return null;
  // Footnotes are led to by what the Markdown processor itself writes.
  if (!isNear(address) || /^#(?:user-content-fn|footnote)/u.test(address)) return address;
  const place = places(address);
  if (place === undefined) return null;
  return place.anchor === ''
    ? place.page || null
    : `${place.page}#${encodeURIComponent(ANCHOR_PREFIX + place.anchor)}`;
}

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
