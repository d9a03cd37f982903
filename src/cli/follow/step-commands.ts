import { type Filled, fill } from '../../core/runbook/fill.ts';
import { placeholders } from '../../core/runbook/placeholder.ts';
import type { Command } from '../../schema/action.ts';
import type { Parameter, Step } from '../../schema/runbook.ts';

/** A command of a step with its values in it. */
export interface StepCommand extends Filled {
  readonly command: Command;
  /** The program that would run it; undefined where it is typed into something that is not run from here. */
  readonly runner: Runner | undefined;
  /** Why it must not be run as it stands; undefined where it may be. */
  readonly obstacle: string | undefined;
}

interface Runner {
  readonly program: string;
  readonly args: (text: string) => readonly string[];
}

export function stepCommands(
  step: Step,
  parameters: readonly Parameter[],
  values: Readonly<Record<string, string>>,
): readonly StepCommand[] {
  return step.commands.map((command) => {
    const filled = fill(command, parameters, values);
    return { ...filled, command, runner: RUNNERS[command.shell], obstacle: obstacleOf(filled) };
  });
}

/** The values that a step uses, in the order in which it names them. */
export function namesUsed({ do: todo, commands, target, probe, expect }: Step): ReadonlySet<string> {
  const texts = [todo, ...commands.map(({ run }) => run), target ?? '', probe?.url ?? '', expect ?? ''];
  return new Set(texts.flatMap((text) => placeholders(text).map(({ name }) => name)));
}

function obstacleOf({ missing, refused }: Filled): string | undefined {
  if (refused.length > 0) return refused.map(({ reason }) => reason).join(' ');
  return missing.length > 0
    ? `${missing.join(', ')} ${missing.length === 1 ? 'has' : 'have'} no value.`
    : undefined;
}

/** What else a command may be typed into (SQL, a browser's console, …) is not ours to start. */
const RUNNERS: Readonly<Partial<Record<Command['shell'], Runner>>> = {
  sh: { program: 'sh', args: (text) => ['-c', text] },
  powershell: { program: 'pwsh', args: (text) => ['-NoProfile', '-NonInteractive', '-Command', text] },
};
