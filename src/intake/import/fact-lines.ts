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
  const labels = lines.map((line) => labelOf(line));
  // A paragraph that begins with a plain label and has another is one of labels; in others a colon is a colon.
  const isPlain = labels[0] !== undefined && labels.filter((label) => label !== undefined).length > 1;
  const roles = labels.map((label) => {
    if (label === undefined || !(label.bold || isPlain)) return undefined;
    return roleOf(label.key) === undefined || isFactKey(label.key) ? 'fact' : 'section';
  });
  const first = roles.indexOf('section');
  if (first === -1) return headed(block, lines, labels);
  const starts = roles.flatMap((role, at) =>
    at === 0 || role === 'section' || (role === 'fact' && at > first) ? [at] : [],
  );
  return starts.map((start, i) => piece(block, lines, start, starts[i + 1] ?? lines.length));
}

/** A first line over lines that are all facts, such as the title of a report in plain text, stands for itself. */
function headed(block: Block, lines: readonly string[], labels: ReadonlyArray<Label | undefined>): Block[] {
  const isHead = labels[0] === undefined && labels.length > 2;
  const rest = labels.slice(1);
  const known = rest.filter(
    (label) => label !== undefined && label.rest !== '' && isFactKey(label.key),
  ).length;
  return isHead && known >= 2 && known === rest.length
    ? [piece(block, lines, 0, 1), piece(block, lines, 1, lines.length)]
    : [block];
}

function piece(block: Block, lines: readonly string[], start: number, end: number): Block {
  const raw = lines.slice(start, end).join('\n');
  return { ...block, from: block.from + start, to: block.from + end - 1, text: raw, raw };
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

/**
 * A table whose columns are keys and values by turns: `| Status | Fixed |`, also twice or more in a row. Its first row
 * may be one of them.
 */
export function factsOfTable(block: Block): readonly Fact[] | undefined {
  const table = rowsOf(block);
  if (table === undefined || table.head.length % 2 !== 0) return undefined;
  const key = (cell = '') => cell.replace(/[*_`]/gu, '').replace(/:$/u, '').trim();
  const rows = [{ cells: table.head, line: block.from }, ...table.rows];
  const pairs = rows.flatMap(({ cells, line }, row) =>
    cells.flatMap((cell, at) =>
      at % 2 === 0 ? [{ name: key(cell), value: cells[at + 1] ?? '', line, row }] : [],
    ),
  );
  const known = pairs.filter(({ name }) => isFactKey(name)).length;
  const said = pairs.filter(({ name, value, row }) => row > 0 && (name !== '' || value !== '')).length;
  if (known * 2 < said || known < 2) return undefined;
  // The line under the head, and a head such as `Field | Value`, go with the first fact.
  const isHead = !pairs.some(({ name, row }) => row === 0 && isFactKey(name));
  const head = table.head.filter((cell) => cell !== '').join(', ');
  return pairs
    .filter(({ name, value, row }) => (row > 0 || !isHead) && (name !== '' || value !== ''))
    .map(({ name, value, line, row }, at): Fact => {
      const first = at === 0 ? { from: block.from, ...(isHead && head !== '' ? { aside: head } : {}) } : {};
      const to = row === 0 ? block.from + 1 : line;
      return { key: name, value, from: line, to, raw: name === '' ? value : `- ${name}: ${value}`, ...first };
    });
}

const BOLD = /^\s*(?:\*\*|__)(?:([^*\n]{1,80}?):\s*(?:\*\*|__)|([^*\n]{1,80}?)(?:\*\*|__)\s*:)\s*([\s\S]*)$/u;
const PLAIN = /^\s*:?([\p{L}][\p{L}\p{N} /()'’_-]{0,40}?)\s*:(?:\s+([\s\S]*))?$/u;
