import { redact } from '../sensitive/redaction.ts';
import type { Proposal } from './from-log.ts';

/** A proposal without what `check` would find to be a secret or personal data; marks count through each text. */
export async function maskProposal({ answers, extra, masked }: Proposal): Promise<Proposal> {
  const counts = { ...masked };
  const mask = async (value: unknown): Promise<unknown> => {
    if (typeof value === 'string') {
      const { text, masked: found } = await redact(value);
      for (const { what, places } of found) counts[what] = (counts[what] ?? 0) + places;
      return text;
    }
    if (Array.isArray(value)) return Promise.all(value.map(mask));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(async ([key, one]) => [key, await mask(one)] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  const clean: Record<string, readonly string[]> = {};
  for (const [flag, texts] of Object.entries(answers)) {
    clean[flag] = await Promise.all(texts.map(async (text) => String(await mask(text))));
  }
  const data = (await mask(extra.data ?? {})) as Readonly<Record<string, unknown>>;
  const body = extra.body === undefined ? '' : String(await mask(extra.body));
  return { answers: clean, extra: { data, body }, masked: counts };
}
