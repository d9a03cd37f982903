import { z } from 'zod';
import { day, line, list, literal, prose } from './fields.ts';

/** Languages whose quoting or highlighting we know; the closed list keeps `language: pyhton` out. */
export const LANGUAGES = [
  'text',
  'sh',
  'powershell',
  'sql',
  'python',
  'javascript',
  'typescript',
  'json',
  'yaml',
  'html',
  'css',
  'ini',
  'nginx',
  'http',
  'diff',
  'go',
  'java',
  'rust',
] as const;

export const SHELLS = ['sh', 'powershell', 'sql', 'python', 'javascript', 'url', 'json'] as const;

/** Something a person can run, with what it is for. */
export const command = z.strictObject({
  run: literal(4_000).meta({ description: 'The command, exactly as it is typed' }),
  shell: z.enum(SHELLS).default('sh').meta({ description: 'What the command is typed into' }),
  note: line().optional().meta({ description: 'What it shows or does, in one line' }),
});

/** One file before and after a change. */
export const change = z.strictObject({
  file: line(300).meta({ description: 'Path of the file in its repository' }),
  before: literal().optional().meta({ description: 'The lines as they were; left out for new lines' }),
  after: literal().optional().meta({ description: 'The lines as they are now; left out for removed lines' }),
  language: z.enum(LANGUAGES).default('text').meta({ description: 'Language of the lines' }),
  note: line().optional().meta({ description: 'What the change does, in one line' }),
});

const doing = {
  what: line(400).meta({ description: 'The action in one sentence; search results show this' }),
  detail: prose().optional().meta({ description: 'How it is done and why it works, as Markdown' }),
  commands: list(command, 20).meta({ description: 'Commands that carry it out or check it' }),
  changes: list(change, 30).meta({ description: 'Files it changes, before and after' }),
};

/** Stops the bleeding. */
export const mitigation = z
  .strictObject({
    ...doing,
    undo: line(400).optional().meta({ description: 'How the mitigation is taken back' }),
  })
  .meta({ description: 'What stops the harm without removing the cause' });

/** Removes the cause. */
export const fix = z.strictObject({
  ...doing,
  priority: z.int().min(1).max(9).default(1).meta({ description: 'Which to do first: 1 before 2' }),
  state: z
    .enum(['applied', 'proposed'])
    .default('applied')
    .meta({ description: 'Whether it has been carried out or is only recommended' }),
});

/** How one sees that it is fixed. */
export const verification = z.strictObject({
  do: line(400).meta({ description: 'What to run or look at' }),
  command: command.optional().meta({ description: 'The command, where there is one' }),
  expect: line(400).meta({ description: 'What is seen when it is fixed' }),
  before: line(400).optional().meta({ description: 'What was seen while it was broken' }),
  confirmed: z
    .boolean()
    .optional()
    .meta({ description: 'true where somebody saw it, false where it is still to be seen' }),
});

/** Follow-up work. */
export const actionItem = z.strictObject({
  what: line(400).meta({ description: 'The work, in one sentence' }),
  horizon: z.enum(['immediate', 'short-term', 'long-term']).meta({ description: 'How soon it is wanted' }),
  owner: line(120).optional().meta({ description: 'Who does it' }),
  due: day().optional().meta({ description: 'Day by which it is wanted' }),
  done: z
    .union([day(), z.literal(true)], {
      error: 'must be the day it was done, or true where the day is unknown',
    })
    .optional()
    .meta({ description: 'Day on which it was done; true where the day was not recorded' }),
});

export type Command = z.infer<typeof command>;
export type Change = z.infer<typeof change>;
export type Mitigation = z.infer<typeof mitigation>;
export type Fix = z.infer<typeof fix>;
export type Verification = z.infer<typeof verification>;
export type ActionItem = z.infer<typeof actionItem>;
