import type { CodeBook } from '../../core/write-up/code-book.ts';
import type { Block, Section } from './block.ts';
import type { CodeRow } from './code-row.ts';
import { titleText } from './incident-lists.ts';
import { itemsOf, rowsOf } from './items.ts';
import { headingWords } from './role.ts';
import type { WriteUp } from './write-up.ts';

/** Notes the codes that the content folder knows; the table itself stays, for its words are the source's own. */
export function takeCodes(block: Block, section: Section, up: WriteUp, book: CodeBook): readonly Block[] {
  const rows = codeRows(block);
  if (rows.length > 1 && rows.every(({ code }) => book.refsOf(code).length === 0)) {
    up.codeTables.push({ title: titleText(section), rows });
  }
  for (const { code, line } of rows) {
    const [ref, ...others] = book.refsOf(code);
    if (ref === undefined) continue;
    if (others.length > 0)
      up.doubt(line, `The code ${code} belongs to several families, and none was chosen.`);
    else up.add('codes', ref, { from: line, to: line });
  }
  return [block];
}

/** The codes that a table or a list explains; empty where it is none such. */
export function codeRows(block: Block): readonly CodeRow[] {
  const rows = rowsOf(block);
  if (rows === undefined) {
    return itemsOf(block).flatMap(({ text, block: { from } }) => {
      const [, code = '', meaning = ''] =
        /^(?:\*\*|`)?(\d{2,5}|[A-Z][A-Z0-9_]{3,38})(?:\*\*|`)?\s*[:–—-]\s*(.+)$/u.exec(text) ?? [];
      return code === '' ? [] : [{ code, meaning, line: from }];
    });
  }
  const columns = rows.head.map((name) => headingWords(name));
  const at = columns.findIndex((name) =>
    /^(?:(?:close |error |status |exit )?code|status|errno)$/u.test(name),
  );
  const meaning = columns.findIndex((name) =>
    /^(?:meaning|description|name|reason|what it means|explanation)$/u.test(name),
  );
  const action = columns.findIndex((name) =>
    /^(?:action|what to do|fix|remedy|response|solution)$/u.test(name),
  );
  if (at === -1 || meaning === -1) return [];
  return rows.rows.flatMap(({ cells, line }) => {
    const code = (cells[at] ?? '').replace(/[*`]/gu, '');
    if (!/^[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)?$/u.test(code)) return [];
    return [
      { code, meaning: cells[meaning] ?? '', line, ...(cells[action] ? { action: cells[action] } : {}) },
    ];
  });
}
