import { oneLine } from '../one-line.ts';
import { MASK } from './share-mask.ts';
import { HOLE, template } from './template.ts';

/** The longest title that is proposed; a schema's limit is above it. In UTF-16 units. */
const LONGEST = 100;
/** Of a longer message only the beginning is read. */
const READ = 1_000;

/**
 * What a message says, short enough for a title: ids, addresses and times are left out, what stands around the message
 * is gone, and the end is that of a word. Empty where fewer than two words stay; markup in it is whole.
 */
export function readableTitle(message: string): string {
  const bare = withoutLead(oneLine(message, READ).replace(MASK, HOLE));
  const said = withoutGaps(withoutIds(bare));
  const title = oneLine(withoutLooseEnd(asText(closed(cut(said)))), READ);
  return !saysWhat(title) ? '' : title.replace(/^\p{Ll}(?=\p{Ll}* )/u, upper);
}

/** Whether a text is more than one word; those of scripts without spaces are told by their length. */
export const saysWhat = (text: string): boolean =>
  (text.match(/\p{L}{2,}/gu) ?? []).length > 1 ||
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4,}/u.test(text);

/** A text cut at a word's end, with a mark that it goes on. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf(' ', LONGEST - 1);
  return `${text.slice(0, end < LONGEST / 2 ? LONGEST - 1 : end).replace(/\p{Cs}$/u, '')}${MORE}`;
}

const MORE = '…';
const upper = (letter: string): string => letter.toUpperCase();

/** Thread, level and logger that a line's head did not show to be such, and the packages of an error's name. */
function withoutLead(text: string): string {
  let bare = text;
  for (let before = ''; before !== bare; ) {
    before = bare;
    const rest = bare.replace(LEAD, '').trimStart();
    if (/\p{L}{2,}[^\p{L}]+\p{L}{2,}/u.test(rest)) bare = rest;
  }
  return bare.replace(
    /(?<![\w.$])(?:[a-z_]\w{0,40}\.){1,8}(?=[A-Z]\w{0,60}(?:Error|Exception|Failure)\b)/gu,
    '',
  );
}

const LEAD =
  /^(?:caused by|exception in thread "[^"]{0,60}"|uncaught(?: \(in promise\))?|\[[^\]]{0,60}\]|\((?:[^()]{0,60})\)|(?:uncaught |unhandled )?(?:error|fatal|critical|severe|panic)(?=\s*[:-])|(?:[a-z_]\w{0,40}\.){1,8}\w{1,60}(?<!Error|Exception|Failure)(?=:? - |: ))\s{0,3}[:-]{0,2}\s{1,3}/iu;

/** What varies gives way to a gap, but for short words in quotes: those are names of things. */
function withoutIds(text: string): string {
  return text
    .replace(PAIR, ' ')
    .split(QUOTED)
    .map((piece, i) =>
      i % 2 === 0 || template(piece.slice(1, -1)) !== piece.slice(1, -1) ? gapped(piece) : piece,
    )
    .join('');
}

/** A share of a whole is no id. */
const gapped = (text: string): string =>
  text
    .split(SHARE)
    .map((piece, i) => (i % 2 === 0 ? template(piece).replaceAll(HOLE, MORE) : piece))
    .join('');

const SHARE = /((?<![\p{L}\p{N}.])\d{1,3}(?:\.\d)? ?%(?![\p{L}\p{N}]))/u;

/** `request_id=8f3a`, `traceId: 77`. */
const PAIR =
  /(?<![\p{L}\p{N}])["']?[\w.-]{0,40}(?:id|uuid|guid|key|token|hash|trace|span|pid|tid|thread|user|session)["']?\s?[=:]\s?["']?[\w.:<*>-]*\d[\w.:<*>-]*["']?[,;]?/giu;
const QUOTED = /((?<![\p{L}\p{N}])(?:"[^"]{1,40}"|'[^']{1,40}'|`[^`]{1,40}`)(?![\p{L}\p{N}]))/gu;

/** Without brackets around nothing, and with one gap where several follow one another. */
function withoutGaps(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}_$])[([{<]\s*(?:…|[\s,;:=#/-])*[)\]}>]/gu, ' ')
    .replace(/…(?:[\s.,;:=#/@-]*…)+/gu, MORE)
    .replace(/\s+(?=[,;:.](?:\s|$))/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Without a bracket or quote that is opened and not closed any more. */
function closed(text: string): string {
  const open: number[] = [];
  for (const [at, character] of [...text].entries()) {
    const opening = CLOSES[character];
    if (opening === undefined) {
      if ('([{'.includes(character)) open.push(at);
    } else if ([...text][open.at(-1) ?? -1] === opening) open.pop();
    else open.push(at);
  }
  const loose = new Set(open);
  const ticks = (text.match(/`/gu)?.length ?? 0) % 2 === 1;
  return [...text].filter((character, at) => !loose.has(at) && !(ticks && character === '`')).join('');
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Words that Markdown would read as marks stand between backticks, to the letter. */
function asText(text: string): string {
  if (text.includes('`')) return text.replace(/(?:[*_~<>[\]|\\]){2,}|[*<>\\]/gu, '');
  const ticked = text.replace(/\S*(?:__|[*<>\\|~]|\]\()\S*/gu, (word) => `\`${word}\``);
  // So many marks are a drawing, and no words of a program.
  return ticked.length > text.length + MARKED_AT_MOST ? text.replace(/__|[*<>\\|~]|\](?=\()/gu, '') : ticked;
}

/** What backticks may add to a title, in UTF-16 units. */
const MARKED_AT_MOST = 20;

/** Without punctuation and words at the end that announce what is not there any more. */
function withoutLooseEnd(text: string): string {
  const isCut = text.endsWith(MORE) && text.length >= LONGEST / 2;
  let bare = text;
  for (let before = ''; before !== bare; ) {
    before = bare;
    const shorter = bare.replace(NAMING_A_GAP, '');
    const isEnough = (shorter.match(/\p{L}{2,}/gu) ?? []).length >= 3;
    if (shorter !== bare && isEnough) bare = shorter;
    else bare = bare.replace(/(?:_+…|[\s…,;:=#/&+-])+$/u, '').replace(ANNOUNCING, '');
  }
  return isCut && bare.length > LONGEST - 30 ? `${bare}${MORE}` : bare;
}

const NAMING_A_GAP = /\s(?:at|after|by|for|from|in|of|on|to|with)(?:\s[\p{L}_-]{1,20})?\s?[:=#]?\s?…$/iu;
const ANNOUNCING =
  /\s(?:a|an|and|as|at|after|by|for|from|in|into|is|of|on|or|the|to|was|via|while|with|within|id|pid|no|number)$/iu;
