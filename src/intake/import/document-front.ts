import { applyFact } from './facts.ts';
import { applyChangelog, keptFront } from './front.ts';
import { titleText } from './incident-lists.ts';
import type { WholeDocument } from './whole-document.ts';
import type { WriteUp } from './write-up.ts';

/** Fills fields from the front matter; what finds none is kept as text by the first write-up of the document. */
export function applyFront(up: WriteUp, whole: WholeDocument): void {
  const { front, outline, context } = whole;
  const heading = whole.title === undefined ? '' : titleText(whole.title);
  const first = front.facts.filter((fact) => {
    if (/^title$/iu.test(fact.key) && (fact.value === up.get('title') || fact.value === heading))
      return false;
    if (up.kind === 'runbook' && /^description$/iu.test(fact.key) && fact.value.length <= 400) return false;
    return !applyFact(fact, up, context);
  });
  // A second time, for a field may wait for another: the last review for how often there is one.
  const left = first.filter((fact) => !applyFact(fact, up, context));
  const logs = front.changelog.filter((note) => !applyChangelog(note, up));
  const parts = [...left, ...logs].toSorted((a, b) => a.from - b.from);
  const broken =
    front.broken !== undefined && outline.front !== undefined
      ? [{ ...outline.front, raw: outline.front.text }]
      : [];
  if (outline.front === undefined) return;
  for (const line of [outline.front.from, outline.front.to]) up.use(line, line, 'front matter');
  const title = front.facts.find(({ key }) => /^title$/iu.test(key));
  if (title !== undefined && !left.includes(title))
    up.use(title.from, title.to, title.value === up.get('title') ? 'title' : 'sources');
  if (!whole.keeps) return;
  for (const block of keptFront(outline, [...parts, ...broken]))
    up.kept.push({ path: [], from: -1, to: block.to, raw: block.raw });
  for (const { from, to } of parts) up.uses.push({ from, to, as: 'body' });
  if (broken.length > 0)
    up.uses.push({ from: outline.front?.from ?? 1, to: outline.front?.to ?? 1, as: 'body' });
}
