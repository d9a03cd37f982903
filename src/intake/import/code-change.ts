import { LANGUAGES } from '../../schema/action.ts';
import type { Block } from './block.ts';

/** A fence, or two of them, as a change of a file, with the blocks that it is made of. */
export interface CodeChange {
  readonly change: {
    readonly file: string;
    readonly before: string;
    readonly after: string;
    readonly language: string;
  };
  readonly blocks: readonly Block[];
  /** What was said beside it that the change does not say. */
  readonly aside: readonly string[];
}

/**
 * Lines before and after a change, as fixes show them: one fence with a comment `Before` and a comment `After`, or two
 * fences that are labelled so. `said` names the file; without one there is no change to speak of.
 */
export function codeChanges(blocks: readonly Block[], said: string): readonly CodeChange[] {
  const file = PATH.exec(said)?.[1];
  if (file === undefined) return [];
  const found: CodeChange[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const one = inOneFence(blocks[at]) ?? inTwoFences(blocks.slice(at, at + 4));
    if (one === undefined) continue;
    found.push({ ...one, change: { file, ...one.change } });
    at += one.blocks.length - 1;
  }
  return found;
}

const PATH = /`([\w@.~-]{0,80}(?:\/[\w@.~-]{1,80}){0,20}\.[a-z]\w{0,9})`/iu;
const COMMENT = String.raw`[ \t]*(?:#|\/\/|--|;|<!--|\/\*)[ \t]*`;
const BEFORE = new RegExp(`^${COMMENT}(?:before|old)\\b(.*)$`, 'imu');
const AFTER = new RegExp(`^${COMMENT}(?:after|new)\\b(.*)$`, 'imu');
const LABEL = /^\s*(?:\*\*|__)?(before|after|old|new)(?:\*\*|__)?\s*:?\s*(?:\*\*|__)?\s*$/iu;

interface Found extends Omit<CodeChange, 'change'> {
  readonly change: Omit<CodeChange['change'], 'file'>;
}

function inOneFence(block: Block | undefined): Found | undefined {
  if (block?.node.type !== 'code') return undefined;
  const { value } = block.node;
  const [first, second] = [BEFORE.exec(value), AFTER.exec(value)];
  if (first === null || second === null || second.index <= first.index) return undefined;
  if (value.slice(0, first.index).trim() !== '') return undefined;
  const before = value.slice(first.index + first[0].length, second.index);
  return foundIn([block], before, value.slice(second.index + second[0].length), [
    first[1] ?? '',
    second[1] ?? '',
  ]);
}

function inTwoFences(blocks: readonly Block[]): Found | undefined {
  const [a, before, b, after] = blocks;
  if (before?.node.type !== 'code' || after?.node.type !== 'code') return undefined;
  const labels = [a, b].map((block) =>
    LABEL.exec(block?.kind === 'paragraph' ? block.raw : '')?.[1]?.toLowerCase(),
  );
  if (!/^(?:before,after|old,new)$/u.test(labels.join())) return undefined;
  return foundIn(blocks, before.node.value, after.node.value, labels.map(String));
}

function foundIn(
  blocks: readonly Block[],
  before: string,
  after: string,
  aside: readonly string[],
): Found | undefined {
  const named = blocks.flatMap(({ node }) =>
    node.type === 'code' ? [node.lang ?? '', node.meta ?? ''] : [],
  );
  const language = languageOf(named[0] ?? '');
  const cut = (text: string) => text.replace(/^\s*\n/u, '').trimEnd();
  if (cut(before) === '' || cut(after) === '') return undefined;
  return {
    change: { before: cut(before), after: cut(after), language },
    blocks,
    aside: [...aside, ...named].map((text) => text.trim()).filter((text) => text !== '' && text !== language),
  };
}

function languageOf(name: string): string {
  const long = SHORT[name.toLowerCase()] ?? name.toLowerCase();
  return LANGUAGES.find((language) => language === long) ?? 'text';
}

const SHORT: Readonly<Record<string, string>> = {
  py: 'python',
  js: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  tsx: 'typescript',
  bash: 'sh',
  shell: 'sh',
  yml: 'yaml',
};
