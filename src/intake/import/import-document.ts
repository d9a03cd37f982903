import { slugOf } from '../../core/slug.ts';
import { allBlocks, type Section } from './block.ts';
import { bodyOf, withoutTags } from './body.ts';
import { applyFront } from './document-front.ts';
import { applyTitle, titleSection, untitled, useTitle } from './document-title.ts';
import { emptyHeadings } from './empty-headings.ts';
import { frontOf } from './front.ts';
import { takeGivenServices } from './given-services.ts';
import { fillIncident, type IncidentContext } from './incident.ts';
import { titleText } from './incident-lists.ts';
import { isRunbook } from './kind-of.ts';
import type { Made } from './made.ts';
import { plainHeading } from './marks.ts';
import type { Outline } from './outline.ts';
import { fillRunbook } from './runbook.ts';
import { takeServiceNames } from './service-names.ts';
import { settleIncident } from './settle.ts';
import { type Split, splitProblems } from './split.ts';
import type { WholeDocument } from './whole-document.ts';
import { type Unsure, WriteUp } from './write-up.ts';

export interface DocumentImport {
  readonly kind: 'incident' | 'runbook';
  readonly made: readonly Made[];
  readonly dropped: readonly { readonly line: number; readonly reason: string }[];
  readonly unsure: readonly Unsure[];
}

/** Makes write-ups of a document that is already text in sections. `name` is its path, for what has no other name. */
export function importOutline(
  outline: Outline,
  name: string,
  context: Omit<IncidentContext, 'dateIsDetected'>,
): DocumentImport {
  const front = frontOf(outline);
  const title = titleSection(outline.root);
  const heading = title === undefined ? '' : titleText(title);
  const said = front.facts.find(({ key }) => /^title$/iu.test(key))?.value ?? '';
  const kind = isRunbook(outline.root, front.keys, name) ? 'runbook' : 'incident';
  const dropped = outline.rules.map((line) => ({ line, reason: 'a rule' }));
  const unsure: Unsure[] = [];
  if (front.broken !== undefined) {
    unsure.push({
      line: front.broken.line,
      message: `The front matter cannot be read and is kept as text: ${front.broken.message}`,
    });
  }
  const whole: WholeDocument = {
    keeps: true,
    outline,
    front,
    title,
    said,
    name,
    dropped,
    context: { ...context, dateIsDetected: isReport(heading || said) },
  };
  const split = kind === 'runbook' ? undefined : splitProblems(untitled(outline.root, title));
  const made =
    split === undefined
      ? [kind === 'runbook' ? oneRunbook(whole) : oneIncident(whole, untitled(outline.root, title))]
      : manyIncidents(whole, split, unsure);
  const [first] = made;
  if (first !== undefined) first.top = emptyHeadings(whole, made);
  return { kind, made, dropped, unsure };
}

function manyIncidents(whole: WholeDocument, split: Split, unsure: Unsure[]): Made[] {
  for (const { line, title: shared, problem } of split.guesses) {
    unsure.push({
      line,
      message: `The section "${plainHeading(shared)}" is about the whole document; it was put with "${plainHeading(problem)}", whose words it uses most.`,
    });
  }
  return split.problems.map(({ section, shared }, at) => {
    const rest = at === 0 ? split.whole : withoutText(split.whole);
    const root = { ...rest, children: [...rest.children, ...shared] };
    return oneIncident({ ...whole, keeps: at === 0 }, root, section, at + 1);
  });
}

/** A document that only says what was mended is dated by its writing. */
const isReport = (title: string): boolean =>
  !/\b(?:fix|fixes|fixed|summary|changes|changelog|release|notes|log)\b/iu.test(title);

function oneIncident(whole: WholeDocument, root: Section, problem?: Section, number?: number): Made {
  const up = new WriteUp('incident');
  const { context } = whole;
  if (problem === undefined) applyTitle(up, whole);
  else {
    const text = titleText(problem);
    if (up.set('title', text, problem)) up.wording('title', plainHeading(problem.title));
    useTitle(up, whole);
  }
  const own = problem === undefined ? root : { ...problem, title: '', from: 0, to: 0 };
  if (problem !== undefined) {
    up.use(problem.from, problem.to, 'title');
    fillIncident(own, up, context);
    applyFront(up, whole);
    fillIncident(root, up, context);
  } else {
    applyFront(up, whole);
    fillIncident(own, up, context);
  }
  const key = /^\[?([A-Z][A-Z0-9]{1,9}-\d{1,7})\]?(?=[\s:–—-]|$)/u.exec(String(up.get('title') ?? ''))?.[1];
  if (key !== undefined && problem === undefined) up.set('id', key, { from: 0, to: 0 });
  const id = up.get('id');
  const base = typeof id === 'string' ? id : idFrom(whole.name, String(up.get('title') ?? ''));
  takeServiceNames(up, String(up.get('title') ?? ''), problem ?? whole.outline.root, context.words);
  settleIncident(up, context.words);
  const services = takeGivenServices(up, context.services, context.news);
  const made = finish(
    up,
    whole,
    number === undefined ? base : `${base}-${number}`,
    typeof id === 'string' && number === undefined,
  );
  return { ...made, services };
}

function oneRunbook(whole: WholeDocument): Made {
  const up = new WriteUp('runbook');
  applyTitle(up, whole);
  applyFront(up, whole);
  const description = whole.front.facts.find(({ key }) => /^description$/iu.test(key));
  if (description !== undefined && up.set('summary', description.value, description))
    up.wording('summary', 'description');
  fillRunbook(untitled(whole.outline.root, whole.title), up, whole.context);
  takeServiceNames(up, String(up.get('title') ?? ''), whole.outline.root, whole.context.words);
  const first = up.kept.find(({ raw }) => /^[\p{L}`*"“]/u.test(raw) && !/:\s*$/u.test(raw));
  if (
    up.get('summary') === undefined &&
    first !== undefined &&
    up.set('summary', first.raw.replace(/\s*\n\s*/gu, ' '), first)
  ) {
    up.kept.splice(up.kept.indexOf(first), 1);
    up.doubt(first.from, 'The first paragraph was taken for the summary.');
  }
  if (up.get('whenToUse') === undefined && up.get('summary') !== undefined) {
    const when = /\b(use when .+|when .+)$/iu.exec(String(up.get('summary')))?.[1];
    if (when !== undefined && up.add('whenToUse', when, { from: 0, to: 0 }))
      up.doubt(1, 'When to use it was taken from the summary.');
  }
  const alert = String(up.get('title') ?? '');
  if (/^[A-Z][a-z]+(?:[A-Z0-9][a-z0-9]*)+$/u.test(alert) && up.add('alerts', alert, { from: 0, to: 0 })) {
    up.doubt(1, `The title "${alert}" was taken for the name of an alert.`);
  }
  return finish(up, whole, slugOf(whole.said || alert) || idFrom(whole.name, alert), false);
}

function finish(up: WriteUp, whole: WholeDocument, idBase: string, explicit: boolean): Made {
  const { title, name } = whole;
  const text = title === undefined ? '' : titleText(title);
  const source = text !== '' && text.length <= 200 ? text : name.slice(-200);
  const url = /\]\((https?:\/\/[^()\s]{1,500})\)/u.exec(title?.title ?? '')?.[1];
  up.add(
    'sources',
    { title: source, ...(url === undefined ? {} : { url }), note: `Imported from ${name}`.slice(0, 600) },
    { from: 0, to: 0 },
  );
  const first = allBlocks(whole.outline.root)[0];
  const lead = up.kept.findIndex(
    ({ from, raw }) => from === first?.from && plainHeading(raw) === up.get('title'),
  );
  if (title === undefined && lead !== -1) {
    const [line] = up.kept.splice(lead, 1);
    up.use(line?.from ?? 0, line?.to ?? 0, 'title');
  }
  const kept = up.kept.map((one) => ({ ...one, raw: withoutTags(one.raw) }));
  const front = kept.filter(({ from }) => from === -1).map(({ raw }) => raw);
  const long = text.length > 140 ? [text] : [];
  const body = [
    ...long,
    bodyOf(
      kept.filter(({ from }) => from !== -1),
      title,
    ),
    ...(front.length > 0 ? ['## Other details of the source', ...front] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  return { up, idBase, explicit, title: String(up.get('title') ?? ''), services: [], body, top: [] };
}

/** The part of a document that only one of its write-ups keeps; the others take its facts alone. */
function withoutText(section: Section): Section {
  return {
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind === 'facts'),
    children: section.children.map(withoutText),
  };
}

function idFrom(name: string, title: string): string {
  const pieces = name.replace(/\.[^./]*$/u, '').split('/');
  const stem =
    pieces.findLast((piece) => !/^(?:index|readme|skill|runbook|postmortem|\.{0,2})$/iu.test(piece)) ?? '';
  return slugOf(stem, 36) || slugOf(title, 36) || 'imported';
}
