import type { Library } from '../../core/library.ts';
import { nearest } from '../../core/nearest.ts';
import { whenOf } from '../../core/when-in-text.ts';
import { servicesIn } from '../../core/write-up/log-answers.ts';
import { namedOf } from '../../core/write-up/named.ts';
import { fromLog, type Proposal } from './from-log.ts';
import { formBoxes } from './issue-form.ts';
import { ELSE, LOG } from './labels.ts';

/** What is wrong with a text that should be an issue of the form. */
export interface NoIssue {
  readonly refused: string;
}

/** Takes an issue apart that GitHub made of the form: `### Label`, then the answer. Nothing in it is believed. */
export function fromIssue(text: string, library: Library, today: string): Proposal | NoIssue {
  const sections = sectionsOf(text.replace(/\r\n?/gu, '\n'));
  if (sections.size === 0) {
    const labels = formBoxes().map(({ label }) => `"### ${label}"`);
    return { refused: `it has none of the headings of the form, expected ${labels.join(', ')}` };
  }
  const get = (flag: string): string => sections.get(flag) ?? '';
  const printed = unfenced(get(LOG));
  const log = fromLog(
    printed === '' ? '' : `\`\`\`\n${printed.replaceAll('```', "'''")}\n\`\`\``,
    library,
    today,
  );
  const title = oneOf(get('title'));
  const symptoms = linesOf(get('symptom'));
  const service = oneOf(get('service'));
  const named = service === '' ? undefined : namedOf('service', service, library);
  const services =
    named !== undefined && 'value' in named
      ? [named.value]
      : [...new Set([...servicesIn(service, library), ...(log.answers.service ?? [])])];
  const severity = formBoxes().find(({ flag }) => flag === 'severity')?.choices ?? [];
  const when = whenOf(get('detected'))?.when;
  const rest = [
    ...(named !== undefined && 'problem' in named ? [`Where it was seen: ${service}`] : []),
    ...(get('detected') !== '' && when === undefined ? [`First seen: ${get('detected')}`] : []),
    get(ELSE),
  ].filter((part) => part !== '');
  return {
    answers: {
      ...log.answers,
      title: title === '' ? (log.answers.title ?? []) : [title],
      symptom: symptoms.length > 0 ? symptoms : (log.answers.symptom ?? []),
      service: services,
      severity: [nearest(oneOf(get('severity')), severity) ?? 'unknown'],
      detected: when === undefined ? (log.answers.detected ?? []) : [when],
    },
    extra: rest.length === 0 ? {} : { body: `## As it was reported\n\n${fenced(rest.join('\n\n'))}\n` },
    masked: log.masked,
  };
}

/** The answers by the flag of their box; the words that GitHub writes for no answer are none. */
function sectionsOf(text: string): ReadonlyMap<string, string> {
  const flags = new Map(formBoxes().map(({ flag, label }) => [label.toLowerCase(), flag]));
  const sections = new Map<string, string[]>();
  let here: string[] | undefined;
  let fence = '';
  for (const line of text.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1] ?? '';
    if (fence === '') fence = marks;
    else if (marks.startsWith(fence) && line.trim() === marks) fence = '';
    const label = fence === '' ? /^###[ \t]+(.+?)[ \t]*$/u.exec(line)?.[1] : undefined;
    const flag = label === undefined ? undefined : flags.get(label.toLowerCase());
    if (flag !== undefined && !sections.has(flag)) {
      here = [];
      sections.set(flag, here);
    } else here?.push(line);
  }
  return new Map(
    [...sections].map(([flag, lines]) => {
      const answer = lines.join('\n').trim();
      return [flag, answer === '_No response_' || answer === 'None' ? '' : answer];
    }),
  );
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*]\s+/u, '').trim())
    .filter((line) => line !== '');

const oneOf = (text: string): string => linesOf(text).join(' ');

/** What stands inside the fence that GitHub puts around what was pasted. */
function unfenced(text: string): string {
  const [, marks = '', inner] = /^(`{3,})[^\n]*\n([\s\S]*)$/u.exec(text) ?? [];
  if (inner === undefined) return text;
  const end = inner.lastIndexOf(`\n${marks}`);
  return end === -1 ? (inner.startsWith(marks) ? '' : inner) : inner.slice(0, end);
}

/** A stranger's words, shown to the letter: nothing in them is read as Markdown or HTML. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}text\n${text}\n${marks}`;
}
