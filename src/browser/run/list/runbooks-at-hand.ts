import type { RunnableRunbook } from '../../../core/runbook/begin.ts';
import { runbookIn } from '../runbook-data.ts';
import type { RunHead } from '../store/kept-run.ts';

/**
 * The runbooks of the site, each fetched once, from its page. `address` is that of a runbook's page with `:id` in
 * place of its id.
 */
export class RunbooksAtHand {
  readonly #address: string;
  readonly #fetched = new Map<string, Promise<RunnableRunbook | undefined>>();

  constructor(address: string) {
    this.#address = address;
  }

  pageOf(id: string): string {
    return this.#address.replace(':id', encodeURIComponent(id));
  }

  /** Undefined where its page is not to be had: no network, or taken off the site. */
  get(id: string): Promise<RunnableRunbook | undefined> {
    const known = this.#fetched.get(id) ?? fetchRunbook(this.pageOf(id));
    this.#fetched.set(id, known);
    return known;
  }
}

/** A runbook of which only what the run itself remembers is known: its steps in a row. */
export const rememberedRunbook = ({ runbook }: RunHead): RunnableRunbook => ({
  id: runbook.id,
  title: runbook.title,
  parameters: [],
  steps: runbook.steps.map(({ id, title }) => ({
    id,
    title,
    do: title,
    risk: 'read-only',
    commands: [],
    outcomes: [],
    last: false,
  })),
});

async function fetchRunbook(address: string): Promise<RunnableRunbook | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    return runbookIn(new DOMParser().parseFromString(await response.text(), 'text/html'));
  } catch {
    return undefined;
  }
}
