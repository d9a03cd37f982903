import { read } from '../read/read.ts';
import type { KnownLine } from '../retriever.ts';
import { template } from '../template.ts';
import type { WordTable } from '../words.ts';
import { frequent } from './frequent.ts';
import { lineShape } from './line-shape.ts';
import { compileMatcher, type Hit } from './matcher.ts';
import { nearSignature } from './near-signature.ts';
import { isErrorLike } from './suspects.ts';
import {
  firstSeen,
  type Group,
  KEPT,
  type KnownTally,
  knownTally,
  type Place,
  type Row,
  type Totals,
  type UnknownTally,
  unknownTally,
} from './tally-report.ts';
import { type WholeLines, wholeLines } from './whole-lines.ts';

export interface Tally {
  /** Takes one more stream, in chunks of bytes. */
  open(source: string): WholeLines;
  /** The signatures that were seen for the first time since this was last asked. */
  fresh(): KnownTally[];
  /** Most frequent first. */
  known(): KnownTally[];
  unknown(): UnknownTally[];
  totals(): Totals;
}

/** More groups of unknown lines than this are not kept. */
export const MOST_TEMPLATES = 10_000;
/** What is remembered about shapes of lines is forgotten when it is so many. */
const MOST_SHAPES = 20_000;
/** Bytes of a line that tells of failure that are read closely. */
const READ = 8_000;
/** Bytes of a line that are kept for its time. */
const KEPT_FOR_TIME = 600;

/** Counts what is in streams of any length, in memory that does not grow with them. */
export function createTally(known: readonly KnownLine[], table: WordTable): Tally {
  const matcher = compileMatcher(known.map(({ text }) => text));
  const near = nearSignature(known, table);
  const rows = new Map<number, Row>();
  const groups = frequent<Group>(MOST_TEMPLATES);
  /** By shape: which signature it nearly is, that it is calm, or the template of its group. */
  const shapes = new Map<number, number | string>();
  const decoder = new TextDecoder();
  const totals = { lines: 0, bytes: 0, cut: 0, knownLines: 0, unknownLines: 0 };
  let asked = 0;

  const close = (hit: Hit): number | string => {
    const shape = lineShape(hit.bytes, hit.start, hit.end);
    const before = shapes.get(shape);
    if (before !== undefined) return before;
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    const found = readClosely(
      decoder.decode(hit.bytes.subarray(hit.start, Math.min(hit.end, hit.start + READ))),
      near,
    );
    shapes.set(shape, found);
    return found;
  };
  const place = (source: string, { bytes, start, end, line }: Hit): Place => {
    return {
      source,
      line,
      text: decoder.decode(bytes.subarray(start, Math.min(end, start + KEPT_FOR_TIME))),
    };
  };
  const take = (source: string, hit: Hit) => {
    const found = hit.signature >= 0 ? hit.signature : close(hit);
    if (found === CALM) return;
    const last = place(source, hit);
    if (typeof found === 'number') {
      totals.knownLines += 1;
      let row = rows.get(found);
      if (row === undefined) {
        row = { count: 0, nearly: 0, ...firstSeen(last) };
        rows.set(found, row);
      }
      row.count += 1;
      if (hit.signature < 0) row.nearly += 1;
      row.last = last;
    } else {
      totals.unknownLines += 1;
      groups.add(found, () => ({ template: found, ...firstSeen(last) })).last = last;
    }
  };
  return {
    open(source) {
      let lines = 0;
      const whole = wholeLines((bytes, from, to) => {
        const scanned = matcher.scan(bytes, from, to, lines, (hit) => take(source, hit));
        lines += scanned.lines;
        totals.lines += scanned.lines;
        totals.cut += scanned.cut;
      });
      return {
        push(chunk) {
          totals.bytes += chunk.length;
          whole.push(chunk);
        },
        end: whole.end,
      };
    },
    fresh() {
      const found = [...rows].slice(asked).map(knownTally);
      asked = rows.size;
      return found;
    },
    known: () => [...rows].map(knownTally).sort((a, b) => b.count - a.count || a.signature - b.signature),
    unknown: () => groups.all().map(unknownTally),
    totals: () => ({ ...totals, pushedOut: groups.pushedOut }),
  };
}

const CALM = -1;

function readClosely(text: string, near: ReturnType<typeof nearSignature>): number | string {
  const line = read(text).find(({ message }) => message !== '');
  if (line === undefined || !isErrorLike(line)) return CALM;
  const signature = near(line);
  return signature >= 0 ? signature : own(template(line.message).slice(0, KEPT));
}

/** The same text in memory of its own: a piece of a longer one keeps all of that alive. */
const own = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));
