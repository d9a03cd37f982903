import { z } from 'zod';
import { codeReference, incidentId, nodeReference, slug } from '../../schema/fields.ts';
import { KINDS, type Kind } from '../../schema/kinds.ts';
import { step } from '../../schema/runbook.ts';
import { REQUIRED_BY_STATUS } from '../../schema/status.ts';
import { answerTarget, outcomeTarget } from '../../schema/target.ts';
import { rulesInWords } from '../schema-rules.ts';
import { GROUPS, type Group, type KnownWords } from './known-words.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * What an editor has to know of a kind of file, as JSON Schema: keys with their descriptions, closed lists, patterns
 * with our words for them, and what a status or a risk asks for. It is draft-07, the newest that every YAML server
 * reads, with `patternErrorMessage` and `enumDescriptions`, which the servers of VS Code's family know. It refuses
 * nothing that `check` takes; what only code can say is left to `check`.
 *
 * Words that are known from the content are offered and not demanded: a schema that was written before a word was
 * added must not call it wrong.
 */
export function jsonSchemaOf(kind: Kind, known: KnownWords): JsonSchema {
  const rules = new Map<Group, unknown>();
  const schema = z.toJSONSchema(KINDS[kind], {
    io: 'input',
    target: 'draft-07',
    override: ({ zodSchema, jsonSchema, path }) => {
      const [rule] = rulesInWords(zodSchema);
      if (rule !== undefined) sayInWords(jsonSchema, rule);
      // An editor would write the empty list down.
      if (Array.isArray(jsonSchema.default)) delete jsonSchema.default;
      if (zodSchema === answerTarget || zodSchema === outcomeTarget)
        Object.assign(jsonSchema, { minProperties: 1, maxProperties: 1 });
      if (zodSchema === step) jsonSchema.allOf = [needs('risk', 'destructive', ['undo'])];
      const group = groupOf(path, jsonSchema);
      if (group === undefined || known[group].length === 0) return;
      rules.set(group, jsonSchema.patternErrorMessage);
      offer(jsonSchema, group);
    },
  });
  const definitions = GROUPS.filter((group) => rules.has(group)).map((group) => [
    group,
    {
      enum: known[group].map(({ word }) => word),
      enumDescriptions: known[group].map(({ means }) => means),
      errorMessage: rules.get(group),
    },
  ]);
  return {
    ...schema,
    title: TITLES[kind],
    ...(kind === 'incident' ? { allOf: statusRules() } : {}),
    ...(definitions.length > 0 ? { definitions: Object.fromEntries(definitions) } : {}),
  };
}

const TITLES: Readonly<Record<Kind, string>> = {
  incident: 'Incident',
  runbook: 'Runbook',
  tree: 'Tree of questions',
  codes: 'Family of codes',
  vocabulary: 'Vocabulary',
  site: 'Site',
};

function sayInWords(schema: JsonSchema, rule: string): void {
  const said = `Must ${rule}.`;
  if (schema.pattern !== undefined) schema.patternErrorMessage = said;
  if (schema.enum !== undefined || schema.const !== undefined) schema.errorMessage = said;
  // A server tells of the branch that fits best, so each of them says what the whole takes.
  for (const branch of schema.anyOf ?? []) if (typeof branch === 'object') sayInWords(branch, rule);
}

const PATTERNS = {
  slug: z.toJSONSchema(slug()).pattern,
  incident: z.toJSONSchema(incidentId()).pattern,
  code: z.toJSONSchema(codeReference()).pattern,
  question: z.toJSONSchema(nodeReference()).pattern,
};

/** Keys whose value is one word of a group, or a list of them. */
const GROUP_OF_KEY: Readonly<Record<string, Group>> = {
  services: 'services',
  dependsOn: 'services',
  components: 'components',
  environment: 'environments',
  causes: 'causes',
  tags: 'tags',
  runbook: 'runbooks',
  runbooks: 'runbooks',
};

/** What a text names, told by its shape and the key it stands under; the ids of things themselves name nothing. */
function groupOf(path: ReadonlyArray<string | number>, { pattern }: JsonSchema): Group | undefined {
  const key = String(path.findLast((part) => part !== 'items' && part !== 'properties'));
  switch (pattern) {
    case undefined:
      return undefined;
    case PATTERNS.code:
      return 'codes';
    case PATTERNS.question:
      return 'questions';
    case PATTERNS.incident:
      return key === 'id' ? undefined : 'incidents';
    case PATTERNS.slug:
      return GROUP_OF_KEY[key];
    default:
      return undefined;
  }
}

/** The same schema, with the known words beside what it takes anyway. */
function offer(schema: JsonSchema, group: Group): void {
  const { type, maxLength, pattern, patternErrorMessage } = schema;
  delete schema.type;
  delete schema.maxLength;
  delete schema.pattern;
  delete schema.patternErrorMessage;
  const any: JsonSchema = { type: type ?? 'string', patternErrorMessage };
  if (maxLength !== undefined) any.maxLength = maxLength;
  if (pattern !== undefined) any.pattern = pattern;
  schema.anyOf = [{ $ref: `#/definitions/${group}` }, any];
}

const statusRules = (): JsonSchema[] =>
  Object.entries(REQUIRED_BY_STATUS).flatMap(([status, keys]) =>
    keys.length > 0 ? [needs('status', status, keys)] : [],
  );

const needs = (key: string, value: string, required: readonly string[]): JsonSchema => ({
  if: { properties: { [key]: { const: value } }, required: [key] },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema names it so
  then: { required: [...required] },
});
