import { quoted } from '../core/printable.ts';
import { FAULTS, LAB_TIMES, type Running, startLab } from './lab.ts';

/** What the lab is to do. */
export interface LabOrder {
  /** One JSON object a line. */
  readonly json: boolean;
  /** Addresses without names, in any order; the names come at the end. */
  readonly blind: boolean;
  /** Names of faults; where there are none, all of them. */
  readonly only: readonly string[];
  /** When it ends by itself. */
  readonly minutes: number;
  /** So long the proxy lets a connection be quiet, in milliseconds. */
  readonly idleMs: number;
}

export interface LabRun {
  readonly order: LabOrder;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  /** A number from 0 up to 1, for the order of a blind lab. */
  readonly chance: () => number;
  /** Ends it before its time. */
  readonly stopped: AbortSignal;
}

/** Runs the lab until its time is over or it is stopped. Gives the exit code: 0, or 2 for a fault that there is not. */
export async function runLab({ order, say, complain, chance, stopped }: LabRun): Promise<0 | 2> {
  const { json, blind, only, minutes, idleMs } = order;
  const unknown = only.find((name) => !FAULTS.some((fault) => fault.name === name));
  if (unknown !== undefined) {
    const names = FAULTS.map(({ name }) => name).join(', ');
    complain(`error: --only is ${quoted(unknown)}, and there is no such fault. There are: ${names}.`);
    return 2;
  }
  const faults = only.length === 0 ? FAULTS : FAULTS.filter(({ name }) => only.includes(name));
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
