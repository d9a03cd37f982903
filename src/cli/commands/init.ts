import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { quoted } from '../../core/printable.ts';
import { type BaseAnswers, settleName, settleServices } from '../../intake/init/answers.ts';
import { type BaseFolder, baseFolder, nameFrom } from '../../intake/init/base-folder.ts';
import { packageSource, seenFrom } from '../../intake/init/package-source.ts';
import { settleRepository } from '../../intake/init/repository.ts';
import { initDialogue } from '../init/init-dialogue.ts';
import type { InitJob } from '../init/job.ts';
import { making } from '../init/making.ts';
import { isInteractive } from '../interactive.ts';
import { helpFor } from '../program.ts';
import type { AddCommand, Answer, Terminal } from '../terminal.ts';

const HELP = `
Makes content folders, vocabulary, one example of each kind, workflows, README, settings for editors, and a package.json
that takes Fixpoint from where this one came. Nothing that is there is written over; a package.json that is there gets two
scripts. Without a terminal nothing is asked. With --from, what check would refuse waits in unfinished/.
Exit codes: 0 made, 1 made, but some of the old documents need work, 2 something is missing or wrong, and nothing was
written, 130 left by Ctrl-C, with nothing written.

Examples:
  fixpoint init our-incidents
  fixpoint init our-incidents --name "Our incidents" --repository https://github.com/our-team/incidents --service web
  fixpoint init . --yes --service "Web shop" --service pay=Payments --from ../old-wiki`;

interface Options {
  readonly name?: string;
  readonly repository?: string;
  readonly service?: readonly string[];
  readonly from?: string;
  readonly package?: string;
  readonly yes?: true;
  readonly plain?: true;
}

const PROGRAM = resolve(import.meta.dirname, '../../..');

/** `fixpoint init [folder]`: a team's own base. */
export const addInit: AddCommand = (program, terminal, give) => {
  program
    .command('init')
    .description("Make a team's own base: content, workflows, and a package.json with two scripts.")
    .argument('[folder]', 'a new or an empty folder', '.')
    .option('--name <name>', 'name of the base')
    .option('--repository <address>', 'address of its repository')
    .option(
      '--service <service>',
      'a service that you run, also id=name; may be given again',
      (one: string, before: readonly string[] = []) => [...before, one],
    )
    .option('--from <folder>', 'import the old documents of a folder')
    .option('--package <source>', 'where npm gets Fixpoint: a file, an address, or a version')
    .option('--yes', 'ask nothing, and take what is proposed')
    .option('--plain', 'lines to type instead of keys')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (folder: string, options: Options, command: Command) =>
      give(await begin(folder, options, terminal, command)),
    );
};

async function begin(path: string, options: Options, terminal: Terminal, command: Command): Promise<Answer> {
  const { cwd, today, now, stopped, env } = terminal;
  // npm changes into the project's folder, and hands on where the person stands.
  const here = env.npm_lifecycle_event === 'fixpoint' ? env.INIT_CWD || cwd : cwd;
  const given = settled(options, command);
  const folder = await baseFolder(resolve(here, path));
  if ('problem' in folder) command.error(`error: ${folder.problem}`);
  const from = options.from === undefined ? undefined : resolve(here, options.from);
  if (from !== undefined && !statSync(from, { throwIfNoEntry: false })?.isDirectory())
    command.error(`error: there is no folder ${quoted(options.from ?? '')}`);
  const source =
    options.package === undefined
      ? await packageSource(PROGRAM, folder.path)
      : seenFrom(folder.path, here, options.package);
  if (source === undefined)
    command.error(
      'error: nothing says where this Fixpoint was installed from, and package.json of a base has to; give --package with its address or file (npm pack in its own folder makes one)',
    );
  const proposed = { name: nameFrom(folder.path), repository: originOf(folder) };
  const job: InitJob = { folder, given, proposed, source, from, cwd: here, today, now, stopped };
  if (!options.yes && isInteractive(terminal))
    return { plain: options.plain ?? false, dialogue: (console) => initDialogue(job, console) };
  const answers = unasked(job, options.yes === true);
  if ('missing' in answers) {
    const rows = answers.missing.map((row) => `  ${row}\n`).join('');
    return { text: '', note: `error: missing, and nobody can be asked here:\n${rows}`, exitCode: 2 };
  }
  return { parts: making(job, answers) };
}

/** What flags say, or wrong usage with every fault of them. */
function settled({ name, repository, service }: Options, command: Command): Partial<BaseAnswers> {
  const one = name === undefined ? undefined : settleName(name);
  const two = repository === undefined ? undefined : settleRepository(repository);
  const three = service === undefined ? undefined : settleServices(service);
  const faults = Object.entries({ name: one, repository: two, service: three }).flatMap(([flag, found]) =>
    found !== undefined && 'problem' in found ? [`--${flag}: ${found.problem}`] : [],
  );
  if (faults.length > 0) command.error(`error: ${faults.join('\nerror: ')}`);
  return {
    ...(one !== undefined && 'value' in one ? { name: one.value } : {}),
    ...(two !== undefined && 'value' in two ? { repository: two.value } : {}),
    ...(three !== undefined && 'value' in three ? { services: three.value } : {}),
  };
}

/** The repository that git knows, where its address is one that people can open. */
function originOf({ origin }: BaseFolder): string | undefined {
  const found = origin === undefined ? undefined : settleRepository(origin);
  return found !== undefined && 'value' in found ? found.value.url : undefined;
}

/** The answers without asking: of flags, and with --yes of what is proposed. Services are never made up. */
function unasked(
  { given, proposed }: InitJob,
  yes: boolean,
): BaseAnswers | { readonly missing: readonly string[] } {
  const { services } = given;
  const known = proposed.repository === undefined ? undefined : settleRepository(proposed.repository);
  const repository =
    given.repository ?? (yes && known !== undefined && 'value' in known ? known.value : undefined);
  const named = settleName(proposed.name);
  const name = given.name ?? (yes && 'value' in named ? named.value : undefined);
  const missing = [
    ...(name === undefined ? ['--name <name>  name of the base'] : []),
    ...(repository === undefined && !yes ? ['--repository <address>  address of its repository'] : []),
    ...(services === undefined ? ['--service <service>  a service that you run; may be given again'] : []),
  ];
  if (name === undefined || services === undefined || missing.length > 0) return { missing };
  return { name, repository, services };
}
