import { UNSURE } from '../../core/tree/given.ts';
import type { OutlineQuestion } from '../../core/tree/outline.ts';
import type { TreeNode } from '../../schema/tree.ts';
import { snippet } from './doing-item.ts';
import { type Section, section, type View } from './view.ts';

/** Where to look for the answer to a question, with commands to copy. */
export const lookSections = ({ look }: TreeNode): readonly Section[] =>
  section(
    'How to look',
    look.map(({ do: what, command }) => ({
      text: what,
      code: command === undefined ? [] : [snippet(command)],
    })),
  );

/** A question that is open, for whoever is not asked: what may be answered, by id. */
export function openQuestionView(node: TreeNode, { answers }: OutlineQuestion, again: string): View {
  const notes = new Map(node.answers.map(({ id, note }) => [id, note]));
  return {
    title: node.question,
    facts: [`question ${node.id} is open`],
    sections: [
      ...lookSections(node),
      ...section('Possible answers', [
        ...answers.map(({ id, text }) => {
          const note = notes.get(id);
          return { text: `${id}: ${text}`, details: note === undefined ? [] : [note] };
        }),
        `${UNSURE}: I don't know`,
      ]),
      ...section('Go on', [{ text: 'Add the answer that fits', code: [again] }]),
    ],
  };
}
