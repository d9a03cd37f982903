import { defineHastPlugin } from 'satteri';
import { ANCHOR_PREFIX, headingAnchors } from '../core/heading-anchor.ts';

/** Gives the headings of a body their anchors, each behind a prefix that no part of the page itself has. */
export function bodyAnchors() {
  const anchor = headingAnchors();
  return defineHastPlugin({
    name: 'body-anchors',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (node.properties?.id === undefined)
          context.setProperty(node, 'id', ANCHOR_PREFIX + anchor(context.textContent(node)));
      },
    },
  });
}
