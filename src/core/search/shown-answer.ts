import type { Verification } from '../../schema/action.ts';
import type { Part } from '../answer-parts.ts';

/** What a known error shows right in the results: what to do, with commands, and how one sees that it is fixed. */
export interface ShownAnswer {
  readonly parts: readonly Part[];
  readonly verification: readonly Verification[];
}
