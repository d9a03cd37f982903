import type { Line } from './line.ts';

/**
 * The lines of a text that say what failed: its errors, of a chain of causes the last, and the innermost frame of
 * the program's own code. To be marked in a paste, in the order in which they stand.
 */
export function tellingLines(lines: readonly Line[]): Line[] {
  const frame = innermostFrame(lines);
  const lastCause = lines.findLast(({ message }) => CAUSE.test(message));
  return lines.filter(
    (line, at) =>
      line === frame ||
      (isError(line) && (lastCause === undefined || line === lastCause || lines[at + 1]?.kind !== 'frame')),
  );
}

const CAUSE = /^Caused by: /u;
const BAD_LEVEL = /^(?:err(?:or)?|severe|crit(?:ical)?|fatal|panic|alert|emerg|e|f)$/u;
const PYTHON_FRAME = /^File "/u;
/** Frames of a runtime or a library, by their path or package. */
const FOREIGN =
  /\(node:|node_modules|site-packages|dist-packages|\/usr\/lib\/|\/lib\/python|\((?:java|javax|jdk|sun|kotlin|scala)\.|^at (?:java|javax|jdk|sun|com\.sun|kotlin|scala|org\.junit|org\.springframework|org\.apache\.(?:catalina|tomcat))\b|<anonymous>|\(native|\/usr\/local\/go\/src\/|runtime\.go:/u;

const isError = ({ kind, level }: Line): boolean => kind === 'error' || BAD_LEVEL.test(level ?? '');

/** Python prints the innermost frame last, all others first; of several causes the last one counts. */
function innermostFrame(lines: readonly Line[]): Line | undefined {
  const from = lines.findLastIndex(({ message }) => CAUSE.test(message));
  const frames = lines
    .slice(Math.max(0, from))
    .filter(({ kind, message }) => kind === 'frame' && !FOREIGN.test(message));
  return frames.some(({ message }) => PYTHON_FRAME.test(message)) ? frames.at(-1) : frames[0];
}
