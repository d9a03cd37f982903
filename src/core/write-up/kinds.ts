/** Kinds of write-up that are begun by answering questions, in the terminal and in the browser. */
export const NEW_KINDS = ['incident', 'runbook', 'tree', 'code'] as const;
export type NewKind = (typeof NEW_KINDS)[number];
