import { type FileShape, inOrder, writeUpText } from '../../core/write-up/file-text.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import { yamlText } from '../../core/write-up/yaml-text.ts';
import { KINDS } from '../../schema/kinds.ts';
import { REQUIRED_BY_STATUS } from '../../schema/status.ts';
import type { Composed } from './compose.ts';
import { fieldOf, kindOf } from './field.ts';

/** A new write-up as it is written: its keys in the order of the schema, and what may come later as comments. */
export function newFileText(kind: NewKind, { data, body }: Composed): string {
  const shape = fileShape(kind);
  return kind === 'tree' || kind === 'code'
    ? yamlText(inOrder(data, shape.order))
    : writeUpText(data, body, shape);
}

/** How the file of a new write-up is written. */
export const fileShape = (kind: NewKind): FileShape => ({
  order: Object.keys(KINDS[kindOf(kind)].shape),
  later: laterComments(kind),
});

/** What the next statuses of an incident need, in the words of the schema. */
function laterComments(kind: NewKind): string {
  if (kind !== 'incident') return '';
  const rows = Object.entries(REQUIRED_BY_STATUS)
    .filter(([status, keys]) => status !== 'investigating' && keys.length > 0)
    .map(([status, keys]) => `#   ${status}: ${keys.join(', ')}`);
  const keys = [...new Set(Object.values(REQUIRED_BY_STATUS).flat())].filter((key) => key !== 'nextSteps');
  const meanings = keys.map((key) => {
    const { description } = fieldOf('incident', { flag: key, path: key });
    return `#   ${key}: ${description}`;
  });
  return ['# Later, when the status is', ...rows, '# where', ...meanings, ''].join('\n');
}
