import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';
import { valueProblem } from '../runbook/parameter-value.ts';

/** Defaults and examples that the parameter itself would refuse, and defaults of secrets. */
export function unfitDefaults({ runbooks }: Collection): Finding[] {
  return runbooks.flatMap(({ filePath, data }) =>
    data.parameters.flatMap((parameter, i) =>
      (['default', 'example'] as const).flatMap((key): Finding[] => {
        const value = parameter[key];
        if (value === undefined) return [];
        const at = { code: 'unfit-default', file: filePath, path: ['parameters', i, key] } as const;
        if (parameter.secret && key === 'default')
          return [
            {
              ...at,
              message: `${parameter.name} is secret and has a default, which everybody who reads the site can see.`,
              remedy: 'Take the default out; if it is a real secret, withdraw it.',
            },
          ];
        const problem = valueProblem({ ...parameter, secret: false }, value);
        return problem === undefined
          ? []
          : [
              {
                ...at,
                message: problem,
                remedy: `Correct the ${key}, or the type or pattern of ${parameter.name}.`,
              },
            ];
      }),
    ),
  );
}
