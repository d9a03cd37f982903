import { doingLabel } from '../../core/search/doing-label.ts';
import type { Verdict } from '../../core/search/search.ts';
import type { Ref } from '../../core/target.ts';
import type { View } from './view.ts';

/** One result, as `search --json` prints it. */
export interface SearchResult {
  readonly ref: Ref;
  readonly title: string;
  readonly sort: string;
  readonly status: string | undefined;
  readonly severity: string | undefined;
  readonly doing: string;
  readonly doingKind: string;
  readonly matched: readonly string[];
}

/** How the program is started, and the ids of the trees, for the commands that are shown. */
interface Surroundings {
  readonly program: string;
  readonly trees: readonly string[];
}

/** Results as one reads them on call: what to do about each, how to open it, and why it was found. */
export function searchView(
  verdict: Verdict,
  results: readonly SearchResult[],
  { program, trees }: Surroundings,
): View {
  if (verdict === 'unknown') {
    return {
      title: 'Nothing is known about this.',
      facts: ['no word of it stands in any write-up'],
      sections: [
        {
          heading: 'What you can do',
          items: [
            ...(trees.length === 0
              ? []
              : [
                  {
                    text: 'Answer questions about what you see:',
                    code: trees.map((tree) => `${program} show ${tree}`),
                  },
                ]),
            { text: 'Write it up, so that the next one finds it: CONTRIBUTING.md says how.' },
          ],
        },
      ],
    };
  }
  return {
    title: results.length === 1 ? '1 result' : `${results.length} results, best first`,
    facts: [],
    sections: results.map(({ ref, title, sort, status, severity, doing, doingKind, matched }, place) => ({
      heading: `${place + 1}. ${title}`,
      items: [
        { text: doingLabel(doingKind) + doing },
        { text: [sort, status, severity].filter((fact) => fact && fact !== 'unknown').join(' · ') },
        { text: `Found by: ${matched.slice(0, 8).join(', ')}` },
        { text: 'Open it:', code: [`${program} show ${ref.id}`] },
      ],
    })),
  };
}
