import type { Leading } from '../core/leading.ts';
import type { TargetKind } from '../core/target.ts';
import { href, hrefOf, PATHS } from '../site/links.ts';
import { plainText } from '../site/markdown.ts';

/** What a link to a place shows: the kind of place, its title, and its address. */
export interface Destination {
  readonly kind: string;
  readonly title: string;
  readonly href: string;
}

export function destinationOf(leading: Leading): Destination {
  switch (leading.to) {
    case 'end':
      return { kind: 'Done', title: 'The runbook is done', href: `#${DONE_ANCHOR}` };
    case 'writeUp':
      return { kind: 'Nothing known', title: 'Start a write-up', href: href(PATHS.submit) };
    case 'step':
      return {
        kind: `Step ${leading.number}`,
        title: plainText(leading.title),
        href: `#${stepAnchor(leading.id)}`,
      };
    case 'target': {
      const { target } = leading;
      const kind = target.kind === 'incident' ? `Incident ${target.id}` : KIND_WORDS[target.kind];
      return { kind, title: plainText(target.title), href: hrefOf(target) };
    }
  }
}

/** Id of a step on the page of its runbook. */
export const stepAnchor = (id: string): string => `step-${id}`;

/** Id of the place on a runbook's page that says what to do once it is done. */
export const DONE_ANCHOR = 'done';

/** Id of the place on a runbook's page that says where to go on if it does not help. */
export const NO_HELP_ANCHOR = 'no-help';

const KIND_WORDS: Readonly<Record<TargetKind, string>> = {
  incident: 'Incident',
  runbook: 'Runbook',
  tree: 'Questions',
  node: 'Next question',
  family: 'Codes',
  code: 'Code',
  service: 'Service',
};
