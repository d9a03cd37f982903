import { oneLine } from '../one-line.ts';
import { type Line, printed } from './read/line.ts';
import { read } from './read/read.ts';
import { readable } from './readable.ts';
import { readableTitle, saysWhat } from './readable-title.ts';
import { MASK, type SecretKind, shareMask } from './share-mask.ts';
import { HOLE, template } from './template.ts';

const LINE_LONGEST = 400;
const SYMPTOMS_AT_MOST = 6;
const SIGNATURES_AT_MOST = 12;

/** What a text tells of a problem, secrets masked. */
export interface DraftParts {
  /** What failed, in the words of the machine, else of people; empty where neither makes a title. */
  readonly title: string;
  /** What people said, beside the title. */
  readonly symptoms: readonly string[];
  /** The lines that tell of a failure, whole; where none says so of itself, all that machines printed. */
  readonly failing: string;
  /** What machines printed of the failure, with what varies masked. */
  readonly signatures: readonly string[];
  /** The text up to its first line of failure, that line with it; empty where no machine printed anything. */
  readonly lead: string;
  /** What was taken out of the text, by kind. */
  readonly masked: Readonly<Partial<Record<SecretKind, number>>>;
}

/** Reads what somebody typed or pasted. Secrets are masked first; nothing is invented. */
export function draftParts(text: string): DraftParts {
  const { text: shared, masked } = shareMask(readable(text).content);
  const lines = read(shared).filter(({ message }) => message !== '');
  const said = outsideTraces(lines).filter(
    (line) => line.kind === 'prose' && !printed(line) && !SECRET.test(line.message),
  );
  const told = unique(said.map(({ message }) => oneLine(message, LINE_LONGEST))).filter(saysWhat);
  const failures = errorLines(lines);
  const title = titleOf([...failures.map(({ message }) => message), ...told]);
  const isTitle = (text: string) => folded(text) === folded(title) || readableTitle(text) === title;
  const symptoms = told
    .slice(0, 2 * SYMPTOMS_AT_MOST)
    .filter((text) => !isTitle(text))
    .slice(0, SYMPTOMS_AT_MOST);
  const [failure] = failures;
  const lead = failure === undefined ? '' : shared.slice(0, failure.start + failure.raw.length);
  const failing = failures.map(({ raw }) => raw).join('');
  return { title, symptoms, failing, signatures: signaturesIn(lines), lead, masked };
}

/** Without the lines of the program's source that a trace shows below a frame, further in than the frame. */
function outsideTraces(lines: readonly Line[]): readonly Line[] {
  let frameAt: number | undefined;
  return lines.filter(({ kind, raw }) => {
    const indent = raw.search(/\S/u);
    if (kind === 'frame') frameAt = indent;
    else if (frameAt !== undefined && indent <= frameAt) frameAt = undefined;
    return frameAt === undefined || kind === 'frame';
  });
}

/** Lines that stand above every trace of their language: they say nothing of what failed. */
const ANNOUNCEMENT = /^(?:Traceback \(.*|(?:Stack trace|Error|Exception):)$/u;

/** The first message that makes a title. */
function titleOf(messages: readonly string[]): string {
  for (const message of messages.slice(0, LOOKED_AT_FOR_TITLE)) {
    const title = ANNOUNCEMENT.test(message) ? '' : readableTitle(message);
    if (title !== '') return title;
  }
  return '';
}

const LOOKED_AT_FOR_TITLE = 40;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.]+/gu, ' ')
    .trim();

/** The lines of machine output that tell of a failure, as signatures: what varies is masked. */
export function signaturesOf(output: string): readonly string[] {
  const longest = [...output.matchAll(/`+/gu)].reduce((most, [ticks]) => Math.max(most, ticks.length + 1), 3);
  const fence = '`'.repeat(longest);
  return signaturesIn(read(`${fence}\n${output}\n${fence}`).filter(({ message }) => message !== ''));
}

const signaturesIn = (lines: readonly Line[]): readonly string[] =>
  unique(errorLines(lines).map(signatureOf)).slice(0, SIGNATURES_AT_MOST);

/** A line that held a key tells nothing about the problem. */
const SECRET = /\[(?:token|secret)\]/u;
const GRAVE = /^(?:e|err|error|severe|crit|critical|fatal|panic|alert|emerg)/u;

/** The lines that tell of a failure; where none says so of itself, all that machines printed. */
function errorLines(lines: readonly Line[]): readonly Line[] {
  const made = lines.filter((line) => printed(line) && line.kind !== 'frame');
  const grave = made.filter(
    ({ kind, level }) => kind === 'error' || (level !== undefined && GRAVE.test(level)),
  );
  return grave.length > 0 ? grave : made;
}

/** A line as a signature; empty where no word stays beside what varies, or none that tells the problem. */
function signatureOf({ message }: Line): string {
  if (ANNOUNCEMENT.test(message)) return '';
  const signature = oneLine(template(message.replace(MASK, HOLE)), LINE_LONGEST);
  return /\p{L}{3}/u.test(signature.replaceAll(HOLE, ' ')) ? signature : '';
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');
