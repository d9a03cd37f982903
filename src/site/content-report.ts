import { type ContentCheck, checkContent } from '../intake/check-content.ts';
import { countText, plural, problemText, seenFrom } from '../intake/problem-text.ts';

/** Content checked on this day (UTC), its problems as somebody in the working directory names their files. */
export async function checkToday(folder: string): Promise<ContentCheck> {
  const checked = await checkContent(folder, { today: new Date().toISOString().slice(0, 10) });
  return { ...checked, problems: seenFrom(process.cwd(), folder, checked.problems) };
}

/** What `fixpoint check` prints, as an error that stops a build. It is about content, so it has no stack. */
export function refusal({ problems, files }: ContentCheck): Error {
  const summary = `${countText(problems)} in ${plural(files.length, 'file')}; nothing was built.`;
  return withoutStack([...problems.map((problem) => problemText(problem)), summary].join('\n'));
}

/** An error of which Astro shows the message alone. */
export function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
