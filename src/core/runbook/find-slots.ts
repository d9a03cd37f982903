import type { RunnableRunbook } from './begin.ts';
import { type KnownSlots, slotKey } from './known-slots.ts';
import { typeIn } from './parameter-value.ts';
import { SCANS } from './quoting/scans.ts';

/**
 * Finds the slots of all commands and addresses of probes of a runbook, so that a page can carry what was found: the
 * reading of seven languages stays where the page is built, and in the browser only the writing is left.
 */
export function findSlots({ steps, parameters }: Pick<RunnableRunbook, 'steps' | 'parameters'>): KnownSlots {
  const texts = steps.flatMap(({ commands, probe }) => [
    ...commands,
    ...(probe === undefined ? [] : [{ run: probe.url, shell: 'url' as const }]),
  ]);
  return Object.fromEntries(
    texts.flatMap((text) => {
      const slots = SCANS[text.shell](text.run, typeIn(parameters));
      return slots.length > 0 ? [[slotKey(text), slots] as const] : [];
    }),
  );
}
