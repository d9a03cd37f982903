import { slugOf } from '../../core/slug.ts';
import type { CodeBook } from '../../core/write-up/code-book.ts';
import { type Block, oneLine, type Section } from './block.ts';
import { applyFact, type FactContext } from './facts.ts';
import { takeFiles, titleText } from './incident-lists.ts';
import { itemsOf, wholeLine } from './items.ts';
import { plainHeading } from './marks.ts';
import { STEP_TITLE } from './outline.ts';
import { type Role, roleOf } from './role.ts';
import { riskOf } from './step-risk.ts';
import { takeCodes } from './take-codes.ts';
import type { WriteUp } from './write-up.ts';

/** Fills a runbook from a page of steps; whatever finds no field is kept as text under its headings. */
export function fillRunbook(
  root: Section,
  up: WriteUp,
  context: FactContext & { readonly codes: CodeBook },
): void {
  walk(root, [], undefined, up, context);
}

type Context = FactContext & { readonly codes: CodeBook };

function walk(
  section: Section,
  above: readonly Section[],
  inherited: Role | undefined,
  up: WriteUp,
  context: Context,
): void {
  const own = section.title === '' ? undefined : roleOf(section.title);
  const path = [...above, section];
  const role = own ?? (isStep(section) ? 'steps' : inherited);
  const before = up.uses.length;
  const facts = section.blocks.filter(({ kind }) => kind === 'facts');
  const plain = section.blocks.filter(({ kind }) => kind !== 'facts');
  for (const block of facts) {
    for (const fact of block.facts ?? []) if (!applyFact(fact, up, context)) up.keep(path, fact);
  }
  if (STEPS.has(role ?? 'files')) {
    const steps = section.children.filter(
      ({ title }) => roleOf(title) === undefined || STEPS.has(roleOf(title) ?? 'files'),
    );
    if (own !== undefined && steps.length > 0) {
      for (const block of plain) up.keep(path, block);
    } else keepAll(takeSteps(plain, section, up), path, up);
    for (const child of section.children) walk(child, path, role, up, context);
  } else {
    for (const block of plain) keepAll(takeBlock(block, section, role, up, context), path, up);
    for (const child of section.children) walk(child, path, undefined, up, context);
  }
  const key = up.uses.slice(before).find(({ as }) => as === 'field')?.key;
  if (key === undefined || section.title === '') return;
  up.use(section.from, section.to, key);
  if (key !== 'steps' || own !== undefined) up.wording(key, titleText(section));
}

/** `Step 2: Stop the writers` is one wherever it stands. */
const isStep = ({ title }: Section): boolean => STEP_TITLE.test(plainHeading(title));

const STEPS: ReadonlySet<Role> = new Set<Role>(['steps', 'mitigation', 'verification', 'fixes', 'nextSteps']);

function takeBlock(
  block: Block,
  section: Section,
  role: Role | undefined,
  up: WriteUp,
  { codes }: Context,
): readonly Block[] {
  switch (role) {
    case 'whenToUse':
    case 'symptoms':
      return takeWhenToUse(block, up);
    case 'files':
      return takeFiles(block, section, up);
    case 'codes':
      return takeCodes(block, section, up, codes);
    default:
      return [block];
  }
}

function takeWhenToUse(block: Block, up: WriteUp): readonly Block[] {
  if (block.kind === 'paragraph') return up.add('whenToUse', oneLine(block.text), block) ? [] : [block];
  return block.kind !== 'list'
    ? [block]
    : itemsOf(block).flatMap((item) => {
        const line = wholeLine(item);
        return line !== undefined && up.add('whenToUse', line, item.block) ? [] : [item.block];
      });
}

/** One step from a section: its fences of shell are commands, all else says what to do. */
function takeSteps(blocks: readonly Block[], section: Section, up: WriteUp): readonly Block[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const commands = blocks.flatMap((block) => {
    if (block.node.type !== 'code') return [];
    const shell = SHELLS[block.node.lang ?? ''];
    return shell === undefined || block.node.value.trim() === ''
      ? []
      : [{ block, command: { run: block.node.value, shell } }];
  });
  const title = titleText(section);
  const said = blocks.filter((block) => commands.every((one) => one.block !== block));
  const taken = new Set(up.listOf('steps').map((step) => (step as { id: string }).id));
  const step = {
    id: freeId(slugOf(title, 60) || 'step', taken),
    title,
    do: said.map(({ raw }) => raw).join('\n\n') || title,
    commands: commands.map(({ command }) => command),
    risk: riskOf(
      commands.map(({ command }) => command.run),
      said.map(({ raw }) => raw).join('\n'),
    ),
  };
  const lines = { from: section.from || first.from, to: blocks.at(-1)?.to ?? first.to };
  if (!up.add('steps', step.risk === 'destructive' ? { ...step, risk: 'mutating' } : step, lines))
    return blocks;
  if (step.risk === 'destructive') {
    up.doubt(
      lines.from,
      `The step "${title}" seems to destroy something; the source names no way back, so its risk is only given as mutating.`,
    );
  } else
    up.doubt(
      lines.from,
      `The risk of the step "${title}" was read from its words and commands: ${step.risk}.`,
    );
  return [];
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let i = 2; ; i += 1) if (!taken.has(`${id}-${i}`)) return `${id}-${i}`;
}

const SHELLS: Readonly<Record<string, string>> = {
  sh: 'sh',
  bash: 'sh',
  shell: 'sh',
  zsh: 'sh',
  console: 'sh',
  powershell: 'powershell',
  ps1: 'powershell',
  sql: 'sql',
  python: 'python',
  javascript: 'javascript',
};

const keepAll = (blocks: readonly Block[], path: readonly Section[], up: WriteUp): void => {
  for (const block of blocks) up.keep(path, block);
};
