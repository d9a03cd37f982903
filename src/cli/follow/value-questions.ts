import { valueProblem } from '../../core/runbook/parameter-value.ts';
import type { Parameter } from '../../schema/runbook.ts';
import type { Console } from '../console.ts';
import { takeValue } from './marking.ts';
import type { OpenRun } from './open-run.ts';

/** Asks for the values of a new run, once; secret ones are asked for when a step uses them. */
export async function askValues(open: OpenRun, console: Console): Promise<void> {
  const { events } = open.record();
  const entered = new Set(events.flatMap((event) => (event.kind === 'valued' ? [event.name] : [])));
  const wanted = open.runbook.data.parameters.filter(({ name, secret }) => !secret && !entered.has(name));
  if (wanted.length === 0) return;
  await console.show('\nValues it asks for; Enter leaves what stands there, or leaves it for later.\n');
  for (const parameter of wanted) await askValue(open, parameter, console);
}

/** Asks for those of the named values that are not known yet. */
export async function askMissing(open: OpenRun, names: Iterable<string>, console: Console): Promise<void> {
  const values = open.values();
  for (const name of names) {
    const parameter = open.runbook.data.parameters.find((one) => one.name === name);
    if (parameter !== undefined && !values[name]) await askValue(open, parameter, console);
  }
}

/** Asks for one value, until it fits or is left empty. */
export async function askValue(open: OpenRun, parameter: Parameter, console: Console): Promise<void> {
  const { name, label, secret, example, type } = parameter;
  const hints = [
    ...(type === 'text' ? [] : [type]),
    ...(example === undefined || secret ? [] : [`such as ${example}`]),
    ...(secret ? ['never kept'] : []),
  ];
  const value = await console.ask({
    message: `${label}${hints.length === 0 ? '' : ` (${hints.join(', ')})`}`,
    initial: secret ? undefined : open.values()[name],
    secret,
    problem: (typed) => valueProblem(parameter, typed),
  });
  await takeValue(open, name, value);
}
