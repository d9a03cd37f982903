import { slugOf } from '../../core/slug.ts';
import type { Made } from './made.ts';
import type { PlannedFile } from './planned-file.ts';
import { renderYaml } from './render.ts';
import { seen } from './write-up.ts';

/** How the note begins by which a family of codes is known to be made of a document's table. */
export const IMPORTED_WITH = 'Imported with ';

/** A family of codes for each table that explains codes nobody knows yet. `taken` are the paths that are in use. */
export function codeFamilies(made: Made, path: string, taken: Set<string>): readonly PlannedFile[] {
  return made.up.codeTables.map(({ title, rows }): PlannedFile => {
    const base = slugOf(`${made.title} ${title}`, 60) || 'codes';
    let id = base;
    for (let n = 2; taken.has(`codes/${id}.yaml`); n += 1) id = `${base}-${n}`;
    taken.add(`codes/${id}.yaml`);
    const codes = [...new Map(rows.map((row) => [row.code, row])).values()].map(
      ({ code, meaning, action }) => {
        const [, name = meaning, rest = ''] = /^(.{1,120}?)\s+[-–—]\s+(.+)$/u.exec(meaning) ?? [];
        return {
          code,
          name: name.slice(0, 120),
          meaning: rest || meaning,
          ...(action === undefined ? {} : { action }),
        };
      },
    );
    for (const { code } of codes) made.up.add('codes', `${id}/${code}`, { from: 0, to: 0 });
    for (const { line } of rows)
      made.up.uses.push({ from: line, to: line, as: 'field', key: `codes (codes/${id}.yaml)` });
    const data = {
      title: title || made.title,
      summary: `Codes from "${made.title}"`,
      codes,
      sources: [{ title: made.title, note: `${IMPORTED_WITH}${path}` }],
    };
    return {
      path: `codes/${id}.yaml`,
      id,
      kind: 'codes',
      text: renderYaml(seen(data) as typeof data, new Map(), []),
    };
  });
}
