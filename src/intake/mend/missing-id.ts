import { isMap, isScalar } from 'yaml';
import { keyName } from '../yaml-data.ts';
import { parseYaml } from '../yaml-source.ts';

/**
 * YAML of an incident with the id that its folder begins with, where it has none: `ws-001-…` is `WS-001`. A folder
 * that begins with no such id says nothing.
 */
export function withId(yaml: string, folder: string): string {
  const id = /^([a-z][a-z0-9]{0,15}-\d{1,10})(?:-|$)/u.exec(folder)?.[1]?.toUpperCase();
  const { contents } = parseYaml(yaml);
  if (id === undefined || !isMap(contents) || contents.flow) return yaml;
  const [first] = contents.items;
  const own = contents.items.find(({ key }) => keyName(key) === 'id');
  if (own === undefined) {
    const at = isScalar(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
    return `${yaml.slice(0, at)}id: ${id}\n${yaml.slice(at)}`;
  }
  const isEmpty = isScalar(own.value) && own.value.value === null && isScalar(own.key) && own.key.range;
  if (!isEmpty || !isScalar(own.key) || !own.key.range) return yaml;
  const end = yaml.indexOf(':', own.key.range[1]) + 1;
  return `${yaml.slice(0, end)} ${id}${yaml.slice(end).replace(/^[ \t]*(?:~|null)(?=[ \t]*(?:#|\n|$))/iu, '')}`;
}
