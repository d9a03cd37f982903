import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { TREE_WAYS } from '../core/checks/tree-too-intricate.ts';
import { PLACES_IN_COMMAND } from '../core/checks/unsafe-placeholder.ts';
import { IMAGE_LIMIT } from '../core/markdown/image-use.ts';
import { MARKDOWN_LIMITS } from '../core/markdown/intricate.ts';
import { recordSchema } from '../core/runbook/record-schema.ts';
import { TOLD_AT_MOST } from '../core/told-problems.ts';
import { FOLDER_LIMITS } from '../intake/content-walk.ts';
import { SNIPPETS } from '../intake/editor/snippets.ts';
import { vscodeFiles } from '../intake/editor/vscode.ts';
import { FILE_LIMIT } from '../intake/file-text.ts';
import { IMAGE_BYTES, IMAGE_PIXELS, IMAGES_BYTES } from '../intake/images/image-file.ts';
import { ALIAS_LIMIT } from '../intake/yaml-data.ts';
import { KEY_LIMIT } from '../intake/yaml-source.ts';
import { FAULTS } from '../lab/lab.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { HTTP_CLASSES, WEBSOCKET_CLASSES } from '../schema/probe.ts';
import { REQUIRED_BY_STATUS } from '../schema/status.ts';

const chapter = (name: string) => readFileSync(new URL(`${name}.md`, import.meta.url), 'utf8');

const authoring = chapter('authoring');
const blocks = [...authoring.matchAll(/^```(?:markdown\n---|yaml)\n([\s\S]*?)\n(?:---\n)?```$/gmu)].map(
  ([, yaml = '']): Readonly<Record<string, unknown>> => parse(yaml),
);
const example = (key: string) => blocks.find((block) => key in block);

test.each<[Kind, string]>([
  ['incident', 'id'],
  ['runbook', 'steps'],
  ['tree', 'nodes'],
  ['codes', 'codes'],
  ['vocabulary', 'tags'],
])('the example of a kind of file passes its check: %s', (kind, key) => {
  expect(KINDS[kind].safeParse(example(key)).error?.issues).toBeUndefined();
});

test('the example grows into a resolved incident', () => {
  const resolved = {
    ...example('id'),
    ...example('signatures'),
    ...example('rootCause'),
    status: 'resolved',
  };
  expect(KINDS.incident.safeParse(resolved).error?.issues).toBeUndefined();
});

test('the table of statuses names what the schema asks for', () => {
  const rows = [...authoring.matchAll(/^\| `([a-z-]+)` +\| (.*?) +\|$/gmu)];
  const table = rows.map(([, status, needs = '']) => [
    status,
    [...needs.matchAll(/`(\w+)`/gu)].map(([, key]) => key),
  ]);
  expect(Object.fromEntries(table)).toEqual(REQUIRED_BY_STATUS);
});

test('the chapter about probes explains every class', () => {
  const rows = [...chapter('probing').matchAll(/^\| `((?:websocket|http)\/[a-z-]+)` \|/gmu)].map(
    ([, name]) => name,
  );
  expect(rows).toEqual([
    ...WEBSOCKET_CLASSES.map((name) => `websocket/${name}`),
    ...HTTP_CLASSES.map((name) => `http/${name}`),
  ]);
});

test('the fire drill names every fault of the lab, and no other', () => {
  const named = drillRows().map(({ fault }) => fault);
  expect(named.toSorted()).toEqual(FAULTS.map(({ name }) => name).toSorted());
});

/** The rows of the table of the fire drill, one for each fault. */
function drillRows() {
  const rows = chapter('fire-drill').matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|.*\| ([^|]+) \|$/gmu);
  return [...rows].flatMap(([, names = '', leads = '']) =>
    [...names.matchAll(/`([a-z-]+)`/gu)].map(([, fault = '']) => ({ fault, leads })),
  );
}

test('the schema of a record is the one that records are checked by', () => {
  const [, block = ''] = /^```json\n([\s\S]*?)\n```$/mu.exec(chapter('records')) ?? [];
  expect(JSON.parse(block)).toEqual(recordSchema());
});

test('the chapter about editors names every extension and every snippet', () => {
  const { recommendations } = JSON.parse(vscodeFiles('content').get('extensions.json') ?? '');
  const prefixes = Object.values(SNIPPETS).map(({ prefix }) => prefix);
  const text = chapter('editor');
  expect([...recommendations, ...prefixes].filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
});

test('the table of limits holds those of the program', () => {
  const rows = [
    ...chapter('reviewing').matchAll(/^\| [^|]+ \| ([\d,]+) +\| \[([a-z-]+)\]\(\.\.\/errors\/\2\/\) +\|$/gmu),
  ];
  const said = rows.map(([, most = '', code]) => [Number(most.replaceAll(',', '')), code]);
  const { depth, indent, columns, cells, headings, footnotes, marks, ats, references } = MARKDOWN_LIMITS;
  const text = [depth, indent, columns, cells, headings, footnotes, marks, ats, references];
  expect(said).toEqual([
    [FILE_LIMIT, 'file-too-large'],
    [FOLDER_LIMITS.incident, 'too-many-files'],
    [FOLDER_LIMITS.other, 'too-many-files'],
    ...[IMAGE_LIMIT, IMAGE_BYTES, IMAGE_PIXELS, IMAGES_BYTES].map((most) => [most, 'image-too-large']),
    [KEY_LIMIT, 'too-many-keys'],
    [ALIAS_LIMIT, 'alias-bomb'],
    ...[...text, PLACES_IN_COMMAND, TREE_WAYS].map((most) => [most, 'too-intricate']),
  ]);
  expect(text).toHaveLength(Object.keys(MARKDOWN_LIMITS).length);
  expect(chapter('reviewing')).toContain(`Of one kind of problem ${TOLD_AT_MOST} are told`);
  expect(chapter('errors/stray-file')).toContain(`Of one folder ${TOLD_AT_MOST} such files`);
});
