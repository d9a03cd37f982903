import type { Command } from 'commander';
import type { Library, LinkedTree } from '../../core/library.ts';
import { nearest } from '../../core/nearest.ts';
import { quoted } from '../../core/printable.ts';
import type { Given } from '../../core/tree/given.ts';
import { didNotHelp } from '../../core/tree/reply.ts';
import { type Walk, walk } from '../../core/tree/walk.ts';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import type { Console } from '../console.ts';
import { existingFolder } from '../existing-folder.ts';
import { followDialogue } from '../follow/follow-dialogue.ts';
import { NOTHING_GIVEN } from '../follow/follow-options.ts';
import { startRun } from '../follow/start-run.ts';
import { isInteractive } from '../interactive.ts';
import { helpFor, programName } from '../program.ts';
import type { AddCommand, ExitCode, Terminal, WholeAnswer } from '../terminal.ts';
import { unreadNote } from '../unread.ts';
import { leafView, nothingKnownView } from '../views/leaf-view.ts';
import { openQuestionView } from '../views/question-view.ts';
import { renderView } from '../views/render.ts';
import { section, type View } from '../views/view.ts';
import { askedAnswers, strayNote } from '../walk/asked-answers.ts';
import { walkDialogue } from '../walk/walk-dialogue.ts';
import { walkExit, walkReport } from '../walk/walk-report.ts';
import { commandFor, type WalkedTree, walkedTree } from '../walk/walked-tree.ts';

const HELP = `
Asks what you see, one question at a time, until it leads to a fix, a runbook or the meaning of a code. Choose with
the arrow keys and Enter; with --plain, or where the terminal is dumb, by number. Ctrl-C leaves.
Answers that are already known are given as question=answer, "-" for "I don't know" and ".no" after an answer whose
end did not help; an address of the site does as well. Without a terminal nothing is asked.
Exit codes: 0 it led to something, 1 nothing is known, 2 a question is open, 130 left by Ctrl-C.

Examples:
  fixpoint walk
  fixpoint walk websocket
  fixpoint walk websocket --answers start=never,never-connects=refused
  fixpoint walk websocket --answers start=text,error-text=json --json | jq .place`;

interface Options {
  readonly answers?: readonly Given[];
  readonly json?: true;
  readonly plain?: true;
}

/** `fixpoint walk [TREE]`: questions that lead from what is seen to what is known. */
export const addWalk: AddCommand = (program, terminal, give) => {
  program
    .command('walk')
    .description('Answer questions about what you see, until they lead to a fix.')
    .argument('[tree]', 'which tree of questions; needed only where there are several')
    .option('--answers <list>', 'answers that are known: question=answer,question=answer', askedAnswers)
    .option('--json', 'print where the answers lead, and ask nothing')
    .option('--plain', 'numbered lists instead of arrow keys')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (name: string | undefined, options: Options, command: Command) => {
      const { answers = [], json, plain = false } = options;
      const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      const content = await checkContent(folder, { today: terminal.today });
      const { library } = content;
      const walkable = treesFor(library, name, command);
      const asks = !json && isInteractive(terminal);
      const note = unreadNote(content, terminal.env);
      const start = (tree: LinkedTree) =>
        walkedTree(library, tree, terminal.today, programName(terminal.env));
      const [only, ...others] = walkable;
      if (asks) {
        give({
          plain,
          dialogue: async (console) => {
            const tree = others.length === 0 ? only : await chosenTree(console, walkable);
            return tree === undefined ? 1 : talk(start(tree), answers, note, console, terminal);
          },
        });
        return;
      }
      if (only === undefined || others.length > 0) {
        command.error(`error: which tree? ${walkable.map(({ id }) => id).join(', ')}`);
      }
      const walked = start(only);
      const state = walk(walked.outline, answers);
      const fitting = fittingAnswers(answers, state);
      const whole = json
        ? { text: `${JSON.stringify(walkReport(walked, fitting, state), null, 2)}\n` }
        : untold(walked, fitting, state, terminal);
      give({
        ...whole,
        note: note + strayNote(walked.outline, state.strays) + (whole.note ?? ''),
        exitCode: walkExit(state),
      });
    });
};

async function talk(
  walked: WalkedTree,
  answers: readonly Given[],
  note: string,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> {
  const state = walk(walked.outline, answers);
  await console.show(note + strayNote(walked.outline, state.strays));
  const end = await walkDialogue(walked, fittingAnswers(answers, state), console, terminal);
  if (typeof end === 'number') return end;
  const { library, program } = walked;
  const runbook = library.runbooks.find(({ id }) => id === end.follow);
  if (runbook === undefined) return 1;
  const options = { ...NOTHING_GIVEN, families: library.families, program };
  return followDialogue(startRun(runbook, { isKept: true }, terminal), options, console, terminal);
}

/** Those that count. */
const fittingAnswers = (answers: readonly Given[], { strays }: Walk): readonly Given[] =>
  answers.filter((one) => !strays.some(({ given }) => given === one));

const chosenTree = (console: Console, trees: readonly LinkedTree[]): Promise<LinkedTree> =>
  console.choose({
    message: 'What is the complaint?',
    choices: trees.map((tree) => ({ value: tree, text: tree.data.title, note: tree.data.summary })),
  });

/** The tree of that name, or all of them where none is named. */
function treesFor({ trees }: Library, name: string | undefined, command: Command): readonly LinkedTree[] {
  if (trees.length === 0) command.error('error: the content has no tree of questions');
  if (name === undefined) return trees;
  const tree = trees.find(({ id }) => id === name.toLowerCase());
  if (tree !== undefined) return [tree];
  const ids = trees.map(({ id }) => id);
  const near = nearest(name, ids);
  const hint =
    near === undefined
      ? `There ${ids.length === 1 ? 'is' : 'are'} ${ids.join(', ')}.`
      : `Did you mean ${near}?`;
  command.error(`error: there is no tree ${quoted(name)}. ${hint}`);
}

/** What is said where nobody is asked: the end on standard output, an open question on standard error. */
function untold(
  walked: WalkedTree,
  answers: readonly Given[],
  { place }: Walk,
  terminal: Terminal,
): Pick<WholeAnswer, 'text' | 'note'> {
  const { library, tree, outline, program } = walked;
  if (place.kind === 'spent') return { text: renderView(nothingKnownView(program), terminal) };
  if (place.kind === 'leaf') {
    const view = leafView(library, place.leaf, place.sure, program);
    const next = didNotHelp(outline, answers);
    return { text: renderView(next === answers ? view : withNext(view, commandFor(walked, next)), terminal) };
  }
  const node = tree.data.nodes.find(({ id }) => id === place.question.id);
  if (node === undefined)
    throw new Error(`the outline has a question that the tree has not: ${place.question.id}`);
  const again = commandFor(walked, [...answers, { node: node.id, answer: 'ANSWER' }]);
  return { text: '', note: renderView(openQuestionView(node, place.question, again), terminal) };
}

const withNext = (view: View, command: string): View => ({
  ...view,
  sections: [
    ...view.sections,
    ...section('If it does not help', [{ text: 'See what else it may be', code: [command] }]),
  ],
});
