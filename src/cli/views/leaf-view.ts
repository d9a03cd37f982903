import type { Library } from '../../core/library.ts';
import type { Leaf, Sureness } from '../../core/tree/outline.ts';
import { codeView } from './code-view.ts';
import { doingSections, incidentView } from './incident-view.ts';
import { runbookView } from './runbook-view.ts';
import { section, type View } from './view.ts';

/** Where a walk ended, and what to do there. `program` is how the program is started. */
export function leafView(library: Library, leaf: Leaf, sure: Sureness, program: string): View {
  if (leaf.kind === 'write-up') return nothingKnownView(program);
  const view = viewOf(library, leaf, program);
  return { ...view, facts: [SURE[sure], ...view.facts] };
}

/** The end of a walk on which nothing is left to try. `program` is how the program is started. */
export const nothingKnownView = (program: string): View => ({
  title: 'Nothing is known about this.',
  facts: [],
  sections: section('What you can do', [
    'Search for a text or a number that you have',
    { text: 'Write it up, so that the next one finds it:', code: [`${program} new incident`] },
  ]),
});

function viewOf(library: Library, { kind, id }: Exclude<Leaf, { kind: 'write-up' }>, program: string): View {
  const whole = section('All of it', [{ text: 'Open it', code: [`${program} show ${id}`] }]);
  if (kind === 'incident') {
    const incident = library.incidents.find((one) => one.id === id);
    if (incident !== undefined) {
      return { ...incidentView(incident), sections: [...doingSections(incident.data), ...whole] };
    }
  }
  if (kind === 'runbook') {
    const runbook = library.runbooks.find((one) => one.id === id);
    if (runbook !== undefined) {
      const follow = { text: 'Step by step', code: [`${program} follow ${id}`] };
      return {
        ...runbookView(runbook),
        sections: [...section('When to use it', runbook.data.whenToUse), ...section('Follow it', [follow])],
      };
    }
  }
  const [familyId, codeId] = id.split('/');
  const family = library.families.find((one) => one.id === familyId);
  const code = family?.data.codes.find((one) => one.code === codeId);
  if (family !== undefined && code !== undefined) return codeView(family, code);
  throw new Error(`the tree leads to ${kind} ${id}, which is not in the library`);
}

const SURE: Readonly<Record<Sureness, string>> = {
  certain: 'certain: this is it',
  likely: 'likely',
  'worth-a-look': 'worth a look, not more',
};
