import { indentOf, type Lines, UNSURE } from './lines.ts';

/** A text in lines of its own; how it begins says how line ends count. */
export function block(lines: Lines, header: string, indent: number): unknown {
  const style = BLOCK.exec(header);
  const inner = indentOf(lines.all[lines.at] ?? '');
  if (style === null || inner <= indent) return UNSURE;
  const text: string[] = [];
  for (; lines.at < lines.all.length; lines.at += 1) {
    const line = lines.all[lines.at] ?? '';
    const start = indentOf(line);
    if (start === line.length ? start > inner : start < inner) break;
    text.push(line.slice(inner));
  }
  const last = text.findLastIndex((line) => line !== '');
  // What stands further in than the text's first line keeps its line ends, and a comment may end a text or not.
  const isFolded = style[1] === '>';
  if (last === -1 || text[0] === '' || lines.all[lines.at]?.trimStart().startsWith('#')) return UNSURE;
  if (lines.at < lines.all.length && indentOf(lines.all[lines.at] ?? '') > indent) return UNSURE;
  if (isFolded && text.some((line) => line.startsWith(' '))) return UNSURE;
  const whole = text.slice(0, last + 1).join('\n');
  const read = isFolded ? whole.replace(/\n(\n*)/gu, (_, more: string) => more || ' ') : whole;
  return style[2] === '-' ? read : `${read}\n`;
}

const BLOCK = /^([|>])(-?) *$/u;
