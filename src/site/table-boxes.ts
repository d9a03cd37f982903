import { defineHastPlugin } from 'satteri';

/**
 * Puts every table of a Markdown body into a box that scrolls sideways by itself, so that a wide one neither
 * breaks its words into letters nor moves the page. The box takes the focus, since keys scroll only what has
 * it, and is named by the table's head. It is a group and no region: two tables may have the same head, and
 * landmarks of one name are a fault.
 */
export const tableBoxes = defineHastPlugin({
  name: 'table-boxes',
  element: {
    filter: ['table'],
    visit(node, context) {
      const head = node.children.find((child) => child.type === 'element' && child.tagName === 'thead');
      const words = head === undefined ? '' : context.textContent(head);
      context.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-box'],
          role: 'group',
          tabIndex: 0,
          ariaLabel: `Table: ${words
            .trim()
            .split(/\s*\n\s*/u)
            .join(', ')}`,
        },
        children: [],
      });
    },
  },
});
