import type { LinkedRunbook } from '../../core/library.ts';
import type { OutcomeTarget } from '../../schema/target.ts';
import { type Console, Left } from '../console.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { renderView } from '../views/render.ts';
import { changeNote, runView } from '../views/run-view.ts';
import { targetText } from '../views/runbook-view.ts';
import { section, type View } from '../views/view.ts';
import { endRun } from './ending.ts';
import type { FollowOptions } from './follow-options.ts';
import { mark, takeValue } from './marking.ts';
import type { OpenRun } from './open-run.ts';
import { clearLast } from './step-acts.ts';
import { stepDialogue } from './step-dialogue.ts';
import type { Talk } from './talk.ts';
import { askValues } from './value-questions.ts';

/** Leads through a run, step by step, until it has ended or the person leaves it. */
export async function followDialogue(
  open: OpenRun,
  options: FollowOptions,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> {
  const talk: Talk = { open, options, console: telling(console, open), terminal, unlocked: new Set() };
  try {
    await begin(talk);
    await goOn(talk);
    await console.show(farewell(talk));
    return 0;
  } catch (error) {
    if (error instanceof Left) await console.show(farewell(talk));
    throw error;
  }
}

/** Before each question it says what is wrong with keeping the run, where something is. */
function telling(console: Console, open: OpenRun): Console {
  let told: string | undefined;
  const tell = async () => {
    const trouble = open.trouble();
    if (trouble !== told && trouble !== undefined) {
      await console.show(`! The run is not kept: ${trouble}. It goes on; leave the program open.\n`);
    }
    told = trouble;
  };
  return {
    ...console,
    choose: async (question) => {
      await tell();
      return console.choose(question);
    },
    ask: async (question) => {
      await tell();
      return console.ask(question);
    },
  };
}

async function begin({ open, options, console, terminal }: Talk): Promise<void> {
  const isNew = open.state().begunAt === undefined;
  if (isNew) await open.tell({ kind: 'begun' });
  const state = open.state();
  const view = isNew ? headView(open.runbook) : runView(open.runbook, state, open.elapsed());
  await console.show(renderView(view, terminal));
  const path = open.path();
  await console.show(`\n${path === undefined ? 'This run is not kept.' : `The run is kept in ${path}`}\n`);
  if (!isNew) await console.show(changeNote(state));
  for (const [name, value] of options.answers.values) await takeValue(open, name, value);
  if (state.ended !== undefined) {
    const again = await console.choose({
      message: 'The run has ended. Take it up again?',
      choices: [
        { value: false, text: 'No' },
        { value: true, text: 'Yes, it goes on' },
      ],
    });
    if (again) await open.tell({ kind: 'reopened' });
  }
  if (isNew) await askValues(open, console);
}

async function goOn(talk: Talk): Promise<void> {
  const { open, options, console } = talk;
  const given = new Map(options.answers.marks);
  for (;;) {
    const { next, ended, led } = open.state();
    if (ended !== undefined) return;
    const step = open.runbook.data.steps.find(({ id }) => id === next);
    if (step === undefined) {
      if (led !== undefined) await console.show(ledText(led, options.program));
      if (options.answers.end !== undefined) await open.tell({ kind: 'ended', as: options.answers.end });
      else if (!(await endRun(open, console))) {
        if (!(await reconsidered(talk))) return;
      }
      continue;
    }
    const known = given.get(step.id);
    given.delete(step.id);
    if (known !== undefined) {
      await mark(open, step, known);
      await console.show(`${step.title}: ${known.as}, as given\n`);
    } else if ((await stepDialogue(talk, step)) === 'leaves') return;
  }
}

/** At the end of the steps: whether the last mark is taken back. */
async function reconsidered({ open, console }: Talk): Promise<boolean> {
  const back = await console.choose({
    message: 'What then?',
    choices: [
      { value: true, text: 'Go back: the last mark was a mistake' },
      { value: false, text: 'Leave, and go on later' },
    ],
  });
  if (back) await clearLast(open);
  return back;
}

function ledText(led: OutcomeTarget, program: string): string {
  const [kind, value] = Object.entries(led).find(([, place]) => place !== undefined) ?? [];
  if (kind === 'end') return '\nThat was the last step.\n';
  const command = kind === 'node' ? 'walk' : kind === 'runbook' ? 'follow' : 'show';
  return `\nThis leads to ${targetText(led)}: ${program} ${command} ${value}\n`;
}

const headView = ({ id, data }: LinkedRunbook): View => ({
  title: data.title,
  facts: [`runbook ${id}`, `${data.steps.length} steps`, ...data.services],
  headline: { label: 'What it does', text: data.summary },
  sections: section('When to use it', data.whenToUse),
});

/** What one can do with the run afterwards. */
function farewell({ open, options, terminal }: Talk): string {
  const { program } = options;
  const { ended } = open.state();
  const path = open.path();
  const whole =
    ended === undefined
      ? ''
      : `\n${renderView(runView(open.runbook, open.state(), open.elapsed()), terminal)}`;
  if (path === undefined || open.trouble() !== undefined) return `${whole}\nThe run was not kept.\n`;
  const lines = [
    ...(ended === undefined ? [`Go on:         ${program} follow --record ${path}`] : []),
    `Hand over:     ${program} record ${path} --as handover`,
    `Write it up:   ${program} record ${path} --as draft`,
  ];
  return `${whole}\nThe run is kept in ${path}\n${lines.join('\n')}\n`;
}
