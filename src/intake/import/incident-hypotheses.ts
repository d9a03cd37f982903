import { type Block, oneLine, type Section } from './block.ts';
import { takeEvidence, titleText } from './incident-lists.ts';
import { itemsOf } from './items.ts';
import { roleOf } from './role.ts';
import type { WriteUp } from './write-up.ts';

/**
 * Possible causes: each section below, or each item of a list. Gives back the sections that are about something
 * else; what fits no hypothesis is handed to `keep`, with the sections it stood under.
 */
export function takeHypotheses(
  section: Section,
  single: boolean,
  up: WriteUp,
  keep: (blocks: readonly Block[], under: readonly Section[]) => void,
): readonly Section[] {
  if (single) return takeOne(section, [], up, keep);
  const rest: Section[] = [];
  const candidates = section.children.filter(({ title }) => {
    const role = roleOf(title);
    return role === undefined || role === 'hypothesis';
  });
  for (const block of section.blocks) keep(takeItems(block, up), []);
  for (const child of section.children) {
    if (candidates.includes(child)) rest.push(...takeOne(child, [child], up, keep));
    else rest.push(child);
  }
  return rest;
}

function takeItems(block: Block, up: WriteUp): readonly Block[] {
  if (block.kind !== 'list') return [block];
  return itemsOf(block).flatMap((item) => {
    if (item.below === undefined) return [item.block];
    const evidence =
      item.below.length === 0 ? {} : { note: item.below.map((line) => `- ${line}`).join('\n') };
    return up.add('hypotheses', { what: item.text, ...likelihoodOf(item.marked), ...evidence }, item.block)
      ? []
      : [item.block];
  });
}

function takeOne(
  section: Section,
  under: readonly Section[],
  up: WriteUp,
  keep: (blocks: readonly Block[], under: readonly Section[]) => void,
): readonly Section[] {
  const { what, aside } = named(titleText(section));
  const likely = likelihoodOf(section.title);
  const evidence: string[] = [];
  const notes: string[] = [];
  const left: Array<readonly [readonly Block[], Section | undefined]> = [];
  const rest: Section[] = [];
  const labels: Section[] = [];
  let to = section.to;
  for (const block of section.blocks) {
    if (block.kind === 'facts') left.push([[block], undefined]);
    else notes.push(block.raw);
    to = Math.max(to, block.to);
  }
  for (const child of section.children) {
    const role = roleOf(child.title);
    if (role === 'evidence') {
      const take = takeEvidence(evidence);
      for (const block of child.blocks) left.push([take(block, child, up), child]);
    } else if (role === 'hypotheses')
      notes.push(`**${child.title}:**\n\n${child.blocks.map(({ raw }) => raw).join('\n\n')}`);
    else {
      rest.push(child);
      continue;
    }
    labels.push(child);
    to = Math.max(to, ...child.blocks.map((block) => block.to));
  }
  const against = likely.likelihood === 'unlikely';
  const note = notes.join('\n\n');
  const item = {
    what,
    ...likely,
    ...(evidence.length === 0 ? {} : { [against ? 'against' : 'for']: evidence }),
    ...(note === '' ? {} : { note }),
  };
  const lines = { from: section.from || (section.blocks[0]?.from ?? 0), to };
  if (!up.add('hypotheses', item, lines)) {
    keep(section.blocks, under);
    for (const child of section.children) if (!rest.includes(child)) keep(child.blocks, [...under, child]);
    return rest;
  }
  for (const label of labels) {
    up.use(label.from, label.to, 'hypotheses');
    up.wording('hypotheses', titleText(label));
  }
  if (aside !== '') up.wording('hypotheses', aside);
  if (against && evidence.length > 0) {
    up.doubt(
      section.from,
      `The evidence under "${oneLine(what)}" was taken to speak against it, since the source holds it unlikely.`,
    );
  }
  for (const [blocks, child] of left) keep(blocks, child === undefined ? under : [...under, child]);
  return rest;
}

/** `Hypothesis 2: Wrong port ❌ UNLIKELY` in what it says and what only numbers or rates it. */
function named(title: string): { readonly what: string; readonly aside: string } {
  const [, before = '', what = title] =
    /^((?:hypothesis|theory|possible cause)\s+\d{1,3})\s*[:.–—-]\s*(.+)$/isu.exec(title) ?? [];
  const [, bare = what, rating = ''] =
    /^(.*?)\s*[([]?\p{Extended_Pictographic}?\uFE0F?\s*\b((?:un|very |most )?likely|improbable|probable)\b[)\]]?$/isu.exec(
      what,
    ) ?? [];
  const plain = bare.replace(/[\s:–—-]+$/u, '');
  return plain === ''
    ? { what: title, aside: '' }
    : { what: plain, aside: [before, rating].filter((text) => text !== '').join(', ') };
}

function likelihoodOf(title: string): { readonly likelihood?: 'likely' | 'possible' | 'unlikely' } {
  const words = title.toLowerCase();
  if (/\b(?:unlikely|improbable|low (?:likelihood|probability))\b/u.test(words))
    return { likelihood: 'unlikely' };
  if (/\b(?:very likely|most likely|likely|probable|high (?:likelihood|probability))\b/u.test(words))
    return { likelihood: 'likely' };
  return /\b(?:possible|medium (?:likelihood|probability))\b/u.test(words) ? { likelihood: 'possible' } : {};
}
