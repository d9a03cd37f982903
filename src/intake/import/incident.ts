import type { CodeBook } from '../../core/write-up/code-book.ts';
import type { Block, Section } from './block.ts';
import { applyFact, type FactContext } from './facts.ts';
import type { GivenService } from './given-services.ts';
import { takeDoing } from './incident-doing.ts';
import { takeHypotheses } from './incident-hypotheses.ts';
import { takeImpact, takeTimeline } from './incident-impact.ts';
import {
  takeActions,
  takeAttempts,
  takeErrors,
  takeFiles,
  takeNextSteps,
  takeSignatures,
  takeSymptoms,
  titleText,
} from './incident-lists.ts';
import { takeVerification } from './incident-verification.ts';
import { type Role, roleOf } from './role.ts';
import { takeCodes } from './take-codes.ts';
import type { WriteUp } from './write-up.ts';

export interface IncidentContext extends FactContext {
  readonly codes: CodeBook;
  /** For incidents that name none. */
  readonly services: readonly GivenService[];
}

/** Fills an incident from a section and all below it; whatever finds no field is kept as text under its headings. */
export function fillIncident(root: Section, up: WriteUp, context: IncidentContext): void {
  // Facts first: what status the source claims decides how its ticks are read.
  const facts = new Set<Block>();
  for (const section of everySection(root)) {
    for (const block of section.blocks) if (block.kind === 'facts') facts.add(block);
  }
  const left = new Map<Block, Block[]>([...facts].map((block) => [block, leftFacts(block, up, context)]));
  walk(root, [], undefined, { up, context, left, day: undefined });
}

interface Walk {
  readonly up: WriteUp;
  readonly context: IncidentContext;
  readonly left: ReadonlyMap<Block, readonly Block[]>;
  day: string | undefined;
}

/** The facts of a block that found no field, as blocks of their own. */
function leftFacts(block: Block, up: WriteUp, context: IncidentContext): Block[] {
  return (block.facts ?? [])
    .filter((fact) => !applyFact(fact, up, context))
    .map(({ from, to, raw }) => ({ ...block, kind: 'paragraph', from, to, raw, text: raw }));
}

function walk(section: Section, above: readonly Section[], inherited: Role | undefined, state: Walk): void {
  const own = section.title === '' ? undefined : roleOf(section.title);
  const role = own ?? inherited;
  const path = [...above, section];
  const { up } = state;
  const before = up.uses.length;
  if (role === 'hypotheses' || role === 'hypothesis' || (role === 'rootCause' && holdsHypotheses(section))) {
    const keep = (blocks: readonly Block[], under: readonly Section[]) =>
      keepAll(blocks, [...path, ...under], state);
    const rest = takeHypotheses(section, role === 'hypothesis', up, keep);
    for (const child of rest) walk(child, path, own, state);
  } else if (isOneDoing(section, role, own)) {
    const done = takeDoing(plainBlocks(section), section, up, {
      key: role === 'mitigation' ? 'mitigation' : 'fixes',
      titled: own === undefined,
      ...stateOfRole(role, section),
    });
    keepFacts(section, path, state);
    keepAll(done, path, state);
    for (const child of section.children) walk(child, path, undefined, state);
  } else {
    for (const [at, block] of section.blocks.entries()) {
      const left = takeBlock(block, section, role, state);
      const key = up.uses.at(-1)?.key;
      if (left.length === 0 && key !== undefined) announced(section.blocks[at - 1], key, up);
      keepAll(left, path, state);
    }
    for (const child of section.children) walk(child, path, inherits(role, child), state);
  }
  headingUse(section, role, up, before);
}

/** A line that only announces what became a field, `It is mended when:`, goes with it. */
function announced(before: Block | undefined, key: string, up: WriteUp): void {
  const last = up.kept.at(-1);
  if (before?.kind !== 'paragraph' || last?.from !== before.from || last.raw !== before.raw) return;
  if (before.raw.includes('\n') || !/:\s*(?:\*\*|__)?\s*$/u.test(before.raw)) return;
  up.kept.pop();
  const use = up.uses.findLastIndex(({ as, from }) => as === 'body' && from === before.from);
  if (use !== -1) up.uses.splice(use, 1);
  up.use(before.from, before.to, key);
  up.wording(key, before.raw.trim());
}

/** A section that is one fix: a named one with text, or one that stands under a heading for fixes. */
function isOneDoing(section: Section, role: Role | undefined, own: Role | undefined): boolean {
  if (role !== 'fixes' && role !== 'proposed' && role !== 'mitigation') return false;
  return own === undefined
    ? section.children.every(({ title }) => roleOf(title) !== undefined)
    : plainBlocks(section).length > 0;
}

const stateOfRole = (role: Role | undefined, section: Section) => {
  const given = /\b(?:recommended|proposed|suggested|optional|potential)\b/iu.test(section.title);
  return role === 'proposed' || given ? ({ state: 'proposed' } as const) : ({ state: 'applied' } as const);
};

const plainBlocks = ({ blocks }: Section): readonly Block[] => blocks.filter(({ kind }) => kind !== 'facts');

/** What a section without a role of its own is, by the one it stands under. */
function inherits(role: Role | undefined, child: Section): Role | undefined {
  if (roleOf(child.title) !== undefined) return undefined;
  return role === 'summary' ||
    role === 'rootCause' ||
    role === 'evidence' ||
    role === 'steps' ||
    role === 'whenToUse'
    ? undefined
    : role;
}

const holdsHypotheses = (section: Section): boolean =>
  section.children.some(({ title }) => roleOf(title) === 'hypothesis');

function takeBlock(block: Block, section: Section, role: Role | undefined, state: Walk): readonly Block[] {
  const { up, context, left } = state;
  if (block.kind === 'facts') return left.get(block) ?? [block];
  switch (role) {
    case 'symptoms':
      return takeSymptoms(block, section, up);
    case 'errors':
      return takeErrors(block, section, up);
    case 'attempts':
      return takeAttempts(block, section, up);
    case 'nextSteps':
      return takeNextSteps(block, section, up);
    case 'actions':
      return takeActions(block, section, up);
    case 'verification':
    case 'criteria':
      return takeVerification(block, section, up, role === 'criteria');
    case 'files':
      return takeFiles(block, section, up);
    case 'impact':
      return takeImpact(block, up);
    case 'codes':
      return takeCodes(block, section, up, context.codes);
    case 'timeline': {
      const found = takeTimeline(block, state.day, up);
      state.day = found.day;
      return found.left;
    }
    case 'rootCause':
      return takeRootCause(block, up);
    default:
      return takeAnywhere(block, up);
  }
}

/** A trace is a signature wherever it stands; its fence stays where it is. */
function takeAnywhere(block: Block, up: WriteUp): readonly Block[] {
  if (block.node.type === 'code' && TRACE.test(block.node.value)) takeSignatures(block, block.node.value, up);
  return [block];
}

const TRACE =
  /^(?:Traceback \(most recent|Caused by: |Exception in thread |panic: |fatal error: |Uncaught |[\w.]{2,80}(?:Error|Exception): )/mu;

function takeRootCause(block: Block, up: WriteUp): readonly Block[] {
  const before = up.get('rootCause');
  const text = typeof before === 'string' ? `${before}\n\n${block.text.trim()}` : block.text.trim();
  if (before === undefined) return up.set('rootCause', text, block) ? [] : [block];
  up.replace('rootCause', undefined);
  if (up.set('rootCause', text, block)) return [];
  up.replace('rootCause', before);
  return [block];
}

function keepFacts(section: Section, path: readonly Section[], { left, up }: Walk): void {
  for (const block of section.blocks) {
    for (const one of left.get(block) ?? []) up.keep(path, one);
  }
}

function keepAll(blocks: readonly Block[], path: readonly Section[], { up }: Walk): void {
  for (const block of blocks) up.keep(path, block);
}

/** The heading of a section whose lines became fields goes with them. */
function headingUse(section: Section, role: Role | undefined, up: WriteUp, before: number): void {
  if (section.title === '') return;
  const key = up.uses.slice(before).find(({ as }) => as === 'field')?.key;
  if (key === undefined || section.from === 0) {
    if (key !== undefined && role !== undefined) up.wording(key, titleText(section));
    return;
  }
  up.use(section.from, section.to, key);
  up.wording(key, titleText(section));
}

function everySection(section: Section): Section[] {
  return [section, ...section.children.flatMap(everySection)];
}
