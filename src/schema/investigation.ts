import { z } from 'zod';
import { line, list, prose, when, within } from './fields.ts';

/** What was seen, what was thought, what was tried. */

export const symptom = z.strictObject({
  text: line(400).meta({ description: 'What a person observes, in their words' }),
  where: line(120).optional().meta({ description: 'Where it is seen: browser, backend log, a page' }),
});

export const signature = z.strictObject({
  text: line(500)
    .check(
      within(/\p{L}{3}/u, 'wrong-format', 'needs at least one word beside <*>, or it would match everything'),
    )
    .meta({ description: 'A line that a machine prints, to the letter, with <*> for the part that varies' }),
  printed: line(120).optional().meta({ description: 'Where it is printed: browser console, backend log' }),
});

export const hypothesis = z.strictObject({
  what: line(400).meta({ description: 'The possible cause, in one sentence' }),
  likelihood: z
    .enum(['likely', 'possible', 'unlikely'])
    .optional()
    .meta({ description: 'How likely it is held to be' }),
  for: list(line(400), 30).meta({ description: 'Evidence that speaks for it' }),
  against: list(line(400), 30).meta({ description: 'Evidence that speaks against it' }),
  verdict: z
    .enum(['open', 'confirmed', 'ruled-out'])
    .default('open')
    .meta({ description: 'What became of it' }),
  note: prose(2_000)
    .optional()
    .meta({ description: 'What else belongs to it, such as how it could come about' }),
});

export const attempt = z.strictObject({
  what: line(400).meta({ description: 'What was tried' }),
  outcome: z
    .enum(['fixed', 'helped', 'no-effect', 'made-worse', 'unknown'])
    .meta({ description: 'What it changed' }),
  why: line(400).optional().meta({ description: 'Why it was tried' }),
});

export const event = z.strictObject({
  at: when().meta({ description: 'When it happened' }),
  what: line(400).meta({ description: 'What happened' }),
  who: line(120).optional().meta({ description: 'Who did or saw it' }),
});

export const impact = z
  .strictObject({
    summary: prose(2_000).optional().meta({ description: 'The harm in a sentence or two' }),
    features: list(
      z.strictObject({
        feature: line(200).meta({ description: 'Feature, page or group of users' }),
        state: z.enum(['working', 'degraded', 'broken']).meta({ description: 'How it fares' }),
        level: z
          .enum(['none', 'low', 'medium', 'high', 'critical'])
          .optional()
          .meta({ description: 'How much that matters' }),
        note: line(400).optional().meta({ description: 'What is seen there' }),
      }),
      60,
    ).meta({ description: 'What works and what does not, feature by feature' }),
    usersAffected: line(200)
      .optional()
      .meta({ description: 'How many and which users, such as "100 % (all users)"' }),
    workaround: line(400)
      .optional()
      .meta({ description: 'What users can do meanwhile; "none" where there is nothing' }),
    dataLoss: line(400).optional().meta({ description: 'Whether data was lost, and which' }),
    security: line(400).optional().meta({ description: 'Whether security is touched, and how' }),
    blocks: line(400).optional().meta({ description: 'Work that cannot go on because of it' }),
  })
  .meta({ description: 'Who and what is harmed' });

export type Attempt = z.infer<typeof attempt>;
export type Impact = z.infer<typeof impact>;
