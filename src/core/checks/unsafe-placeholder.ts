import type { Runbook, Step } from '../../schema/runbook.ts';
import type { Collection } from '../collection.ts';
import type { Path } from '../entry.ts';
import type { Finding } from '../problem.ts';
import { typeIn } from '../runbook/parameter-value.ts';
import { placeholders } from '../runbook/placeholder.ts';
import { SCANS } from '../runbook/quoting/scans.ts';

/** The most places of one command. Each is looked at with all the words around it, here and on the page. */
export const PLACES_IN_COMMAND = 40;

/** Places in commands and probes where no value can be put so that it stays one value, whatever it holds. */
export function unsafePlaceholders({ runbooks }: Collection): Finding[] {
  return runbooks.flatMap(({ filePath, data }) =>
    data.steps.flatMap(commandsOf).flatMap(({ run, shell, path }) => {
      const places = placeholders(run).length;
      if (places > PLACES_IN_COMMAND) return [tooManyPlaces(filePath, path, places)];
      return closedSlots(run, shell, data.parameters).map(
        ({ name, refused }): Finding => ({
          code: 'unsafe-placeholder',
          file: filePath,
          path,
          message: `{{${name}}} can never be filled in here: it stands ${refused}.`,
          remedy: `Put {{${name}}} where it is a word of its own or inside plain quotes, or set a variable to it first and use that.`,
        }),
      );
    }),
  );
}

const tooManyPlaces = (file: string, path: Path, places: number): Finding => ({
  code: 'too-intricate',
  file,
  path,
  message: `The command has ${places} places for values, expected at most ${PLACES_IN_COMMAND}.`,
  remedy: 'Set a variable to a value that is used over and over, or put the command into a file of its own.',
});

interface Written {
  readonly run: string;
  readonly shell: keyof typeof SCANS;
  readonly path: Path;
}

function commandsOf({ commands, probe }: Step, i: number): Written[] {
  return [
    ...commands.map(({ run, shell }, j) => ({ run, shell, path: ['steps', i, 'commands', j, 'run'] })),
    ...(probe === undefined
      ? []
      : [{ run: probe.url, shell: 'url' as const, path: ['steps', i, 'probe', 'url'] }]),
  ];
}

/** One for each name that no place of the text takes; names that no parameter has are a problem of their own. */
function closedSlots(run: string, shell: Written['shell'], parameters: Runbook['parameters']) {
  const names = new Set(parameters.map(({ name }) => name));
  return SCANS[shell](run, typeIn(parameters)).flatMap(({ name, refused }) =>
    refused !== undefined && names.delete(name) ? [{ name, refused }] : [],
  );
}
