import { basename } from 'node:path';
import { slugOf } from '../../core/slug.ts';

/** The scripts of a base, and all of them. */
export const SCRIPTS = { build: 'fixpoint build', check: 'fixpoint check' } as const;

type Json = Readonly<Record<string, unknown>>;

/** The package.json of a new base; `from` is where npm gets Fixpoint, as a dependency says it. */
export const newPackageJson = (folder: string, from: string): string =>
  textOf({
    name: nameOf(folder),
    private: true,
    scripts: SCRIPTS,
    allowScripts: ALLOWED,
    dependencies: { fixpoint: from },
  });

/** What has to run when the packages are installed: they fetch the program for this machine. */
const ALLOWED = { node: true, esbuild: true };

/** What \`npm init\` writes where nobody says anything. */
const NO_TEST = 'echo "Error: no test specified" && exit 1';

/**
 * A package.json that is there, such as the one that installing Fixpoint wrote, with what a base needs added; no value
 * of its own is changed. Or what is in the way.
 */
export function addedPackageJson(
  text: string,
  folder: string,
  from: string,
): { readonly text: string } | { readonly problem: string } {
  const before = parsed(text);
  if (before === undefined) return { problem: 'package.json is no JSON object; mend it or take it away.' };
  const { test, ...scripts }: Record<string, unknown> = { ...objectAt(before, 'scripts') };
  if (test !== undefined && test !== NO_TEST) scripts.test = test;
  for (const [name, command] of Object.entries(SCRIPTS)) {
    if (scripts[name] !== undefined && scripts[name] !== command)
      return {
        problem: `package.json has a script "${name}" of its own, expected none: a base needs "${name}": "${command}".`,
      };
  }
  return {
    text: textOf({
      name: nameOf(folder),
      private: true,
      ...before,
      scripts: { ...scripts, ...SCRIPTS },
      allowScripts: { ...ALLOWED, ...objectAt(before, 'allowScripts') },
      dependencies: { fixpoint: from, ...objectAt(before, 'dependencies') },
    }),
  };
}

const nameOf = (folder: string): string => slugOf(basename(folder)) || 'knowledge-base';

function parsed(text: string): Json | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Json) : undefined;
  } catch {
    return undefined;
  }
}

const objectAt = (data: Json, key: string): object => {
  const value = data[key];
  return typeof value === 'object' && value !== null ? value : {};
};

const textOf = (data: object): string => `${JSON.stringify(data, null, 2)}\n`;
