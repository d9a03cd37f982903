import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Command, Option } from 'commander';
import { createTally, type Tally } from '../../core/search/match/tally.ts';
import type { WholeLines } from '../../core/search/match/whole-lines.ts';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { type MemorySearch, memorySearch } from '../../outlets/memory-search.ts';
import { existingFolder } from '../existing-folder.ts';
import { knownRow, matchReport } from '../match-report.ts';
import { helpFor, programName } from '../program.ts';
import { matchJson, seenJson } from '../reporters/match-json.ts';
import { followFiles } from '../streams/follow.ts';
import { type InputPiece, readFile, readStdin } from '../streams/input.ts';
import type { AddCommand, ExitCode, Part, Terminal } from '../terminal.ts';
import { matchView, seenView } from '../views/match-view.ts';
import { renderView } from '../views/render.ts';
import { wholeNumber } from '../whole-number.ts';

const HELP = `
Reads logs of any length, from files or standard input, and tells which lines are known, with the fix of each, and
which errors are not. With --follow a known line is told as soon as it is first seen, and files are read on as they
grow, until Ctrl-C; the counts come last.

Examples:
  kubectl logs deploy/web | fixpoint match
  fixpoint match /var/log/app/*.log --fail-on unknown
  docker compose logs --follow | fixpoint match --follow
  fixpoint match app.log --json | jq 'select(.type == "unknown").template'`;

const FAIL_ON = ['known', 'unknown'] as const;

interface Options {
  readonly follow?: true;
  readonly json?: true;
  readonly failOn?: (typeof FAIL_ON)[number];
  readonly limit: number;
}

/** `fixpoint match [FILES…]`: which lines of a log are known, and which errors are not. */
export const addMatch: AddCommand = (program, terminal, give) => {
  program
    .command('match')
    .description('Match a log of any length against the known lines, as it comes.')
    .argument('[files...]', 'logs to read; standard input where there is none, or for -')
    .option('--follow', 'go on reading, and tell a known line as soon as it is seen')
    .option('--json', 'print one JSON object a line')
    .addOption(new Option('--fail-on <what>', 'exit with 1 where such a line was seen').choices(FAIL_ON))
    .option('--limit <number>', 'how many known and unknown lines to list at most', wholeNumber, 20)
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (names: string[], options: Options, command: Command) => {
      const input = openedInput(names, options, terminal, command);
      // It may run for days beside what it watches: a young generation that stays small saves 100 MB.
      setFlagsFromString('--semi-space-growth-factor=1');
      const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      const { library } = await checkContent(folder, { today: terminal.today });
      give({ parts: match(input, memorySearch(library), options, terminal) });
    });
};

interface Input {
  readonly pieces: AsyncIterable<InputPiece>;
  /** Bytes in all, for the progress bar; 0 where nobody knows. */
  readonly total: number;
}

async function* match(
  { pieces, total }: Input,
  index: MemorySearch,
  { follow, json, failOn, limit }: Options,
  terminal: Terminal,
): AsyncGenerator<Part, ExitCode, void> {
  const tally = createTally(index.knownLines, index.table);
  const streams = new Map<string, WholeLines>();
  for await (const { source, bytes } of pieces) {
    const stream = streams.get(source) ?? tally.open(source);
    streams.set(source, stream);
    stream.push(bytes);
    if (follow) yield* seen(tally);
    if (total > 0) yield { progress: { done: tally.totals().bytes, total } };
  }
  for (const stream of streams.values()) stream.end();
  if (follow) yield* seen(tally);
  const report = await matchReport(tally, index, limit);
  yield {
    text: json ? matchJson(report) : renderView(matchView(report, programName(terminal.env)), terminal),
  };
  return failOn !== undefined && report.totals[failOn] > 0 ? 1 : 0;

  function* seen(from: Tally): Generator<Part> {
    for (const fresh of from.fresh()) {
      const row = knownRow(fresh, index);
      yield { text: json ? seenJson(row) : `${renderView(seenView(row), terminal)}\n` };
    }
  }
}

function openedInput(
  names: readonly string[],
  { follow }: Options,
  { stdin, stderr, cwd, stopped }: Terminal,
  command: Command,
): Input {
  if (names.length === 0 && stdin.isTTY) {
    command.error('error: there is nothing to read; pipe a log in, name files, or say - to type one');
  }
  if (names.length === 0 || (names.length === 1 && names[0] === '-')) {
    return { pieces: readStdin(stdin, stopped), total: 0 };
  }
  if (names.includes('-') && follow) {
    command.error('error: --follow takes files or standard input, not both');
  }
  const files = [...new Set(names)].map((source) => {
    const path = resolve(cwd, source);
    return { source, path, size: source === '-' ? 0 : readableSize(path, source, command) };
  });
  if (follow) return { pieces: followFiles(files, stopped), total: 0 };
  const total = stderr.isTTY && !names.includes('-') ? files.reduce((sum, { size }) => sum + size, 0) : 0;
  return {
    total,
    pieces: (async function* () {
      for (const { path, source } of files) {
        yield* source === '-' ? readStdin(stdin, stopped) : readFile(path, source, stopped);
      }
    })(),
  };
}

/** Bytes of a file that can be read; otherwise wrong usage. */
function readableSize(path: string, name: string, command: Command): number {
  const found = statSync(path, { throwIfNoEntry: false });
  const said = JSON.stringify(name);
  if (found === undefined) command.error(`error: there is no file ${said}`);
  if (found.isDirectory()) command.error(`error: ${said} is a folder; name the logs in it`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    command.error(`error: ${said} may not be read by this user`);
  }
  return found.isFile() ? found.size : 0;
}
