import { png } from '../png.ts';
import { body, front, incident, incidentPath, type Make, runbook } from './contribution.ts';
import { PLANTED } from './data.ts';

const beside = (number: number, name: string): string => `incidents/h-${number}-hostile/${name}`;

/** Links, images, names and paths that lead where they should not. */
export const ADDRESSES: readonly Make[] = [
  body('a script as link', '[x](javascript:alert(1))', 'unsafe-link'),
  body('a script as link, in entities', '[x](&#106;avascript&colon;alert(1))', 'unsafe-link'),
  body('a script as link, with a tab', '[x](<java\tscript:alert(1)>)', 'unsafe-link'),
  body('a script as definition', '[x]\n\n[x]: JAVASCRIPT:alert(1)', 'unsafe-link'),
  body('a script as autolink', '<javascript:alert(1)>', 'unsafe-link'),
  body('a page as link', '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)', 'unsafe-link'),
  body('a file as link', '[x](file:///etc/passwd)', 'unsafe-link'),
  body('a link that says another host', '[https://bank.example](https://evil.example)', 'unsafe-link'),
  body('a link with a host before the host', '[x](https://github.com@evil.example/)', 'unsafe-link'),
  front('a script as source', 'sources: [{ title: x, url: "javascript:alert(1)" }]', 'wrong-format'),
  body('a host in another script', '[x](https://ex\u0430mple.org)', 'look-alike-letters'),
  body('a host in Punycode', '[x](https://xn--exmple-4nf.org)', 'look-alike-letters'),
  body(
    'links without a protocol',
    '[a](//evil.example/x) [b](/\\evil.example) [c](?__proto__=1) [d](#main) www.evil.example',
    'dead-link',
  ),
  body(
    'links out of the folder',
    '[a](../../../../etc/passwd) [b](..%2f..%2f..%2foutside/secret.md) [c](/etc/passwd) [d](.git/config)',
    'dead-link',
  ),
  body('a link to what is no write-up', '[a](../../site.yaml) [b](../../vocabulary.yaml#x)', 'dead-link'),
  front('a link in a field', "owner: '[a](//evil.example)'", 'dead-link'),
  body('a foreign image', '![x](https://evil.example/x.png)', 'image-elsewhere'),
  body('a foreign image by definition', '![x][i]\n\n[i]: //evil.example/x.png', 'image-elsewhere'),
  body('an image of the machine', '![x](/etc/passwd)', 'image-elsewhere'),
  body('an image above the folder', '![x](../../../outside/secret.png)', 'image-elsewhere'),
  body('an image above the folder, encoded', '![x](..%2F..%2Fsecret.png)', 'image-elsewhere'),
  body('an image as data', '![x](data:image/svg+xml,<svg/onload=alert(1)>)', 'image-elsewhere'),
  front('an image in a field', "owner: '![x](https://evil.example/x.png)'", 'image-elsewhere'),
  (n) => ({
    name: 'an SVG as image',
    files: {
      [incidentPath(n)]: incident(n, '![x](x.svg)'),
      [beside(n, 'x.svg')]: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    },
    refused: ['image-wrong-type'],
  }),
  (n) => ({
    name: 'a page that is called an image',
    files: {
      [incidentPath(n)]: incident(n, '![x](x.png)'),
      [beside(n, 'x.png')]: '<script>alert(1)</script>',
    },
    refused: ['image-wrong-type'],
  }),
  (n) => ({
    name: 'an image with a script and secrets behind it',
    files: {
      [incidentPath(n)]: incident(n, '![" onerror=alert(1) x="](x.png "\\" onload=alert(1)")'),
      [beside(n, 'x.png')]: Buffer.concat([
        png(40, 30),
        Buffer.from(`<script>alert(1)</script>${PLANTED.join(' ')}`),
      ]),
    },
    refused: [],
  }),
  (n) => ({
    name: 'an image that is a link to a file of the machine',
    files: { [incidentPath(n)]: incident(n, '![x](x.png)') },
    symlinks: { [beside(n, 'x.png')]: '/etc/passwd' },
    refused: ['image-missing', 'symlink-outside'],
  }),
  (n) => ({
    name: 'a write-up that is a link to a file outside',
    files: {},
    symlinks: { [incidentPath(n)]: '../../../outside/secret.md' },
    refused: ['symlink-outside'],
  }),
  (n) => ({
    name: 'a folder that is a link outside',
    files: {},
    symlinks: { [`incidents/h-${n}-hostile`]: '../../outside' },
    refused: ['symlink-outside'],
  }),
  (n) => ({
    name: 'a proof that is a link outside, and one that prints the environment',
    files: {
      [incidentPath(n)]: incident(n, 'Text.'),
      [beside(n, 'proof/print.ts')]: 'console.log(process.env.FIXPOINT_CANARY);\nprocess.exit(1);\n',
    },
    symlinks: { [beside(n, 'proof/passwd')]: '/etc/passwd' },
    refused: [],
  }),
  front(
    'a file above the folder is a name alone',
    'files: [{ path: ../../../outside/secret.md }, { path: /etc/passwd }]',
  ),
  front('a reference above the folder', 'duplicateOf: ../../outside/secret', 'wrong-format'),
  () => ({
    name: 'a name that is the page of all',
    files: { 'runbooks/index.md': runbook('Text.') },
    refused: [],
  }),
  (n) => ({
    name: 'a name with a space and a dot',
    files: { [`runbooks/h ${n}..md`]: 'x' },
    refused: ['bad-file-name'],
  }),
  (n) => ({
    name: 'a name of Windows',
    files: { [`trees/C:h-${n}.yaml`]: 'x', [`trees/CON${n}.yaml`]: 'x' },
    refused: ['bad-file-name'],
  }),
  (n) => ({
    name: 'a name with a backslash',
    files: { [`runbooks/..\\..\\h-${n}.md`]: 'x' },
    refused: ['bad-file-name'],
  }),
  (n) => ({
    name: 'a name in another script',
    files: { [`runbooks/h-\u0430-${n}.md`]: 'x' },
    refused: ['bad-file-name'],
  }),
  (n) => ({
    name: 'a name of 200 letters',
    files: { [`trees/${'a'.repeat(200)}${n}.yaml`]: 'x' },
    refused: ['bad-file-name'],
  }),
];
