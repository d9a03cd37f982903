import { z } from 'zod';
import { day, interval, line, list, slug, webAddress } from './fields.ts';

/** What incidents and runbooks share as documents: who reads them, how they age, where they came from. */

export const review = z
  .strictObject({
    every: interval().meta({ description: 'How often somebody should read it again' }),
    last: day().optional().meta({ description: 'Day of the last review' }),
  })
  .meta({ description: 'How often it is read again, and when that last happened' });

export const changelogEntry = z.strictObject({
  version: line(40).meta({ description: 'Version of the write-up' }),
  date: day().optional().meta({ description: 'Day of the change' }),
  changes: line(600).meta({ description: 'What changed' }),
  author: line(120).optional().meta({ description: 'Who changed it' }),
});

export const source = z.strictObject({
  title: line(200).meta({ description: 'Name of the document the facts come from' }),
  url: webAddress().optional().meta({ description: 'Where it can be read' }),
  note: line(600)
    .optional()
    .meta({ description: 'What was taken from it, or how an unclear place was read' }),
});

export const file = z.strictObject({
  path: line(300).meta({ description: 'Path in its repository' }),
  note: line(400).optional().meta({ description: 'Why it matters here' }),
});

export const documentFields = {
  audience: list(line(80), 20).meta({ description: 'Whom it is written for' }),
  tags: list(slug(), 30).meta({ description: 'Words from the vocabulary that it is filed under' }),
  review: review.optional(),
  version: line(40)
    .optional()
    .meta({ description: 'Version of the write-up, or of the product it is about' }),
  changelog: list(changelogEntry, 100).meta({ description: 'What changed in the write-up, newest first' }),
  sources: list(source, 20).meta({ description: 'Documents the facts were taken from' }),
};

export type Review = z.infer<typeof review>;
export type Source = z.infer<typeof source>;
export type FileNote = z.infer<typeof file>;
