import type { z } from 'zod';
import { codeFamily } from './codes.ts';
import { incident } from './incident.ts';
import { runbook } from './runbook.ts';
import { site } from './site.ts';
import { tree } from './tree.ts';
import { vocabulary } from './vocabulary.ts';

/** Every kind of file that an author may write, by the name that problems and pages use for it. */
export const KINDS = { incident, runbook, tree, codes: codeFamily, vocabulary, site } as const;

export type Kind = keyof typeof KINDS;
/** What a file of kind K holds once it is checked. */
export type DataOf<K extends Kind> = z.infer<(typeof KINDS)[K]>;
