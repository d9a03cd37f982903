import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adviceAt } from '../../core/tree/advice.ts';
import type { Given } from '../../core/tree/given.ts';
import { type Outline, outlineOf } from '../../core/tree/outline.ts';
import { answered } from '../../core/tree/reply.ts';
import { walk } from '../../core/tree/walk.ts';
import { checkContent } from '../../intake/check-content.ts';
import { KEYS, openPty, type Pty } from '../../test/pty.ts';

const ROOT = join(import.meta.dirname, '../../..');
const { library } = await checkContent(join(ROOT, 'content'), { today: '2026-01-01' });
const tree = library.trees.find(({ id }) => id === 'websocket');
if (tree === undefined) throw new Error('the content has no tree websocket');
const outline = outlineOf(tree, new Map());

/** The shortest walks that end at each incident, by its id; the tree has few enough for all of them. */
function waysToIncidents(): ReadonlyMap<string, readonly Given[]> {
  const ways = new Map<string, readonly Given[]>();
  const queue: Array<readonly Given[]> = [[]];
  for (let given = queue.shift(); given !== undefined; given = queue.shift()) {
    const { place } = walk(outline, given);
    if (place.kind === 'leaf' && place.leaf.kind === 'incident' && !ways.has(place.leaf.id)) {
      ways.set(place.leaf.id, given);
    }
    if (place.kind !== 'question') continue;
    for (const { id } of place.question.answers)
      queue.push(answered(given, { node: place.question.id, answer: id }));
  }
  return ways;
}

const ways = waysToIncidents();

/** How a person answers: the entry of a list, counted from 0. */
interface Hand {
  pick(pty: Pty, entry: number): Promise<void>;
}

const HANDS: Readonly<Record<string, Hand & { readonly args: readonly string[] }>> = {
  'with arrow keys': {
    args: [],
    pick: (pty, entry) => pty.at('Leave', KEYS.down.repeat(entry) + KEYS.enter),
  },
  'by numbers': { args: ['--plain'], pick: (pty, entry) => pty.at('Number: ', `${entry + 1}${KEYS.enter}`) },
};

type Question = Outline['questions'][number];

const entryOf = (question: Question, answer: string): number =>
  question.answers.findIndex(({ id }) => id === answer);

/** Where going back stands at the second question of a walk: below the answers, the way to look and "I don't know". */
function goBack({ id, answers }: Question): number {
  const look = tree?.data.nodes.find((node) => node.id === id)?.look ?? [];
  return answers.length + (look.length > 0 ? 1 : 0) + 1;
}

const words = (text: string): string => text.replaceAll(/[`*_]/gu, '').replaceAll(/\s+/gu, ' ').trim();

test('every incident is at an end of the tree', () => {
  expect([...ways.keys()].toSorted()).toEqual(library.incidents.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(HANDS))('%s', (_, { args, pick }) => {
  test.each([...ways])('%s is reached, and its fix is named', async (incident, way) => {
    const pty = openPty(['walk', 'websocket', ...args], {
      cwd: ROOT,
      env: { CONTENT_DIR: join(ROOT, 'content') },
      columns: 200,
      rows: 70,
    });
    const questions = way.map((_, i) => {
      const { place } = walk(outline, way.slice(0, i));
      if (place.kind !== 'question') throw new Error(`${incident}: the walk ends early`);
      return { question: place.question, entry: entryOf(place.question, way[i]?.answer ?? '') };
    });
    const [first, second] = questions;
    if (first !== undefined && second !== undefined) {
      // A first answer that was a mistake is taken back.
      await pty.see(first.question.question);
      await pick(pty, first.entry);
      await pty.see(second.question.question);
      await pick(pty, goBack(second.question));
    }
    for (const { question, entry } of questions) {
      await pty.see(question.question);
      await pick(pty, entry);
    }
    const shown = words(await pty.see('Did it help?'));
    expect(shown).toContain(`· ${incident}`);
    const advice = adviceAt(library, { kind: 'incident', id: incident, title: incident });
    expect(shown).toContain(words(advice?.text ?? 'no advice'));
    await pick(pty, 0);
    const answers = way.map(({ node, answer }) => `${node}=${answer}`).join(',');
    await pty.see(`walk websocket --answers ${answers}`);
    expect(await pty.ended).toBe(0);
  });
});
