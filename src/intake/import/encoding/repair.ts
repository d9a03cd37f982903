import { FAMILIES, type Family } from './family.ts';
import { damageIn, type Evidence, evidenceOf, NO_EVIDENCE } from './judge.ts';
import { guess } from './lost-bytes.ts';
import { type Part, runsOf, type Whole } from './piece.ts';

/** A place where text was put right. `line` and `column` are those of the text as it came, from 1. */
export interface Mended {
  readonly line: number;
  readonly column: number;
  readonly was: string;
  readonly now: string;
  /** False where bytes were missing and `now` is the one usual character that fits. */
  readonly sure: boolean;
}

/** A place where a character cannot be got back. */
export interface LostPlace {
  readonly line: number;
  readonly column: number;
  readonly was: string;
  /** What it may have been, where that is known. */
  readonly possible: readonly string[];
}

export interface Repair {
  readonly text: string;
  readonly mended: readonly Mended[];
  readonly lost: readonly LostPlace[];
}

/** Damage may lie on damage; nobody has seen it three deep. */
const PASSES = 3;

/**
 * Puts right what UTF-8 became by being read as Windows-1252, Windows-1254, Latin-1 or Mac Roman, once or twice.
 * Where bytes are missing the one usual character that fits is put in and told as a guess; a picture that cannot be
 * known is taken out, anything else becomes U+FFFD, and both are told. Text that is right comes back as it is; lines
 * are never joined or parted. Time is linear in the text.
 */
export function repairEncoding(text: string): Repair {
  const before = text.split('\n');
  const lines: Line[] = before.map((line) => ({ text: line }));
  const lost: LostPlace[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const changes = changesIn(lines.map((line) => line.text));
    if (changes.size === 0) break;
    for (const [at, all] of changes) {
      const line = lines[at];
      if (line === undefined) continue;
      lost.push(...lostIn(line, all, { line: at + 1, before: before[at] ?? '' }));
      lines[at] = changed(line, all);
    }
  }
  const mended = lines.flatMap((line, at) => mendedIn(line, before[at] ?? '', at + 1));
  return { text: lines.map((line) => line.text).join('\n'), mended, lost };
}

interface Line {
  text: string;
  /** For each UTF-16 unit where it came from in the line as it was, and what was done to it. */
  origin?: ReadonlyArray<{ readonly from: number; readonly state: State }>;
}

type State = 'same' | 'sure' | 'guessed';

interface Change {
  readonly from: number;
  readonly to: number;
  readonly now: string;
  readonly state: State;
}

/** What one pass would change, by line: of each line the reading that finds more damage in it. */
function changesIn(lines: readonly string[]): Map<number, readonly Told[]> {
  const readings = FAMILIES.map((family) => ({
    family,
    runs: lines.map((text) => (HIGH.test(text) ? runsOf(text, family) : [])),
  }));
  const damage = (evidence: readonly Evidence[]) =>
    lines.map((text, at) =>
      readings.map(({ family, runs }, i) =>
        (runs[at] ?? []).flatMap((run) => damageIn(text, run, family, evidence[i] ?? NO_EVIDENCE)),
      ),
    );
  const first = damage([]).map((found) => ({ found, best: bestOf(found) }));
  const evidence = FAMILIES.map((_, i) =>
    evidenceOf(first.flatMap(({ found, best }) => (best === i ? (found[i] ?? []) : []))),
  );
  const changes = new Map<number, readonly Told[]>();
  for (const [at, found] of damage(evidence).entries()) {
    const best = bestOf(found) ?? evidence.findIndex(({ damaged }) => damaged);
    const reading = readings[best];
    if (reading === undefined || evidence[best]?.damaged !== true) continue;
    const parts = (reading.runs[at] ?? []).flat().filter((piece) => piece.char === undefined);
    const all = [
      ...(found[best] ?? []).map(wholeChange),
      ...parts.flatMap((part) => partChange(lines[at] ?? '', part, reading.family)),
    ];
    if (all.length > 0)
      changes.set(
        at,
        all.sort((a, b) => a.from - b.from),
      );
  }
  return changes;
}

/** The place of the reading whose damage covers most of the line; undefined where none has any. */
function bestOf(found: readonly (readonly Whole[])[]): number | undefined {
  const sizes = found.map((pieces) => pieces.reduce((sum, { from, to }) => sum + to - from, 0));
  const most = Math.max(...sizes);
  return most > 0 ? sizes.indexOf(most) : undefined;
}

type Told = Change & { readonly possible?: readonly string[] };

function wholeChange({ from, to, char }: Whole): Told {
  return { from, to, now: char === '\uFEFF' ? '' : char, state: 'sure' };
}

function lostIn(
  line: Line,
  changes: readonly Told[],
  at: { readonly line: number; readonly before: string },
): LostPlace[] {
  return changes.flatMap(({ from, to, possible }) => {
    if (possible === undefined) return [];
    const column = originOf(line, from);
    return [
      { line: at.line, column: column + 1, was: at.before.slice(column, originOf(line, to)), possible },
    ];
  });
}

function partChange(line: string, part: Part, family: Family): Told[] {
  const { from, to, bytes } = part;
  // A no-break space, the second byte of à, is often made a plain one.
  if (family.name === 'western' && bytes.length === 1 && bytes[0] === 0xc3 && / /u.test(line.charAt(to))) {
    return [{ from, to: line.charAt(to + 1) === ' ' ? to + 1 : to, now: 'à', state: 'guessed' }];
  }
  if (bytes.length === 1 && bytes[0] === 0xc2 && family.name === 'western' && line.charAt(to) === ' ') {
    return [{ from, to, now: '', state: 'guessed' }];
  }
  const found = guess(part, family);
  if (found === undefined) return [];
  if (found.char !== undefined) return [{ from, to, now: found.char, state: 'guessed' }];
  return [{ from, to, now: found.picture ? '' : '\uFFFD', state: 'guessed', possible: found.possible }];
}

function changed(line: Line, changes: readonly Change[]): Line {
  let text = '';
  const origin: Array<{ from: number; state: State }> = [];
  let at = 0;
  const keep = (to: number) => {
    for (; at < to; at += 1) {
      text += line.text.charAt(at);
      origin.push(line.origin?.[at] ?? { from: at, state: 'same' });
    }
  };
  for (const { from, to, now, state } of changes) {
    keep(from);
    const guessed =
      state === 'guessed' || (line.origin?.slice(from, to) ?? []).some((one) => one.state === 'guessed');
    for (let i = 0; i < now.length; i += 1) {
      text += now.charAt(i);
      origin.push({ from: originOf(line, from), state: guessed ? 'guessed' : 'sure' });
    }
    at = to;
  }
  keep(line.text.length);
  return { text, origin };
}

/** Where a unit of the line stood in the line as it came. */
function originOf({ text, origin }: Line, at: number): number {
  return origin === undefined
    ? at
    : (origin[at]?.from ?? (origin.at(-1)?.from ?? 0) + (at - text.length) + 1);
}

function mendedIn({ text, origin }: Line, before: string, line: number): Mended[] {
  const found: Mended[] = [];
  if (origin === undefined) return found;
  for (let at = 0; at < origin.length; ) {
    const first = origin[at];
    let to = at + 1;
    while (to < origin.length && origin[to]?.state === first?.state) to += 1;
    if (first !== undefined && first.state !== 'same') {
      const end = to < origin.length ? (origin[to]?.from ?? before.length) : before.length;
      const was = before.slice(first.from, end);
      found.push({
        line,
        column: first.from + 1,
        was,
        now: text.slice(at, to),
        sure: first.state === 'sure',
      });
    }
    at = to;
  }
  return found;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII
const HIGH = /[^\u0000-\u007F]/u;
