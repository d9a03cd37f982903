import { stamp } from '../read/stamp.ts';
import type { Counted } from './frequent.ts';

/** Where in the input a line stands. */
export interface Sighting {
  /** The name under which its stream was opened. */
  readonly source: string;
  /** Number of the line there, from 1. */
  readonly line: number;
  /** The time that the line gives, as written there; undefined where it gives none. */
  readonly time: string | undefined;
}

/** A signature that was seen. */
export interface KnownTally {
  /** Place of the signature in the list that was handed in. */
  readonly signature: number;
  readonly count: number;
  /** How many of these were not to the letter, but beyond doubt. */
  readonly nearly: number;
  readonly first: Sighting;
  readonly last: Sighting;
  /** What the first of the lines says. */
  readonly sample: string;
}

/** Lines that tell of failure and are no known ones, alike but for what varies. */
export interface UnknownTally {
  readonly template: string;
  readonly count: number;
  /** By how much the count may be too high, for want of room. */
  readonly over: number;
  readonly first: Sighting;
  readonly last: Sighting;
  readonly sample: string;
}

export interface Totals {
  readonly lines: number;
  readonly bytes: number;
  /** Lines of which only the first LONGEST_LINE bytes were looked at. */
  readonly cut: number;
  readonly knownLines: number;
  readonly unknownLines: number;
  /** How often a group of unknown lines was given up for another. */
  readonly pushedOut: number;
}

/** Where lines of one kind were seen. */
interface Seen {
  readonly first: Place;
  last: Place;
}

/** What is kept of a signature while its lines are counted. */
export interface Row extends Seen {
  count: number;
  nearly: number;
}

/** What is kept of unknown lines that are alike. */
export interface Group extends Seen {
  readonly template: string;
}

/** Where a line stood, and how it begins. The time is read from that only when somebody asks. */
export interface Place {
  readonly source: string;
  readonly line: number;
  readonly text: string;
}

/** Characters of a line that are kept. */
export const KEPT = 300;

/** What is told of a signature by its place in the list. */
export const knownTally = ([signature, row]: readonly [number, Row]): KnownTally => ({
  signature,
  count: row.count,
  nearly: row.nearly,
  ...sightings(row),
});

/** What is told of a group of unknown lines. */
export const unknownTally = ({ item, count, over }: Counted<Group>): UnknownTally => ({
  template: item.template,
  count,
  over,
  ...sightings(item),
});

/** What is kept where a line is the first of its kind. */
export const firstSeen = (place: Place): Seen => ({ first: place, last: place });

const sightings = ({ first, last }: Seen) => ({
  first: sighting(first),
  last: sighting(last),
  sample: first.text.slice(0, KEPT),
});

const sighting = ({ source, line, text }: Place): Sighting => ({ source, line, time: stamp(text) });
