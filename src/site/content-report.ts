import { type ContentCheck, checkContent } from '../intake/check-content.ts';
import { countText, plural, problemText, seenFrom } from '../intake/problem-text.ts';

/** Content checked on this day (UTC), its problems as somebody in the working directory names their files. */
export async function checkToday(folder: string): Promise<ContentCheck> {
  const checked = await checkContent(folder, { today: new Date().toISOString().slice(0, 10) });
  return { ...checked, problems: seenFrom(process.cwd(), folder, checked.problems) };
}

/** What goes into a pipe at once: of a longer text the end is lost when the builder ends; in bytes. */
const LONGEST = 60_000;

/**
 * What stops a build, as `fixpoint check` prints it: the errors, as many as reach somebody through a pipe, and how many
 * problems there are. It is about content, so it has no stack.
 */
export function refusal({ problems, files }: Pick<ContentCheck, 'problems' | 'files'>): Error {
  const shown: string[] = [];
  let room = LONGEST;
  for (const problem of problems.filter(({ level }) => level === 'error')) {
    const text = problemText(problem);
    room -= Buffer.byteLength(text) + 1;
    if (room < 0) break;
    shown.push(text);
  }
  const left = problems.length - shown.length;
  const more = left === 0 ? [] : [`${plural(left, 'more problem')}: check lists all.`];
  const summary = `${countText(problems)} in ${plural(files.length, 'file')}; nothing was built.`;
  return withoutStack([...shown, ...more, summary].join('\n'));
}

/** An error of which Astro shows the message alone. */
export function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
