/**
 * How much a word counts by the field it stands in. A title and what people see or machines print say what a
 * write-up is about; its body says much else.
 */
export const FIELD_WEIGHTS = { title: 5, seen: 3, body: 1 } as const;

export type FieldName = keyof typeof FIELD_WEIGHTS;

/** Pagefind weighs metadata, not fields of its text: the metadata under which it keeps a field's words. */
export const META_OF_FIELD = { title: 'titleWords', seen: 'seenWords' } as const;
