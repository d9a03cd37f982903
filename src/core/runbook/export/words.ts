import type { OutcomeTarget } from '../../../schema/target.ts';
import type { Ending, Mark } from '../event.ts';
import type { StepStanding, Stray } from '../state.ts';

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
  undone: 'taken back',
};

export const STANDING_WORDS: Readonly<Record<StepStanding, string>> = {
  ...MARK_WORDS,
  'to-do': 'to do',
  next: 'next',
};

/** Every way in which a run may end, the best first. */
export const ENDINGS: readonly Ending[] = ['fixed', 'not-fixed', 'handed-over', 'given-up'];

export const ENDING_WORDS: Readonly<Record<Ending, string>> = {
  fixed: 'fixed',
  'not-fixed': 'not fixed',
  'handed-over': 'handed over',
  'given-up': 'given up',
};

export const STRAY_WORDS: Readonly<Record<Stray['reason'], string>> = {
  'unknown-step': 'the runbook has no such step now',
  'unknown-value': 'the runbook asks for no such value now',
  'unfit-value': 'the value does not fit what the runbook asks for now',
  'secret-value': 'the value is secret now and is not shown',
  'unknown-outcome': 'the outcomes of the step are others now',
  'not-begun': 'it is from before the run began',
};

/** Where an outcome leads, in words. */
export function targetWords(to: OutcomeTarget): string {
  if (to.step !== undefined) return `the step ${to.step}`;
  if (to.incident !== undefined) return `the incident ${to.incident}`;
  if (to.runbook !== undefined) return `the runbook ${to.runbook}`;
  if (to.code !== undefined) return `the code ${to.code}`;
  if (to.node !== undefined) return `the question ${to.node}`;
  return 'the end of the runbook';
}
