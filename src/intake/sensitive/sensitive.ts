import { type Fault, placesOf } from '../fault.ts';
import { allowancesIn, hasReason } from './allowed.ts';
import { disguisedSecretsIn } from './disguised.ts';
import { maskedPreview, type Sensitive, withoutOverlaps } from './found.ts';
import { type AddressOptions, personalDataIn } from './personal-data.ts';
import { secretsIn } from './secrets.ts';

/** Secrets and personal data of a text, in its order; also secrets that are parted, escaped or packed. */
export async function sensitiveIn(text: string, options: AddressOptions = {}): Promise<Sensitive[]> {
  const plain = [...(await secretsIn(text)), ...personalDataIn(text, options)];
  return withoutOverlaps([...plain, ...(await disguisedSecretsIn(text, plain))]);
}

/**
 * What of a file's text must not be published, as faults with a masked preview, and comments that allow it
 * without giving a reason.
 */
export async function sensitiveFaults(text: string): Promise<Fault[]> {
  const found = await sensitiveIn(text);
  const allowances = allowancesIn(text);
  const placeOf = placesOf(text);
  const allowed = new Set(allowances.filter(hasReason).map(({ group, line }) => `${group} ${line}`));
  const isAllowed = ({ group, start }: Sensitive): boolean => {
    const { line } = placeOf(start);
    return allowed.has(`${group} ${line}`) || allowed.has(`${group} ${line - 1}`);
  };
  return [
    ...found.filter((one) => !isAllowed(one)).map((one) => faultOf(text, one)),
    ...allowances.filter((one) => !hasReason(one)).map(withoutReason),
  ];
}

/** What takes all that must not be published of one text out of what is said about it: other complaints quote it. */
export async function hidingSensitive(text: string): Promise<(said: string) => string> {
  const values = (await sensitiveIn(text)).flatMap(({ start, end, value }) => [
    text.slice(start, end),
    ...(value === undefined ? [] : [value]),
  ]);
  const longestFirst = [...new Set(values)].toSorted((a, b) => b.length - a.length);
  return (said) =>
    longestFirst.reduce((hidden, value) => hidden.replaceAll(value, maskedPreview(value)), said);
}

function faultOf(text: string, { group, what, start, end }: Sensitive): Fault {
  const preview = maskedPreview(text.slice(start, end));
  return group === 'secret'
    ? {
        code: 'secret',
        offset: start,
        message: `This looks like a secret (${what}): ${preview}.`,
        remedy:
          'Withdraw it where it is valid, since it has been written down; then run `fixpoint redact` on the file.',
      }
    : {
        code: 'personal-data',
        offset: start,
        message: `This looks like personal data (${what}): ${preview}.`,
        remedy:
          'Run `fixpoint redact` on the file, or put something made up in its place, such as user@example.org.',
      };
}

const withoutReason = ({ offset, group }: { readonly offset: number; readonly group: string }): Fault => ({
  code: 'allow-without-reason',
  offset,
  message: `The comment allows a ${group} and does not say why.`,
  remedy: `Say after a colon why it may be published, such as "fixpoint-allow ${group}: the key of the public demo".`,
});
