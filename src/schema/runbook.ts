import { z } from 'zod';
import { command } from './action.ts';
import { documentFields, file } from './document.ts';
import { codeReference, day, incidentId, line, list, prose, slug } from './fields.ts';
import { probe, seenClasses } from './probe.ts';
import { outcomeTarget } from './target.ts';

export const RISKS = ['read-only', 'mutating', 'destructive'] as const;

export const parameter = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/u, 'must be capital letters, digits and underscores, such as CLIENT_ID')
    .max(40)
    .meta({ description: 'Name by which commands use it, in double braces: {{CLIENT_ID}}' }),
  label: line(120).meta({ description: 'What to ask for' }),
  type: z
    .enum(['text', 'number', 'url', 'host', 'port', 'path'])
    .default('text')
    .meta({ description: 'What kind of value it takes' }),
  default: line(300).optional().meta({ description: 'Value that is filled in beforehand' }),
  pattern: line(200).optional().meta({ description: 'Shape of the value with * for any run of characters' }),
  example: line(300).optional().meta({ description: 'A value that would fit' }),
  secret: z.boolean().default(false).meta({ description: 'Whether the value must never be kept or shown' }),
});

export const outcome = z.strictObject({
  when: line(300).meta({ description: 'What is seen' }),
  seen: seenClasses(),
  to: outcomeTarget,
});

export const step = z
  .strictObject({
    id: slug().meta({ description: 'Name of the step inside the runbook; runs refer to it' }),
    title: line(140).meta({ description: 'The step in a few words' }),
    do: prose(4_000).meta({ description: 'What to do, as Markdown' }),
    commands: list(command, 20).meta({ description: 'Commands to run, in order' }),
    expect: line(600).optional().meta({ description: 'What is seen when all is well' }),
    risk: z.enum(RISKS).meta({ description: 'What the step does to the system' }),
    target: line(200)
      .optional()
      .meta({ description: 'What is typed before a destructive step: the name of what it destroys' }),
    probe: probe.optional().meta({ description: 'Connection that the step opens to look for itself' }),
    undo: line(600).optional().meta({ description: 'How the step is taken back' }),
    minutes: z.number().positive().max(1_440).optional().meta({ description: 'Usual time, in minutes' }),
    outcomes: list(outcome, 20).meta({ description: 'What may be seen, and where each leads' }),
    last: z
      .boolean()
      .default(false)
      .meta({ description: 'true where the run does not go on to the next step by itself' }),
  })
  .refine((value) => value.risk !== 'destructive' || value.undo !== undefined, {
    error: 'is missing, and a destructive step needs it; say "cannot be undone" where that is so',
    path: ['undo'],
    params: { problem: 'missing-for-risk' },
    when: ({ value }) => typeof value === 'object' && value !== null,
  });

/** Steps to follow for a class of problems. */
export const runbook = z.strictObject({
  title: line(140).meta({ description: 'What the runbook is for' }),
  summary: line(400).meta({ description: 'What it does, in one sentence; search results show this' }),
  whenToUse: z
    .array(line(300))
    .min(1)
    .max(40)
    .meta({ description: 'What one sees when this is the right runbook' }),
  services: list(slug(), 30).meta({ description: 'Services it is for, from the vocabulary' }),
  components: list(slug(), 30).meta({ description: 'Components it touches, from the vocabulary' }),
  codes: list(codeReference(), 60).meta({ description: 'Codes it deals with, as family/code' }),
  alerts: list(line(200), 40).meta({ description: 'Names of the alerts it answers' }),
  parameters: list(parameter, 30).meta({
    description: 'Values that are filled in once and used in commands',
  }),
  steps: z.array(step).min(1).max(100).meta({ description: 'What to do, in order' }),
  incidents: list(incidentId(), 30).meta({ description: 'Incidents it was written from or helps with' }),
  files: list(file, 60).meta({ description: 'Files one has to know' }),
  owner: line(120).optional().meta({ description: 'Who keeps it right' }),
  escalation: list(
    z.strictObject({
      who: line(120).meta({ description: 'Person, team or rota' }),
      how: line(200).optional().meta({ description: 'How to reach them' }),
      when: line(300).optional().meta({ description: 'When to call them' }),
    }),
    20,
  ).meta({ description: 'Whom to call when it does not help' }),
  rehearsals: list(
    z.strictObject({
      date: day().meta({ description: 'Day of the rehearsal' }),
      outcome: line(400).meta({ description: 'What it showed' }),
      who: line(200).optional().meta({ description: 'Who took part' }),
    }),
    100,
  ).meta({ description: 'When it was last tried out, and what that showed' }),
  ...documentFields,
});

export type Runbook = z.infer<typeof runbook>;
export type Step = z.infer<typeof step>;
export type Outcome = z.infer<typeof outcome>;
export type Parameter = z.infer<typeof parameter>;
