import type { FormView } from './form-view.ts';
import { now } from './moment.ts';

/** Does what a button of the form says. Where it goes away by that, what comes next takes the focus, and it is said. */
export function press(button: HTMLElement, view: FormView, root: HTMLElement): void {
  const { go, do: act } = button.dataset;
  if (go !== undefined) {
    view.fields.see(go);
    view.update();
    view.fields.go(go);
  }
  if (act === undefined || !Object.hasOwn(ACTS, act)) return;
  const said = ACTS[act]?.(view, button);
  if (said !== undefined) view.announce(said);
  if (isGone(button)) focusNext(act, view, root);
}

/** What is said once it is done; nothing where the page says it at its place. */
type Act = (view: FormView, button: HTMLElement) => string | undefined;

const ACTS: Readonly<Record<string, Act>> = {
  mask(view) {
    view.fields.fill(view.secrets.masked(view.fields.values()));
    view.changed();
    return 'It is masked.';
  },
  leave(view) {
    view.secrets.leave();
    view.update();
    return 'It stays as it is.';
  },
  copy(view) {
    void view.ways.copy();
    return undefined;
  },
  save(view) {
    view.ways.save();
    return undefined;
  },
  now(view) {
    view.fields.fill({ detected: [now()] });
    view.changed();
    return undefined;
  },
  'add-row'(view) {
    view.fields.pairs?.add();
    return undefined;
  },
  'drop-row'(view, button) {
    const said = view.fields.pairs?.drop(button);
    view.changed();
    return said;
  },
  'go-on'(view) {
    view.put(view.drafts.goOn());
    return 'The draft is back in the form.';
  },
  'throw-offer'(view) {
    view.drafts.throwOffer();
    return undefined;
  },
  throw(view) {
    view.drafts.throwAway(view.fields.values());
    view.empty();
    return undefined;
  },
  undo(view) {
    view.put(view.drafts.undo());
    return 'The draft is back in the form.';
  },
  'undo-offer'(view) {
    view.drafts.undo();
    return undefined;
  },
};

/** Where the focus goes when the button that was pressed is no longer there; the first question where there is no such. */
const NEXT: Readonly<Record<string, string>> = {
  mask: '[data-ways] :is(a, button), [data-left] button',
  leave: '[data-ways] :is(a, button), [data-left] button',
  'throw-offer': '[data-do="undo-offer"]',
  'undo-offer': '[data-do="go-on"]',
  throw: '[data-do="undo"]',
};

const isGone = (button: HTMLElement): boolean => !button.isConnected || !button.checkVisibility();

function focusNext(act: string, view: FormView, root: HTMLElement): void {
  // A row that went has given the focus to its neighbour.
  if (act === 'drop-row') return;
  const next = [...root.querySelectorAll<HTMLElement>(NEXT[act] ?? ':not(*)')].find((one) =>
    one.checkVisibility(),
  );
  if (next === undefined) view.fields.goFirst();
  else next.focus();
}
