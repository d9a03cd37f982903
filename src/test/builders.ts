import type { Entry, EntryOf } from '../core/entry.ts';
import type { Code } from '../schema/codes.ts';
import type { Incident } from '../schema/incident.ts';
import type { Parameter, Runbook, Step } from '../schema/runbook.ts';
import type { Site } from '../schema/site.ts';
import type { Answer, Tree, TreeNode } from '../schema/tree.ts';
import type { Service, Vocabulary, Word } from '../schema/vocabulary.ts';

/** The least of everything an author may write, as a check leaves it; each takes what a test is about. */

type At = Partial<Pick<Entry, 'filePath' | 'body'>>;

/** An incident under investigation in the service `chat`. Its file follows from its id. */
export function anIncident(overrides: Partial<Incident> = {}, at: At = {}): EntryOf<'incident'> {
  const id = overrides.id ?? 'WS-001';
  return {
    kind: 'incident',
    id,
    data: {
      id,
      title: `Title of ${id}`,
      status: 'investigating',
      severity: 'SEV2',
      detected: '2025-12-30',
      services: ['chat'],
      components: [],
      causes: [],
      symptoms: [{ text: 'The page stays empty' }],
      signatures: [],
      codes: [],
      hypotheses: [],
      attempts: [],
      fixes: [],
      verification: [],
      nextSteps: ['Read the server log'],
      actionItems: [],
      timeline: [],
      files: [],
      related: [],
      runbooks: [],
      alerts: [],
      supersedes: [],
      ...aDocument(),
      ...overrides,
    },
    body: '',
    filePath: `incidents/${id.toLowerCase()}-write-up/index.md`,
    ...at,
  };
}

/** A runbook of one read-only step. */
export function aRunbook(
  id = 'debug-socket',
  overrides: Partial<Runbook> = {},
  at: At = {},
): EntryOf<'runbook'> {
  return {
    kind: 'runbook',
    id,
    data: {
      title: `Title of ${id}`,
      summary: 'Finds out what is wrong',
      whenToUse: ['Nothing arrives'],
      services: [],
      components: [],
      codes: [],
      alerts: [],
      parameters: [],
      steps: [aStep('look')],
      incidents: [],
      files: [],
      escalation: [],
      rehearsals: [],
      ...aDocument(),
      ...overrides,
    },
    body: '',
    filePath: `runbooks/${id}.mdx`,
    ...at,
  };
}

export function aStep(id: string, overrides: Partial<Step> = {}): Step {
  return {
    id,
    title: `Title of ${id}`,
    do: 'Look at the log',
    commands: [],
    risk: 'read-only',
    outcomes: [],
    last: false,
    ...overrides,
  };
}

export function aParameter(name: string, overrides: Partial<Parameter> = {}): Parameter {
  return { name, label: `Label of ${name}`, type: 'text', secret: false, ...overrides };
}

/** A tree of one question whose one answer begins a write-up. */
export function aTree(id = 'socket', overrides: Partial<Tree> = {}, at: At = {}): EntryOf<'tree'> {
  return {
    kind: 'tree',
    id,
    data: {
      title: `Title of ${id}`,
      summary: 'Finds what is known',
      services: [],
      nodes: [aNode('start')],
      ...aDocument(),
      ...overrides,
    },
    body: '',
    filePath: `trees/${id}.yaml`,
    ...at,
  };
}

/** A question; the answers are given by where they lead, and named `a0`, `a1` and so on. */
export function aNode(id: string, ...targets: ReadonlyArray<Answer['to']>): TreeNode {
  const places = targets.length > 0 ? targets : [{ writeUp: true } as const];
  return {
    id,
    question: `Question ${id}?`,
    look: [],
    answers: places.map((to, i) => ({ id: `a${i}`, text: `Answer ${i}`, to })),
  };
}

/** A family of codes; the default holds one, 4003. */
export function aFamily(id = 'close', codes: readonly Code[] = [aCode('4003')]): EntryOf<'codes'> {
  return {
    kind: 'codes',
    id,
    data: {
      title: `Title of ${id}`,
      summary: 'Codes that end a connection',
      words: [],
      codes: [...codes],
      sources: [],
    },
    body: '',
    filePath: `codes/${id}.yaml`,
  };
}

export function aCode(code: string, overrides: Partial<Code> = {}): Code {
  return {
    code,
    name: `Name of ${code}`,
    meaning: 'The connection ended',
    action: 'Read the log',
    reserved: false,
    runbooks: [],
    incidents: [],
    ...overrides,
  };
}

/** A vocabulary that knows the service `chat`. */
export function aVocabulary(overrides: Partial<Vocabulary> = {}): EntryOf<'vocabulary'> {
  return {
    kind: 'vocabulary',
    id: 'vocabulary',
    data: {
      services: [aService('chat')],
      components: [],
      environments: [],
      causes: [],
      tags: [],
      ...overrides,
    },
    body: '',
    filePath: 'vocabulary.yaml',
  };
}

export function aService(id: string, overrides: Partial<Service> = {}): Service {
  return { ...aWord(id), dashboards: [], repositories: [], dependsOn: [], ...overrides };
}

export function aWord(id: string, overrides: Partial<Word> = {}): Word {
  return { id, name: `Name of ${id}`, synonyms: [], ...overrides };
}

export function aSite(overrides: Partial<Site> = {}): EntryOf<'site'> {
  return {
    kind: 'site',
    id: 'site',
    data: { name: 'Test site', base: '/', probes: [], federated: [], ...overrides },
    body: '',
    filePath: 'site.yaml',
  };
}

const aDocument = () => ({ audience: [], tags: [], changelog: [], sources: [] });
