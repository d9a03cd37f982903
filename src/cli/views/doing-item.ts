import type { LinkedIncident } from '../../core/library.ts';
import { lineDiff } from '../../core/line-diff.ts';
import { details, type Item, type Snippet } from './view.ts';

type Data = LinkedIncident['data'];
type Verification = Data['verification'][number];
type Command = NonNullable<Verification['command']>;

/** A fix or a mitigation: what to do, the commands, the code before and after, and why it works. */
export function doingItem(action: Data['fixes'][number] | NonNullable<Data['mitigation']>): Item {
  const { what, detail, commands, changes } = action;
  const isProposed = 'state' in action && action.state === 'proposed';
  return {
    text: isProposed ? `(proposed) ${what}` : what,
    code: commands.map(snippet),
    changes: changes.map(({ file, note, before, after }) => ({
      file,
      note,
      lines: lineDiff(before ?? '', after ?? ''),
    })),
    details: [
      ...(detail === undefined ? [] : [detail]),
      ...details({ undo: 'undo' in action ? action.undo : undefined }),
    ],
  };
}

/** How one sees that it is fixed, and whether anybody has. */
export function verificationItem({ do: what, command, expect, before, confirmed }: Verification): Item {
  const mark = confirmed === undefined ? '' : confirmed ? ' (seen)' : ' (not seen yet)';
  return {
    text: what,
    code: command === undefined ? [] : [snippet(command)],
    details: details({ fixed: expect + mark, broken: before }),
  };
}

/** A command with what it is for, and what it is typed into where that is not a shell. */
export function snippet({ run, shell, note }: Command): Snippet {
  const into = shell === 'sh' ? undefined : shell;
  return { run, about: note && into ? `${note} (${into})` : (note ?? into ?? '') };
}
