import type { WriteUp } from './write-up.ts';

export interface Made {
  readonly up: WriteUp;
  /** Its id where the source gives one, otherwise what it is to be made from. */
  readonly idBase: string;
  readonly explicit: boolean;
  readonly title: string;
  /** Its services, where they come from who imports and not from the source. */
  readonly services: readonly string[];
  /** The body as Markdown. */
  body: string;
  /** Headings of the source that hold only other sections. */
  top: readonly string[];
}
