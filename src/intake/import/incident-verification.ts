import { type Block, oneLine, type Section } from './block.ts';
import { titleText } from './incident-lists.ts';
import { type Item, itemsOf } from './items.ts';
import { plainHeading } from './marks.ts';
import { roleOf } from './role.ts';
import type { WriteUp } from './write-up.ts';

/**
 * Ways to see that it is fixed. A list of criteria says what is seen; where a step says both what is done and, below
 * it, what to look for, both are taken. The section's own title stands in for what to do where nothing else does, for
 * what is not in the source is not made up.
 */
export function takeVerification(
  block: Block,
  section: Section,
  up: WriteUp,
  criteria: boolean,
): readonly Block[] {
  const title = plainHeading(titleText(section));
  if (title === '') return [block];
  if (block.kind === 'paragraph') {
    const expect = oneLine(block.text);
    // A sentence about what should be is a hope; one about what is was seen by somebody.
    const isFirst = section.blocks[0] === block && roleOf(section.title) === 'verification';
    const isSeen = isFirst && SEEN_NOW.test(expect) && !expect.endsWith(':');
    return isSeen && up.add('verification', { do: title, expect }, block) ? [] : [block];
  }
  if (block.kind !== 'list') return [block];
  return itemsOf(block).flatMap((item) => {
    const { checked, mark } = item;
    const confirmed = checked ?? (mark === undefined || mark === 'doubt' ? undefined : mark === 'good');
    const said = confirmed === undefined ? {} : { confirmed };
    const way = wayOfItem(item, title, criteria || confirmed !== undefined);
    return way !== undefined && up.add('verification', { ...way, ...said }, item.block) ? [] : [item.block];
  });
}

/** The way that an item says; undefined where it says none. `surely`: whatever stands here is to be seen. */
function wayOfItem(
  { text, below, codes, simple }: Item,
  title: string,
  surely: boolean,
): Readonly<Record<string, unknown>> | undefined {
  const [, doing = '', seen = ''] = /^(.+?)\s+(?:→|=>|->|—>)\s+(.+)$/u.exec(text) ?? [];
  const [code] = codes;
  const comment = /^\s*(?:#|\/\/)\s*((?:should|expect|must|you should|returns|prints)\b.*)$/imu.exec(
    code?.value ?? '',
  )?.[1];
  const shell = /^(?:sh|bash|shell|console|zsh)$/u.test(code?.language ?? '');
  if (codes.length === 1 && comment !== undefined && shell && simple)
    return { do: unbold(text), command: { run: code?.value ?? '' }, expect: comment };
  if (below === undefined) return undefined;
  if (doing !== '' && below.length === 0) return { do: doing, expect: seen };
  if (below.length > 0) return wayOf(unbold(text), below);
  return surely || SEEN.test(text) ? { do: title, expect: text } : undefined;
}

/** Of what stands below a step, what begins by looking is what is expected. */
function wayOf(text: string, below: readonly string[]) {
  const seen = below.filter((line) =>
    /^(?:check|verify|confirm|ensure|expect|look|should|see|make sure)\b/iu.test(line),
  );
  const doing = below.filter((line) => !seen.includes(line));
  if (seen.length === 0) return { do: text, expect: below.join('; ') };
  return { do: doing.length === 0 ? text : `${text}: ${doing.join('; ')}`, expect: seen.join('; ') };
}

const unbold = (text: string): string => text.replace(/^(\*\*|__)(.+)\1$/u, '$2');

const SEEN_NOW =
  /^(?!.*\b(?:should|must|will|would|if|try)\b).*\b(?:no longer|is shown|are shown|appears?|returns?|shows?|stays?|stayed|showed|returned|appeared)\b/iu;
const SEEN = /\b(?:should|must|no longer|is shown|are shown|appears?|returns?|shows?|stays?|without)\b/iu;
