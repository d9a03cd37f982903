import { z } from 'zod';
import { quoted } from '../../core/printable.ts';
import { slugOf } from '../../core/slug.ts';
import { site } from '../../schema/site.ts';
import { service } from '../../schema/vocabulary.ts';
import { issueFindings } from '../issue-findings.ts';
import type { Repository } from './repository.ts';

/** What a new base is made of. */
export interface BaseAnswers {
  readonly name: string;
  readonly repository: Repository | undefined;
  readonly services: readonly NamedService[];
}

/** A service as the vocabulary will have it. */
export interface NamedService {
  readonly id: string;
  readonly name: string;
}

export type Settled<T> = { readonly value: T } | { readonly problem: string };

/** The name of the site, by what the schema says of it. */
export function settleName(text: string): Settled<string> {
  const problem = problemOf('name', site.shape.name, text);
  return problem === undefined ? { value: text.trim() } : { problem };
}

/** Services as people name them: `Web shop`, or `pay=Payments` where the id shall be another; commas part several. */
export function settleServices(texts: readonly string[]): Settled<readonly NamedService[]> {
  const services: NamedService[] = [];
  for (const text of texts.flatMap((one) => one.split(',')).map((one) => one.trim())) {
    if (text === '') continue;
    const settled = settleService(text);
    if ('problem' in settled) return settled;
    const twin = services.find(({ id }) => id === settled.value.id);
    if (twin !== undefined)
      return { problem: `The service ${quoted(text)} is named twice: ${twin.id} is ${quoted(twin.name)}.` };
    services.push(settled.value);
  }
  if (services.length === 0) return { problem: 'No service is named, expected at least one.' };
  return { value: services };
}

function settleService(text: string): Settled<NamedService> {
  const [, given, words] = /^([^=]*)=(.*)$/su.exec(text) ?? [];
  const name = (words ?? text).trim();
  const id = given === undefined ? slugOf(name) : given.trim();
  const problem =
    problemOf('name of the service', service.shape.name, name) ??
    (id === ''
      ? `The service ${quoted(text)} has no letter from a to z and no digit, expected id=name.`
      : undefined) ??
    problemOf('id of the service', service.shape.id, id);
  return problem === undefined ? { value: { id, name } } : { problem };
}

/** What the schema says against a text, in a sentence; and markup has no use in a name. */
function problemOf(what: string, schema: z.core.$ZodType, text: string): string | undefined {
  const whole = z.strictObject({ [what]: schema });
  const data = { [what]: text };
  const [first] = issueFindings(whole.safeParse(data).error?.issues ?? [], { schema: whole, data, file: '' });
  if (first !== undefined) return `The ${first.message}`;
  return /[<>`]/u.test(text)
    ? `The ${what} is ${quoted(text)}, expected plain words without < > and backticks.`
    : undefined;
}
