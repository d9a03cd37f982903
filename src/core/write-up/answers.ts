/** The answers to each question, by its flag; several where the question takes many. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export const firstOf = (answers: Answers, flag: string): string | undefined => answers[flag]?.[0];

/** An answer as the write-up will hold it, or what is wrong with it, in a sentence. */
export type Settled = { readonly value: string } | { readonly problem: string };

/** What an answer may be the name of. */
export type Names = 'service' | 'environment' | 'component' | 'code' | 'target' | 'family' | 'runbook';
