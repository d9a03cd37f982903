import { z } from 'zod';
import { source } from './document.ts';
import { incidentId, line, list, prose, slug } from './fields.ts';

export const code = z.strictObject({
  code: z
    .string()
    .regex(
      /^[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)?$/u,
      'must be a code, or a range such as 3000-3999 (quoted: "4001")',
    )
    .max(40)
    .meta({ description: 'The code as it is printed, in quotes; a range is written 3000-3999' }),
  name: line(120).meta({ description: 'Its official or usual name' }),
  meaning: prose(1_000).meta({ description: 'What it says happened' }),
  sender: line(200).optional().meta({ description: 'Who sends it, and whether it is seen on the wire' }),
  action: prose(1_500).meta({ description: 'What to do when it is seen' }),
  reserved: z
    .boolean()
    .default(false)
    .meta({ description: 'true where it must never be sent, or is kept for later use' }),
  runbooks: list(slug(), 10).meta({ description: 'Runbooks that help with it' }),
  incidents: list(incidentId(), 20).meta({ description: 'Incidents in which it was seen' }),
  source: line(300).optional().meta({ description: 'Standard or registry that defines it' }),
});

/** A family of error codes. The file name is its id. */
export const codeFamily = z.strictObject({
  title: line(140).meta({ description: 'Name of the family' }),
  summary: line(400).meta({ description: 'What kind of code it is and where one meets it' }),
  words: list(line(60), 20).meta({
    description: 'Words that people put before such a code: close code, status',
  }),
  codes: z.array(code).min(1).max(500).meta({ description: 'The codes' }),
  sources: list(source, 20).meta({ description: 'Documents the facts were taken from' }),
});

export type Code = z.infer<typeof code>;
