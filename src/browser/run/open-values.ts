import type { Parameter } from '../../schema/runbook.ts';

/** Values by the name of their parameter. */
export type Values = Readonly<Record<string, string>>;

/** The values that may be seen: those of parameters that are not secret. */
export function openValues(parameters: readonly Parameter[], values: Values): Values {
  const secret = parameters.filter((parameter) => parameter.secret).map(({ name }) => name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name)));
}
