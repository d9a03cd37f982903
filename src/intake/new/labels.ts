/** Answered by a pasted log as a whole. */
export const LOG = 'log';
/** Goes into the text below the front matter. */
export const ELSE = 'else';

/** What an answer about an incident is called over its box, in forms; the schema says the rest. */
export const LABELS: Readonly<Record<string, string>> = {
  title: 'What is broken',
  symptom: 'What you see',
  [LOG]: 'What the machine printed',
  signature: 'What the machine printed',
  service: 'Where you see it',
  severity: 'How bad it is',
  detected: 'When you first saw it',
  'next-step': 'What is to be done next',
  id: 'Id',
  component: 'Components',
  environment: 'Environment',
  code: 'Error codes',
  runbook: 'Runbooks',
  reporter: 'Reporter',
  [ELSE]: 'What else you know',
};
