import type { Fill, Filled } from '../../core/runbook/fill.ts';
import { fillKnown } from '../../core/runbook/known-slots.ts';
import type { Command } from '../../schema/action.ts';
import type { Copying } from '../copy-button.ts';
import { make } from '../search/make.ts';
import { part, say } from './find-part.ts';
import { openValues, type Values } from './open-values.ts';
import type { PageRunbook } from './runbook-data.ts';
import type { StepView } from './step-view.ts';

interface CommandView {
  readonly command: Command;
  readonly step: StepView;
  readonly root: HTMLElement;
  readonly code: HTMLElement;
  readonly said: HTMLElement;
}

/**
 * The commands of a runbook with the values in them. Secrets are copied, not shown. A destructive step's commands
 * are not copied before its gate is open, nor is one into which a value could not be put safely.
 */
export class CommandViews {
  readonly #runbook: PageRunbook;
  readonly #fill: Fill;
  readonly #commands: readonly CommandView[];
  #values: Values = {};

  constructor(runbook: PageRunbook, steps: ReadonlyMap<string, StepView>, signal: AbortSignal) {
    this.#runbook = runbook;
    this.#fill = fillKnown(runbook.slots);
    this.#commands = runbook.steps.flatMap(({ id, commands }) => {
      const step = steps.get(id);
      const roots = [...(step?.item.querySelectorAll<HTMLElement>('copy-button') ?? [])];
      return roots.flatMap((root, i) => {
        const command = commands[i];
        return step && command ? [viewOf(command, step, root)] : [];
      });
    });
    for (const view of this.#commands) {
      view.root.addEventListener('copying', (event) => this.#copy(event as Copying, view), { signal });
    }
  }

  /** Shows the commands with these values; what is not among them is missing or does not fit. */
  show(values: Values): void {
    this.#values = values;
    const { parameters } = this.#runbook;
    const open = openValues(parameters, values);
    for (const { command, step, root, code, said } of this.#commands) {
      const full = this.#fill(command, parameters, values);
      const { text, missing } = this.#fill(command, parameters, open);
      const hidden = missing.filter((name) => !full.missing.includes(name));
      const stand = [...full.missing, ...full.refused.map(({ name }) => name), ...hidden];
      if (code.textContent !== shownText(text, hidden)) code.replaceChildren(...marked(text, stand, hidden));
      label(root, step.gate?.isOpen === false ? 'Locked' : labelOf(full));
      say(said, [...full.refused.map(({ reason }) => reason), ...full.warnings].join(' '));
    }
  }

  #copy(copying: Copying, { command }: CommandView): void {
    const { text, refused } = this.#fill(command, this.#runbook.parameters, this.#values);
    copying.detail.text = text;
    if (refused.length > 0) copying.preventDefault();
  }
}

function viewOf(command: Command, step: StepView, root: HTMLElement): CommandView {
  const said = make('p', 'problem screen-only');
  root.append(said);
  return { command, step, root, code: part(root, 'pre code'), said };
}

function labelOf({ missing, refused }: Filled): string {
  if (refused.length > 0) return 'Not safe';
  return missing.length > 0 ? `Copy without ${missing.join(', ')}` : 'Copy';
}

function label(root: HTMLElement, said: string): void {
  if (root.dataset.label === said) return;
  root.dataset.label = said;
  const button = root.querySelector('button');
  if (button) button.textContent = said;
}

const HIDDEN = '••••••';

const shownText = (text: string, hidden: readonly string[]): string =>
  hidden.reduce((shown, name) => shown.replaceAll(`{{${name}}}`, HIDDEN), text);

/** The text with what stands for a value marked. */
function marked(text: string, stand: readonly string[], hidden: readonly string[]): Array<Node | string> {
  return text.split(/(\{\{[A-Z][A-Z0-9_]*\}\})/u).map((piece) => {
    const name = piece.slice(2, -2);
    if (!piece.startsWith('{{') || !stand.includes(name)) return piece;
    return make('mark', '', hidden.includes(name) ? HIDDEN : piece);
  });
}
