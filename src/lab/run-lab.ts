import { parseArgs } from 'node:util';
import type { Fault } from './fault.ts';
import { FAULTS, LAB_TIMES, type Running, startLab } from './lab.ts';

const USAGE = `Usage: npm run lab -- [--json] [--blind] [--only NAME]... [--minutes N] [--idle SECONDS]

Starts a server on loopback for each fault that a connection can have, for tests and for training.
  --json      one object a line: {"fault":"...","url":"..."}
  --blind     addresses without names, for a fire drill; the names come at the end
  --only      only this fault; may be repeated
  --minutes   stops by itself after so long; 30 where not said
  --idle      so long the proxy lets a connection be quiet, in seconds; 5 where not said`;

export interface LabRun {
  readonly args: readonly string[];
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  /** A number from 0 up to 1, for the order of a blind lab. */
  readonly chance: () => number;
  /** Ends it before its time. */
  readonly stopped: AbortSignal;
}

/** Runs the lab until its time is over or it is stopped. Gives the exit code: 0, or 2 for wrong usage. */
export async function runLab({ args, say, complain, chance, stopped }: LabRun): Promise<0 | 2> {
  const options = optionsOf(args);
  if (typeof options === 'string') {
    complain(options === '' ? USAGE : `${options}\n\n${USAGE}`);
    return 2;
  }
  const { json, blind, faults, minutes, idleMs } = options;
  const lab = await startLab({ ...LAB_TIMES, idleMs }, blind ? shuffled(faults, chance) : faults);
  const named = lab.running.map((one, at) => ({
    ...one,
    name: blind ? `problem-${at + 1}` : one.fault.name,
  }));
  for (const one of named) say(json ? jsonLine(one) : textLine(one, blind));
  if (!json) say(`\nThe lab stops by itself after ${minutes} min; Ctrl-C stops it now.`);
  await over(minutes * 60_000, stopped);
  for (const one of blind ? named : []) say(json ? solutionJson(one) : solution(one));
  await lab.close();
  return 0;
}

interface LabOptions {
  readonly json: boolean;
  readonly blind: boolean;
  readonly faults: readonly Fault[];
  readonly minutes: number;
  readonly idleMs: number;
}

/** What is wrong with the arguments, where something is; nothing but the usage where help is asked for. */
function optionsOf(args: readonly string[]): LabOptions | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help) return '';
    const unknown = values.only.find((name) => !FAULTS.some((fault) => fault.name === name));
    if (unknown !== undefined)
      return `There is no fault ${unknown}. There are: ${FAULTS.map(({ name }) => name).join(', ')}.`;
    const minutes = Number(values.minutes);
    const idle = Number(values.idle);
    if (!(minutes > 0 && minutes <= DAY_MINUTES))
      return `--minutes takes a number above 0, at most ${DAY_MINUTES}.`;
    if (!(idle > 0 && idle <= HOUR_SECONDS))
      return `--idle takes a number of seconds above 0, at most ${HOUR_SECONDS}.`;
    const faults =
      values.only.length === 0 ? FAULTS : FAULTS.filter(({ name }) => values.only.includes(name));
    return { json: values.json, blind: values.blind, faults, minutes, idleMs: idle * 1_000 };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const DAY_MINUTES = 1_440;
const HOUR_SECONDS = 3_600;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  blind: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true, default: [] as string[] },
  minutes: { type: 'string', default: '30' },
  idle: { type: 'string', default: String(LAB_TIMES.idleMs / 1_000) },
  help: { type: 'boolean', default: false },
} as const;

type Named = Running & { readonly name: string };

function jsonLine({ name, url, fault }: Named): string {
  const { send, subprotocols } = fault;
  return JSON.stringify({ fault: name, url, ...(send && { send }), ...(subprotocols && { subprotocols }) });
}

const solution = ({ name, fault }: Named): string => `${name} was ${fault.name}: ${fault.about}`;

const solutionJson = ({ name, fault }: Named): string => JSON.stringify({ problem: name, was: fault.name });

const textLine = ({ name, url, fault }: Named, blind: boolean): string =>
  `${name.padEnd(26)} ${url.padEnd(30)}${blind ? '' : ` ${fault.about}`}`.trimEnd();

/** In any order, each as likely (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  const mixed = [...items];
  for (let left = mixed.length - 1; left > 0; left -= 1) {
    const other = Math.floor(chance() * (left + 1));
    [mixed[left], mixed[other]] = [mixed[other] as Item, mixed[left] as Item];
  }
  return mixed;
}

/** Resolves after a time, or at once where it is stopped. */
function over(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) resolve();
    const timer = setTimeout(resolve, ms);
    stopped.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
