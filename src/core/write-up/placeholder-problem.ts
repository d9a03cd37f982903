import { quoted } from '../printable.ts';
import { placeholders } from '../runbook/placeholder.ts';
import type { Scan } from '../runbook/quoting/slot.ts';

const NAME_LONGEST = 40;

/** What a value's place in a text of a runbook would have `check` complain of; `scan` is given for a command. */
export function placeholderProblem(text: string, scan: Scan | undefined): string | undefined {
  const long = placeholders(text).find(({ name }) => name.length > NAME_LONGEST);
  if (long !== undefined)
    return `The name ${quoted(long.name)} of a value has ${long.name.length} characters, expected at most ${NAME_LONGEST}.`;
  const closed = scan?.(text, () => 'text').find(({ refused }) => refused !== undefined);
  return (
    closed &&
    `{{${closed.name}}} can never be filled in here: it stands ${closed.refused}. Put it where it is a word of its own.`
  );
}
