import { oneLine } from '../one-line.ts';
import { placeholders } from '../runbook/placeholder.ts';
import { slugOf } from '../slug.ts';
import { type Answers, firstOf } from './answers.ts';
import { withoutEmpty } from './without-empty.ts';

/** The data of a runbook with its first step from settled answers; what was not answered is left out. */
export function runbookData(answers: Answers): Readonly<Record<string, unknown>> {
  const todo = firstOf(answers, 'do') ?? '';
  const run = firstOf(answers, 'command');
  return withoutEmpty({
    title: firstOf(answers, 'title'),
    summary: firstOf(answers, 'summary'),
    whenToUse: answers['when-to-use'],
    services: answers.service,
    parameters: parametersOf(answers),
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
  });
}

/** The values that the texts of the step have places for, each once. */
export function parametersOf(
  answers: Answers,
): ReadonlyArray<{ readonly name: string; readonly label: string }> {
  const texts = ['do', 'command', 'expect', 'undo'].map((flag) => firstOf(answers, flag)).join('\n');
  const names = [...new Set(placeholders(texts).map(({ name }) => name))];
  return names.map((name) => ({ name, label: labelOf(name) }));
}

/** The beginning of what is to be done; where that is cut short, marks that may have lost their end are left out. */
export function stepTitle(todo: string): string {
  const title = oneLine(todo.split('\n')[0] ?? '', 140);
  return (title === todo ? title : title.replace(/[`<[]/gu, '').trim()) || 'The first step';
}

const labelOf = (name: string): string => {
  const words = name.toLowerCase().replaceAll('_', ' ').trim();
  return words === '' ? name : words[0]?.toUpperCase() + words.slice(1);
};
