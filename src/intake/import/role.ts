import { plainHeading } from './marks.ts';

/** What a heading or a bold label of an old document says that its lines are. */
export type Role =
  | 'symptoms'
  | 'summary'
  | 'errors'
  | 'rootCause'
  | 'hypotheses'
  | 'hypothesis'
  | 'evidence'
  | 'attempts'
  | 'mitigation'
  | 'fixes'
  | 'proposed'
  | 'verification'
  | 'criteria'
  | 'nextSteps'
  | 'actions'
  | 'impact'
  | 'timeline'
  | 'files'
  | 'codes'
  | 'related'
  | 'whenToUse'
  | 'steps';

/**
 * The role of a heading by its words alone; undefined where it has none that we know. Numbers before it, pictures,
 * a colon behind it and what stands in brackets do not count.
 */
export function roleOf(heading: string): Role | undefined {
  const words = headingWords(heading);
  return ROLE_OF.get(words) ?? PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** A heading as it is looked up: `### 2. Root Cause (draft):` is `root cause`. */
export function headingWords(heading: string): string {
  return plainHeading(heading)
    .replace(/[*_`]/gu, '')
    .replace(/^(?:step\s+)?\d{1,3}(?:\.\d{1,3})*[.):]?\s+/iu, '')
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/[’]/gu, "'")
    .replace(/[\s:?!.]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

const WORDS: Readonly<Record<Role, string>> = {
  symptoms:
    "symptoms|symptom|what users see|what you see|observed behavior|observed behaviour|observations|actual behavior|actual behaviour|actual result|actual results|current behavior|current behaviour|describe the bug|bug description|issue description|problem description|problem|problem statement|the problem|issue|what is failing|what fails|what goes wrong|current outcome|what's failing|what's broken|before fix|before fixes|before the fix",
  summary: 'summary|overview|description|tl;dr|abstract|executive summary|what happened|context|background',
  errors:
    'error|errors|error message|error messages|error text|error output|log|log excerpt|error log|error logs|error analysis|console error|console errors|console output|log output|logs|relevant log output|relevant logs|stack trace|stacktrace|traceback|crash log',
  rootCause:
    'root cause|root causes|cause|causes|the cause|root cause(s)|why it happened|what caused it|why did it happen|root cause analysis|rca|root cause investigation|contributing factors',
  hypotheses:
    'hypotheses|possible causes|potential causes|possible cause|likely causes|suspected causes|candidate causes|theories|suspects|possible reasons',
  hypothesis: 'hypothesis',
  evidence: 'evidence|evidence for|supporting evidence|indications',
  attempts:
    'attempts|attempt|attempted fixes|attempted fix|attempted solutions|what we tried|what was tried|what i tried|what have you tried|tried|things tried|fixes tried|already tried|tried so far|what did not work|troubleshooting done',
  mitigation:
    'mitigation|mitigations|immediate mitigation|temporary fix|temporary workaround|workaround|workarounds|stopgap|hotfix|how it was mitigated',
  fixes:
    'fix|fixes|the fix|fix applied|fixes applied|applied fix|solution|solutions|the solution|resolution|fixes implemented|fix implemented|changes made|how it was fixed|how we fixed it|remediation|corrective action|corrective actions|permanent fix|decision',
  proposed:
    'recommended fix|recommended fixes|proposed fix|proposed fixes|proposed solution|suggested fix|suggested fixes|possible solution|possible solutions|potential fix|potential fixes|additional fixes|recommendations|recommendation|recommended actions',
  verification:
    'verification|verification steps|how to verify|verify|validation|how to test|verification commands|how it was verified|confirming the fix|testing steps',
  criteria:
    'success criteria|acceptance criteria|success indicators|expected results|expected result|expected results after fix|done when|definition of done|after fixes|after fix|signs of success',
  nextSteps:
    "next steps|next step|to do|todo|todos|open tasks|what's next|what next|remaining work|open questions",
  actions:
    'action items|action item|actions|follow-up|follow-ups|follow up|follow-up actions|follow-up items|future improvements|future work|preventive actions|preventive measures|prevention|remediation items|immediate actions|short-term actions|long-term actions|short term actions|long term actions|immediate|short term|short-term|long term|long-term',
  impact:
    'impact|impact assessment|functionality impact|user impact|customer impact|business impact|users impact|feature impact|scope of impact|who is affected',
  timeline: 'timeline|incident timeline|chronology|sequence of events|history of events|time line|updates',
  files:
    'files|related files|files modified|files changed|modified files|changed files|key files|key files to check|affected files|files involved|relevant files',
  codes:
    'close codes|connection close codes|check close codes|error codes|status codes|codes|websocket close codes|exit codes',
  related:
    'related|related incidents|related issues|related documents|see also|links|linked issues|references',
  whenToUse:
    'when to use|when to use this|when to use it|use when|applies to|triggers|meaning|alert meaning|when this fires',
  steps:
    'steps|procedure|debugging approach|debugging steps|troubleshooting|troubleshooting steps|diagnosis|diagnostics|investigation steps|response|response steps|how to respond|runbook|playbook|checks|recovery steps|remediation steps|instructions|step by step',
};

const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  Object.entries(WORDS).flatMap(([role, words]) =>
    words.split('|').map((word) => [word, role as Role] as const),
  ),
);

const PATTERNS: ReadonlyArray<readonly [Role, RegExp]> = [
  ['hypothesis', /^(?:hypothesis|theory|possible cause)\s+\d/u],
  ['errors', /^pattern\s+\d|^error\s+\d/u],
  ['attempts', /^attempt\s+\d/u],
  ['impact', /^(?!performance\b).*\bimpact$/u],
  ['files', /\bfiles(?: to check| involved| changed| modified)?$/u],
];
