import { idKey } from './collection.ts';
import type { EntryOf } from './entry.ts';
import { plainText } from './plain-text.ts';
import { sameProblem } from './same-problem.ts';
import { type AlikeRecord, type ComparedRecord, likenesses } from './search/likenesses.ts';
import { HOLE, template } from './search/template.ts';
import { words } from './search/tokens.ts';

/** Another incident that may be about the same, and why one may think so. */
export interface Alike<Incident extends EntryOf<'incident'> = EntryOf<'incident'>> {
  readonly incident: Incident;
  /** 0 to 1, on the scale of a search. */
  readonly confidence: number;
  /** What both have in common, without a capital or a full stop. */
  readonly reason: string;
}

/**
 * A function that gives the incidents most like one of them, best first: by title, symptoms, what machines print,
 * codes and alerts. Problems that it is part of or that are named as related, on either side, are left out, and
 * each problem is given once. Of incidents with one id only the first counts and is answered for. Where it will be
 * asked about few, `asking` tells which, and less is prepared.
 */
export function alikeIncidents<Incident extends EntryOf<'incident'>>(
  incidents: readonly Incident[],
  asking?: (incident: Incident) => boolean,
): (incident: Incident) => Alike<Incident>[] {
  const byKey = new Map<string, Incident>();
  for (const incident of incidents) {
    const key = idKey('incident', incident.id);
    if (!byKey.has(key)) byKey.set(key, incident);
  }
  const alike = likenesses(
    [...byKey].map(([key, incident]) => comparedRecord(key, incident)),
    asking && new Set(incidents.filter(asking).map(({ id }) => idKey('incident', id))),
  );
  const problemOf = sameProblem(incidents);
  const problems = asking && new Set(incidents.filter(asking).map(({ id }) => problemOf(id)));
  const related = relatedProblems(incidents, problemOf, problems);
  return (incident) => {
    const key = idKey('incident', incident.id);
    if (byKey.get(key) !== incident) return [];
    const own = problemOf(incident.id);
    const told = new Set([own, ...(related.get(own) ?? [])]);
    return alike(key).flatMap((found) => {
      const other = byKey.get(found.record);
      if (other === undefined || told.has(problemOf(other.id))) return [];
      told.add(problemOf(other.id));
      return [{ incident: other, confidence: found.confidence, reason: reason(incident, other, found) }];
    });
  };
}

/** The problems that each problem, or each `wanted` one, is related to, whichever of the two says so. */
function relatedProblems(
  incidents: readonly EntryOf<'incident'>[],
  problemOf: (id: string) => string,
  wanted: ReadonlySet<string> | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  const relate = (from: string, to: string) => {
    if (wanted === undefined || wanted.has(from)) related.set(from, (related.get(from) ?? new Set()).add(to));
  };
  for (const { id, data } of incidents) {
    for (const other of data.related) {
      relate(problemOf(id), problemOf(other));
      relate(problemOf(other), problemOf(id));
    }
  }
  return related;
}

/** What is compared: what one sees, for a cause is often not known yet when a write-up begins. */
function comparedRecord(id: string, { data }: EntryOf<'incident'>): ComparedRecord {
  const symptoms = data.symptoms.map(({ text }) => plainText(text));
  const lines = data.signatures.map(({ text }) => text);
  const codes = data.codes.map((code) => code.slice(code.indexOf('/') + 1));
  const seen = [...symptoms, ...codes, ...lines.map((line) => line.replaceAll(HOLE, ' '))];
  const fenced = lines.length === 0 ? [] : [FENCE, ...lines, FENCE];
  return {
    id,
    get text() {
      return [plainText(data.title), ...symptoms, ...data.alerts, ...codes, ...fenced].join('\n');
    },
    fields: {
      title: words([plainText(data.title), ...data.alerts].join('\n')),
      seen: words(seen.join('\n')),
      body: [],
    },
    lines,
  };
}

/** Between such marks stands what machines printed. */
const FENCE = '```';
/** From here on, a line of one says nearly what a line of the other says. */
const LIKE_A_LINE = 0.7;
const WORDS_AT_MOST = 5;
/** A longer line is cut, in UTF-16 units. */
const LINE_AT_MOST = 80;

function reason(own: EntryOf<'incident'>, other: EntryOf<'incident'>, found: AlikeRecord): string {
  const codes = own.data.codes.filter((code) => other.data.codes.includes(code));
  const parts = [
    lineReason(own, found),
    codes.length > 0 ? `both have the code ${codes.join(', ')}` : '',
    found.matched.length > 0 ? `words in common: ${found.matched.slice(0, WORDS_AT_MOST).join(', ')}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function lineReason({ data }: EntryOf<'incident'>, { line }: AlikeRecord): string {
  if (line === undefined || line.likeness < LIKE_A_LINE) return '';
  const { text } = line.known;
  const shown = `"${text.length > LINE_AT_MOST ? `${text.slice(0, LINE_AT_MOST)}…` : text}"`;
  const masked = template(text);
  if (data.signatures.some((signature) => template(signature.text) === masked)) return `both print ${shown}`;
  return `a line is ${Math.round(line.likeness * 100)} % like ${shown}`;
}
