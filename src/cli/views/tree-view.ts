import type { LinkedTree } from '../../core/library.ts';
import { snippet } from './doing-item.ts';
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
        ...(node.help === undefined ? [] : [node.help]),
        ...node.look.map(({ do: what, command }) => ({
          text: `Look: ${what}`,
          code: command === undefined ? [] : [snippet(command)],
        })),
        ...node.answers.map(({ text, note, sure, to }) => ({
          text: `${text} → ${targetText(to)}${sure === undefined ? '' : ` (${sure})`}`,
          details: note === undefined ? [] : [note],
        })),
      ]),
    ),
  };
}
