import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { STATUSES } from '../../schema/incident.ts';
import { KINDS, type Kind } from '../../schema/kinds.ts';
import { frontMatter } from '../front-matter.ts';
import { schemaFiles } from './editor-files.ts';
import { frontMatterFiles } from './front-matter-files.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { GROUPS, type KnownWord, type KnownWords, knownWords } from './known-words.ts';
import { SNIPPETS } from './snippets.ts';
import { vscodeFiles } from './vscode.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const committed = (name: string) => readFileSync(join(root, '.vscode', name), 'utf8');

test.each(Object.keys(KINDS) as Kind[])(
  'the schema in .vscode/schemas is up to date but for words: %s',
  (kind) => {
    const text = committed(`schemas/${kind}.schema.json`);
    const anew = schemaFiles(wordsIn(JSON.parse(text))).get(`${kind}.schema.json`);
    expect(text === anew, 'run: npm run fixpoint -- schemas').toBe(true);
  },
);

test('settings, extensions and snippets in .vscode are up to date', () => {
  for (const [name, text] of vscodeFiles('content')) expect(committed(name)).toBe(text);
});

test('our own YAML files name the schema of their kind', () => {
  for (const file of ['trees/websocket', 'codes/websocket-close', 'vocabulary', 'site']) {
    const path = join(root, 'content', `${file}.yaml`);
    const [, schema = ''] =
      /^# yaml-language-server: \$schema=(.*)\n/u.exec(readFileSync(path, 'utf8')) ?? [];
    const kind = file.split('/')[0]?.replace('trees', 'tree');
    expect(resolve(dirname(path), schema)).toBe(join(root, `.vscode/schemas/${kind}.schema.json`));
  }
});

test('each status asks for what the check asks for', () => {
  const { allOf = [] } = jsonSchemaOf('incident', NOTHING);
  const asked = allOf.map((rule) => JSON.stringify(rule));
  for (const status of STATUSES.filter((one) => one !== 'wont-fix'))
    expect(
      asked.some((rule) => rule.includes(`"const":"${status}"`)),
      status,
    ).toBe(true);
  expect(asked).toContain(
    '{"if":{"properties":{"status":{"const":"resolved"}},"required":["status"]},"then":{"required":["rootCause","fixes","verification"]}}',
  );
});

test('where no word is known nothing is offered, and a known one takes no other away', () => {
  const services = (known: KnownWords) => jsonSchemaOf('incident', known).properties?.services;
  const free = { type: 'string', maxLength: 80, pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' };
  expect(services(NOTHING)).toMatchObject({ items: free });
  const known = { ...NOTHING, services: [{ word: 'chat', means: 'Chat' }] };
  expect(services(known)).toMatchObject({ items: { anyOf: [{ $ref: '#/definitions/services' }, free] } });
});

test('files with front matter are named as the server compares them', () => {
  const files = ['incidents/ws-1-Größe x/index.md', 'runbooks/a.mdx', 'site.yaml'];
  expect(JSON.parse(frontMatterFiles('/Base', files)).entries).toEqual({
    'file:///base/incidents/ws-1-größe x/index.md': 'incident',
    'file:///base/runbooks/a.mdx': 'runbook',
  });
});

test.each([
  ['Incident', 'incident'],
  ['Runbook', 'runbook'],
  ['Tree', 'tree'],
  ['Family of codes', 'codes'],
] as const)('what a snippet writes is accepted as it stands: %s', (name, kind) => {
  expect(KINDS[kind].safeParse(parse(yamlOf(written(name)))).error?.issues).toBeUndefined();
});

test('the parts fit into what they are parts of', () => {
  const incident = { ...parse(yamlOf(written('Incident'))), ...parse(written('Resolved incident')) };
  expect(KINDS.incident.safeParse({ ...incident, status: 'resolved' }).error?.issues).toBeUndefined();
  const runbook = { ...parse(yamlOf(written('Runbook'))), steps: parse(written('Step')) };
  expect(KINDS.runbook.safeParse(runbook).error?.issues).toBeUndefined();
});

const NOTHING = knownWords([]);

/** The words that a schema offers. */
function wordsIn({ definitions = {} }: Readonly<Record<string, Definitions>>): KnownWords {
  const of = (group: string): KnownWord[] =>
    (definitions[group]?.enum ?? []).map((word, i) => ({
      word,
      means: definitions[group]?.enumDescriptions[i] ?? '',
    }));
  return { ...NOTHING, ...Object.fromEntries(GROUPS.map((group) => [group, of(group)])) };
}

type Definitions = Readonly<Record<string, { enum: readonly string[]; enumDescriptions: readonly string[] }>>;

/** What stands in the file where every stop of a snippet is left as it is; of a choice, the first. */
function written(name: string): string {
  return (SNIPPETS[name]?.body ?? [])
    .join('\n')
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2025-01-02')
    .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/gu, '$1')
    .replace(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replaceAll('$0', '');
}

function yamlOf(text: string): string {
  const parts = text.startsWith('---') ? frontMatter(`${text}\n`) : { yaml: text };
  if (!('yaml' in parts)) throw new Error(parts.message);
  return parts.yaml;
}
