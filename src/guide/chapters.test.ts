import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { REQUIRED_BY_STATUS } from '../schema/status.ts';
import { cspHeader } from '../site/csp.ts';

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

test('the header to send is the one that the site is made for', () => {
  expect(chapter('deploying')).toContain(`\nContent-Security-Policy: ${cspHeader([])}\n`);
});
