import type { Section } from './block.ts';
import type { Front } from './front.ts';
import type { IncidentContext } from './incident.ts';
import type { Outline } from './outline.ts';

/** What all write-ups of one document share. */
export interface WholeDocument {
  /** Whether what no field takes of the front matter goes to this write-up. */
  readonly keeps: boolean;
  readonly outline: Outline;
  readonly front: Front;
  readonly title: Section | undefined;
  readonly said: string;
  readonly name: string;
  readonly dropped: Array<{ readonly line: number; readonly reason: string }>;
  readonly context: IncidentContext;
}
