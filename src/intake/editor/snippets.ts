// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the editor fills these places in
/** A snippet as VS Code keeps it: `${1:text}` is a stop with what stands there until something is typed. */
export interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** The least that each kind of file needs, and the parts that are written most, by the name shown in the list. */
export const SNIPPETS: Readonly<Record<string, Snippet>> = {
  Incident: {
    scope: 'markdown',
    prefix: 'incident',
    description: 'A new incident: what is known at the beginning',
    body: [
      '---',
      'id: ${1:CHAT-7}',
      'title: ${2:What is broken, as the person on call would say it}',
      'status: investigating',
      'severity: ${3|SEV1,SEV2,SEV3,SEV4,unknown|}',
      'detected: ${4:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}',
      'services: [${5:chat}]',
      'symptoms:',
      '  - text: ${6:What a person observes, in their words}',
      'signatures:',
      "  - text: '${7:The line that a machine prints, with <*> for what varies}'",
      'nextSteps:',
      '  - ${8:What is done next}',
      '---',
      '$0',
    ],
  },
  'Resolved incident': {
    scope: 'markdown,yaml',
    prefix: 'resolved',
    description: 'What an incident needs in order to be resolved',
    body: [
      'rootCause: ${1:Why it happened}',
      'fixes:',
      '  - what: ${2:The whole fix, in one sentence}',
      'verification:',
      '  - do: ${3:What to run or look at}',
      '    expect: ${4:What is seen when it is fixed}',
    ],
  },
  Runbook: {
    scope: 'markdown,mdx',
    prefix: 'runbook',
    description: 'A new runbook with one step',
    body: [
      '---',
      'title: ${1:What the runbook is for}',
      'summary: ${2:What it does, in one sentence}',
      'whenToUse:',
      '  - ${3:What one sees when this is the right runbook}',
      'services: [${4:chat}]',
      'steps:',
      '  - id: ${5:look}',
      '    title: ${6:The step in a few words}',
      '    do: ${7:What to do}',
      '    risk: ${8|read-only,mutating,destructive|}',
      '    expect: ${9:What is seen when all is well}',
      '---',
      '$0',
    ],
  },
  Step: {
    scope: 'markdown,mdx,yaml',
    prefix: 'step',
    description: 'A step of a runbook, with a command and an outcome',
    body: [
      '- id: ${1:look}',
      '  title: ${2:The step in a few words}',
      '  do: ${3:What to do}',
      '  risk: ${4|read-only,mutating,destructive|}',
      '  commands:',
      '    - run: ${5:systemctl status chat}',
      '  expect: ${6:What is seen when all is well}',
      '  outcomes:',
      '    - when: ${7:What else may be seen}',
      '      to: { ${8|step,incident,runbook,code|}: ${9:name} }',
    ],
  },
  Tree: {
    scope: 'yaml',
    prefix: 'tree',
    description: 'A new tree with its first question',
    body: [
      'title: ${1:The complaint, in the words of whoever has it}',
      'summary: ${2:What it helps to find}',
      'nodes:',
      '  - id: ${3:start}',
      '    question: ${4:What do you see?}',
      '    answers:',
      '      - id: ${5:nothing}',
      '        text: ${6:Nothing at all}',
      '        to: { writeUp: true }',
    ],
  },
  'Family of codes': {
    scope: 'yaml',
    prefix: 'codes',
    description: 'A new family of codes with its first code',
    body: [
      'title: ${1:Name of the family}',
      'summary: ${2:What kind of code it is and where one meets it}',
      'codes:',
      "  - code: '${3:4001}'",
      '    name: ${4:Its usual name}',
      '    meaning: ${5:What it says happened}',
      '    action: ${6:What to do when it is seen}',
    ],
  },
};
