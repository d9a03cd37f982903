import type { List } from 'mdast';
import type { Block, Fact } from './block.ts';
import { isFactKey } from './fact-key.ts';
import { rowsOf } from './items.ts';
import { roleOf } from './role.ts';

/** A label at the beginning of a paragraph, and what follows it. */
export interface Label {
  readonly key: string;
  readonly rest: string;
  readonly bold: boolean;
}

/** `**Fix:** …`, `**Fix**: …`, or, where the word is known, `Fix: …`. */
export function labelOf(text: string): Label | undefined {
  const bold = BOLD.exec(text);
  if (bold !== null) {
    const key = bold[1] ?? bold[2] ?? '';
    return { key: key.trim(), rest: (bold[3] ?? '').trim(), bold: true };
  }
  const plain = PLAIN.exec(text);
  const key = plain?.[1]?.trim() ?? '';
  if (plain === null || !(isFactKey(key) || roleOf(key) !== undefined)) return undefined;
  return { key, rest: (plain[2] ?? '').trim(), bold: false };
}

/** A paragraph with several labelled lines of which one opens a section, in its pieces: `**Problem**: …` and `**Fix**: …`. */
export function parted(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph') return [block];
  const lines = block.raw.split('\n');
  const roles = lines.map((line) => {
    const label = labelOf(line);
    return label?.bold
      ? roleOf(label.key) === undefined || isFactKey(label.key)
        ? 'fact'
        : 'section'
      : undefined;
  });
  if (!roles.includes('section')) return [block];
  const first = roles.indexOf('section');
  const starts = roles.flatMap((role, at) =>
    at === 0 || role === 'section' || (role === 'fact' && at > first) ? [at] : [],
  );
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? lines.length;
    const raw = lines.slice(start, end).join('\n');
    return { ...block, from: block.from + start, to: block.from + end - 1, text: raw, raw };
  });
}

/**
 * A paragraph as facts, one for each of its labelled lines; undefined where it is prose. Outside the head of a
 * document plain words before a colon are prose unless all lines are so.
 */
export function factsOfLines({ raw, from }: Block, inHead: boolean): readonly Fact[] | undefined {
  const lines = raw.split('\n');
  const labels = lines.map((line) => labelOf(line));
  const [first] = labels;
  if (first === undefined || first.rest === '') return undefined;
  const known = labels.filter((label) => label !== undefined && isFactKey(label.key)).length;
  const all = labels.every((label) => label !== undefined && label.rest !== '');
  if (known === 0 && !(all && inHead && first.bold && lines.length > 1)) return undefined;
  if (!inHead && !all) return undefined;
  const facts: Fact[] = [];
  for (const [at, label] of labels.entries()) {
    const line = lines[at] ?? '';
    const last = facts.at(-1);
    if (label === undefined || (label.rest === '' && last !== undefined)) {
      if (last === undefined) return undefined;
      facts[facts.length - 1] = {
        ...last,
        value: `${last.value} ${line.trim()}`,
        to: from + at,
        raw: `${last.raw}\n${line}`,
      };
    } else {
      facts.push({
        key: label.key,
        value: label.rest.replace(/\\$/u, '').trim(),
        from: from + at,
        to: from + at,
        raw: line,
      });
    }
  }
  return facts;
}

/** A list whose items are facts: `- **Severity:** high`. */
export function factsOfList({ raw, node, from }: Block): readonly Fact[] | undefined {
  if (node.type !== 'list') return undefined;
  const lines = raw.split('\n');
  const facts = (node as List).children.map((item): Fact | undefined => {
    const [start, end] = [item.position?.start.line ?? 1, item.position?.end.line ?? 1];
    const own = lines.slice(start - from, end - from + 1).join('\n');
    const label =
      item.children.length === 1 && item.checked == null
        ? labelOf(own.replace(/^\s*(?:[-*+]|\d+[.)])\s+/u, ''))
        : undefined;
    if (label === undefined || label.rest === '') return undefined;
    return { key: label.key, value: label.rest.replace(/\s*\n\s*/gu, ' '), from: start, to: end, raw: own };
  });
  const whole = facts.filter((fact) => fact !== undefined);
  const known = whole.filter(({ key }) => isFactKey(key)).length;
  return whole.length === facts.length && known * 2 >= whole.length && known > 0 ? whole : undefined;
}

/** A table of two columns whose first holds keys: `| Status | Fixed |`. Its first row may be one of them. */
export function factsOfTable(block: Block): readonly Fact[] | undefined {
  const table = rowsOf(block);
  if (table === undefined || table.head.length !== 2) return undefined;
  const key = (cell: string) => cell.replace(/[*_`]/gu, '').replace(/:$/u, '').trim();
  const rows = [{ cells: table.head, line: block.from }, ...table.rows];
  const known = rows.filter(({ cells }) => isFactKey(key(cells[0] ?? '')));
  if (known.length * 2 < rows.length - 1 || known.length < 2) return undefined;
  return rows.flatMap(({ cells, line }, at): Fact[] => {
    const [name = '', value = ''] = cells;
    const isHead = at === 0 && !isFactKey(key(name));
    // The line under the head, and a head such as `Field | Value`, go with the first fact.
    const from =
      at === 0 || (at === 1 && rows[0] !== undefined && !isFactKey(key(table.head[0] ?? '')))
        ? block.from
        : line;
    const to = at === 0 ? block.from + 1 : line;
    if (isHead) return [];
    const aside = at === 1 && from === block.from ? { aside: table.head.join(', ') } : {};
    return [{ key: key(name), value, from, to, raw: `- ${key(name)}: ${value}`, ...aside }];
  });
}

const BOLD = /^\s*(?:\*\*|__)(?:([^*\n]{1,80}?):\s*(?:\*\*|__)|([^*\n]{1,80}?)(?:\*\*|__)\s*:)\s*([\s\S]*)$/u;
const PLAIN = /^\s*([\p{L}][\p{L}\p{N} /()'’_-]{0,40}?)\s*:(?:\s+([\s\S]*))?$/u;
