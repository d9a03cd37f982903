import type { Parameter, Step } from '../../schema/runbook.ts';
import type { Collection } from '../collection.ts';
import type { Path } from '../entry.ts';
import { mayLack } from '../gaps.ts';
import type { Finding } from '../problem.ts';
import { placeholders } from '../runbook/placeholder.ts';
import { orNearest, suggester, writeOr } from './suggestion.ts';

/** `{{NAME}}` in the text, the commands or the probe of a step for which no parameter asks. */
export function unknownParameters({ runbooks, gaps }: Collection): Finding[] {
  const suggest = suggester();
  return runbooks.flatMap((runbook) => {
    if (mayLack(gaps, runbook, 'parameters.*.name')) return [];
    const { filePath, data } = runbook;
    const { parameters, steps } = data;
    const names = parameters.map(({ name }) => name);
    return steps.flatMap(textsOf).flatMap(({ text, path }) =>
      missing(text, parameters).map((name): Finding => {
        const near = suggest(name, names);
        return {
          code: 'unknown-parameter',
          file: filePath,
          path,
          message: `{{${name}}} stands for no parameter of this runbook${orNearest(near)}.`,
          remedy: writeOr(near && `{{${near}}}`, `add ${name} to "parameters"`),
        };
      }),
    );
  });
}

function missing(text: string, parameters: readonly Parameter[]): string[] {
  const used = new Set(placeholders(text).map(({ name }) => name));
  for (const { name } of parameters) used.delete(name);
  return [...used];
}

function textsOf(step: Step, i: number): Array<{ text: string; path: Path }> {
  const single = (['do', 'expect', 'undo', 'target'] as const).flatMap((key) => {
    const text = step[key];
    return text === undefined ? [] : [{ text, path: ['steps', i, key] }];
  });
  return [
    ...single,
    ...(step.probe === undefined ? [] : [{ text: step.probe.url, path: ['steps', i, 'probe', 'url'] }]),
    ...step.commands.map(({ run }, j) => ({ text: run, path: ['steps', i, 'commands', j, 'run'] })),
  ];
}
