import {
  EVENT_FIELDS,
  EVENTS_AT_MOST,
  type Fields,
  KIND_FIELDS,
  NAME,
  STEP_FIELDS,
  STEPS_AT_MOST,
} from './record-fields.ts';

type Json = { readonly [key: string]: unknown };

/** The record of a run as JSON Schema, made of the very fields that `readRecord` checks (draft 2020-12). */
export function recordSchema(): Json {
  const kinds = Object.entries<Fields>(KIND_FIELDS).map(([kind, own]) =>
    object({ ...EVENT_FIELDS, ...own }, { kind: { const: kind } }),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Record of a run of a runbook',
    ...object(
      { id: NAME },
      {
        format: { const: 'fixpoint-run' },
        version: { const: 1 },
        runbook: object(
          { id: NAME, title: NAME },
          { steps: { type: 'array', maxItems: STEPS_AT_MOST, items: object(STEP_FIELDS, {}) } },
        ),
        events: { type: 'array', maxItems: EVENTS_AT_MOST, items: { oneOf: kinds } },
      },
    ),
  };
}

/** An object with these fields and no others. */
function object(fields: Fields, others: Json): Json {
  const required = Object.keys(fields).filter((key) => !fields[key]?.optional);
  return {
    type: 'object',
    properties: {
      ...others,
      ...Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema])),
    },
    required: [...Object.keys(others), ...required],
    additionalProperties: false,
  };
}
