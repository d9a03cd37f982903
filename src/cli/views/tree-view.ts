import type { LinkedTree } from '../../core/library.ts';
import { targetText } from './runbook-view.ts';
import { section, type View } from './view.ts';

/** A tree, one section for each question. */
export function treeView({ id, data }: LinkedTree): View {
  return {
    title: data.title,
    facts: [`tree ${id}`, `${data.nodes.length} questions`, ...data.services],
    headline: { label: 'What it helps to find', text: data.summary },
    sections: data.nodes.flatMap((node) =>
      section(`${node.question} (${node.id})`, [
        ...node.look.map(({ do: what, command }) => ({
          text: `Look: ${what}`,
          code: command === undefined ? [] : [command.run],
        })),
        ...node.answers.map(({ text, to }) => `${text} → ${targetText(to)}`),
      ]),
    ),
  };
}
