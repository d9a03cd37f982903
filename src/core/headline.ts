import type { LinkedIncident } from './library.ts';

/** The one sentence that says what to do about an incident, and which kind of advice it is. */
export interface Headline {
  readonly kind: 'fix' | 'mitigation' | 'duplicate' | 'proposed' | 'next-step' | 'none';
  readonly text: string;
}

/**
 * The best advice that an incident has: an applied fix, else its mitigation, else the incident it repeats (which
 * may have a fix), else a proposed fix, else its first next step. Of several fixes the one to do first; `none`
 * has an empty text.
 */
export function headline({ data, links }: Pick<LinkedIncident, 'data' | 'links'>): Headline {
  const fixes = data.fixes.toSorted((a, b) => a.priority - b.priority);
  const applied = fixes.find(({ state }) => state === 'applied');
  if (applied) return { kind: 'fix', text: applied.what };
  if (data.mitigation) return { kind: 'mitigation', text: data.mitigation.what };
  if (data.duplicateOf !== undefined) {
    const title = links.find(({ path }) => path[0] === 'duplicateOf')?.target.title;
    return {
      kind: 'duplicate',
      text: `Repeats ${data.duplicateOf}${title === undefined ? '' : `: ${title}`}`,
    };
  }
  const [proposed] = fixes;
  if (proposed) return { kind: 'proposed', text: proposed.what };
  const [step] = data.nextSteps;
  return step === undefined ? { kind: 'none', text: '' } : { kind: 'next-step', text: step };
}
