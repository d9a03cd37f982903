import { headline } from '../headline.ts';
import type { Library } from '../library.ts';
import type { Leaf } from './outline.ts';

/** What to do at the end of a walk, in one sentence of Markdown, and which kind of advice it is. */
export interface Advice {
  readonly kind: 'fix' | 'mitigation' | 'duplicate' | 'proposed' | 'next-step' | 'runbook' | 'action';
  readonly text: string;
}

/** The advice of an end: an incident's best one, a runbook's summary, a code's action. A write-up has none. */
export function adviceAt(library: Library, leaf: Leaf): Advice | undefined {
  switch (leaf.kind) {
    case 'write-up':
      return undefined;
    case 'incident': {
      const incident = library.incidents.find(({ id }) => id === leaf.id);
      const best = incident && headline(incident);
      return best === undefined || best.kind === 'none' ? undefined : { kind: best.kind, text: best.text };
    }
    case 'runbook': {
      const text = library.runbooks.find(({ id }) => id === leaf.id)?.data.summary;
      return text === undefined ? undefined : { kind: 'runbook', text };
    }
    case 'code': {
      const slash = leaf.id.indexOf('/');
      const family = library.families.find(({ id }) => id === leaf.id.slice(0, slash));
      const text = family?.data.codes.find(({ code }) => code === leaf.id.slice(slash + 1))?.action;
      return text === undefined ? undefined : { kind: 'action', text };
    }
  }
}
