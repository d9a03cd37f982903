import { z } from 'zod';
import { line, list, webAddress } from './fields.ts';

/** What an adopter changes first. */
export const site = z.strictObject({
  name: line(60).meta({ description: 'Name of the site' }),
  description: line(300).optional().meta({ description: 'What it is for, in one sentence' }),
  base: z
    .string()
    .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*$/u, 'must begin and end with a slash, such as / or /kb/')
    .default('/')
    .meta({ description: 'Path under which the site is served' }),
  url: webAddress().optional().meta({ description: 'Address the site is served at, without the base path' }),
  repository: z
    .strictObject({
      url: webAddress().meta({ description: 'Address of the repository that holds the content' }),
      branch: line(100).default('main').meta({ description: 'Branch that the site is built from' }),
      content: line(200).default('content').meta({ description: 'Path of the content folder inside it' }),
    })
    .optional()
    .meta({ description: 'Where write-ups are sent' }),
  contact: line(200).optional().meta({ description: 'Whom to ask about the site' }),
  federated: list(
    z.strictObject({
      name: line(60).meta({ description: 'Name shown beside its results' }),
      url: line(300).meta({ description: 'Path or address of the other site' }),
    }),
    50,
  ).meta({ description: 'Other Fixpoint sites whose write-ups belong to the same search' }),
});

export type Site = z.infer<typeof site>;
