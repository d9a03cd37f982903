import type { Library } from '../../core/library.ts';
import { oneLine } from '../../core/one-line.ts';
import { placeholders } from '../../core/runbook/placeholder.ts';
import { slugOf } from '../../core/slug.ts';
import { type Answers, firstOf } from '../../core/write-up/answers.ts';
import { incidentData, incidentPath } from '../../core/write-up/incident-data.ts';
import { WRITE_UP } from '../../core/write-up/named.ts';
import { withoutEmpty } from '../../core/write-up/without-empty.ts';
import type { NewKind } from './question.ts';

/** What a write-up is made of: the data of its kind, and text that found no field. */
export interface Composed {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What a log, a run or an issue gives beside answers: fields that are not asked for. */
export interface Extra {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly body?: string;
}

/** The data of a write-up from settled answers; what was not answered is left out. */
export function compose(kind: NewKind, answers: Answers, library: Library, extra: Extra = {}): Composed {
  const body = extra.body ?? '';
  const data = withoutEmpty({ ...extra.data, ...DATA[kind](answers, library) });
  return { data, body };
}

/** Where the file of a write-up goes, inside the content folder; undefined where no name can be made of the answers. */
export function placeOf(kind: NewKind, answers: Answers): string | undefined {
  const title = firstOf(answers, 'title') ?? '';
  if (kind === 'incident') return incidentPath(answers);
  if (kind === 'code') return `codes/${firstOf(answers, 'family') ?? ''}.yaml`;
  const name = firstOf(answers, 'name') ?? slugOf(title, 60);
  if (name === '') return undefined;
  return kind === 'runbook' ? `runbooks/${name}.md` : `trees/${name}.yaml`;
}

type Compose = (answers: Answers, library: Library) => Readonly<Record<string, unknown>>;

const DATA: Readonly<Record<NewKind, Compose>> = {
  incident: incidentData,
  runbook: (answers) => {
    const todo = firstOf(answers, 'do') ?? '';
    const run = firstOf(answers, 'command');
    const texts = [todo, run, firstOf(answers, 'expect'), firstOf(answers, 'undo')].join('\n');
    const names = [...new Set(placeholders(texts).map(({ name }) => name))];
    return {
      title: firstOf(answers, 'title'),
      summary: firstOf(answers, 'summary'),
      whenToUse: answers['when-to-use'],
      services: answers.service,
      parameters: names.map((name) => ({ name, label: labelOf(name) })),
      steps: [
        withoutEmpty({
          id: slugOf(todo, 40) || 'first',
          title: stepTitle(todo),
          do: todo,
          commands: run === undefined ? [] : [{ run }],
          expect: firstOf(answers, 'expect'),
          risk: firstOf(answers, 'risk'),
          undo: firstOf(answers, 'undo'),
        }),
      ],
    };
  },
  tree: (answers, library) => {
    const targets = answers.to ?? [];
    const given = (answers.answer ?? []).map((text, i) => ({ text, to: targets[i] ?? WRITE_UP }));
    const all = given.some(({ to }) => to === WRITE_UP)
      ? given
      : [...given, { text: 'Something else', to: WRITE_UP }];
    const ids = new Set<string>();
    return {
      title: firstOf(answers, 'title'),
      summary: firstOf(answers, 'summary'),
      services: answers.service,
      nodes: [
        withoutEmpty({
          id: 'start',
          question: firstOf(answers, 'question'),
          look: answers.look?.map((text) => ({ do: text })),
          answers: all.map(({ text, to }) => ({ id: freeId(text, ids), text, to: targetOf(to, library) })),
        }),
      ],
    };
  },
  code: (answers) => ({
    title: firstOf(answers, 'family-title'),
    summary: firstOf(answers, 'family-summary'),
    ...(answers['family-word'] === undefined ? {} : { words: answers['family-word'] }),
    codes: [codeOf(answers)],
  }),
};

/** A code as an item of its family. */
export const codeOf = (answers: Answers): Readonly<Record<string, unknown>> =>
  withoutEmpty({
    code: firstOf(answers, 'code'),
    name: firstOf(answers, 'name'),
    meaning: firstOf(answers, 'meaning'),
    sender: firstOf(answers, 'sender'),
    action: firstOf(answers, 'action'),
    runbooks: answers.runbook,
    source: firstOf(answers, 'source'),
  });

function targetOf(to: string, { incidents, runbooks }: Library): Readonly<Record<string, unknown>> {
  if (to === WRITE_UP) return { writeUp: true };
  if (incidents.some(({ id }) => id === to)) return { incident: to };
  return runbooks.some(({ id }) => id === to) ? { runbook: to } : { code: to };
}

function freeId(text: string, ids: Set<string>): string {
  const base = slugOf(text, 40) || 'answer';
  let id = base;
  for (let next = 2; ids.has(id); next += 1) id = `${base}-${next}`;
  ids.add(id);
  return id;
}

/** The beginning of what is to be done; where that is cut short, marks that may have lost their end are left out. */
function stepTitle(todo: string): string {
  const title = oneLine(todo.split('\n')[0] ?? '', 140);
  return (title === todo ? title : title.replace(/[`<[]/gu, '').trim()) || 'The first step';
}

const labelOf = (name: string): string => {
  const words = name.toLowerCase().replaceAll('_', ' ').trim();
  return words === '' ? name : words[0]?.toUpperCase() + words.slice(1);
};
