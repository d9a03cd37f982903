import type { Collection } from '../collection.ts';
import { plainText } from '../plain-text.ts';
import type { Finding } from '../problem.ts';

/** Words after which a text says why. */
const WHY = /(?<![\p{L}-])(?:because|due to|caused by|as a result of|owing to)(?![\p{L}-])/iu;
/** What a machine says or a person reads may hold such words and be a symptom all the same. */
const QUOTED = /"[^"]*"|“[^”]*”|`[^`]*`|(?<!\p{L})'[^']*'(?!\p{L})/gu;

/** Symptoms that seem to tell why instead of what is seen: whoever searches does not know why yet. */
export function symptomsThatAreCauses({ incidents }: Collection): Finding[] {
  return incidents.flatMap(({ filePath, data }) =>
    data.symptoms.flatMap(({ text }, i): Finding[] => {
      const why = WHY.exec(plainText(text.replace(QUOTED, '')))?.[0];
      if (why === undefined) return [];
      return [
        {
          code: 'symptom-is-cause',
          file: filePath,
          path: ['symptoms', i, 'text'],
          message: `The symptom says "${why}", so it may hold a cause; expected only what one sees.`,
          remedy: 'Keep what is seen, and say why in "rootCause" or under "hypotheses".',
        },
      ];
    }),
  );
}
