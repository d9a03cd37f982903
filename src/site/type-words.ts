/** The part of JSON Schema that the schemas of content use; `rules` are what code checks, in words. */
export interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: ReadonlyArray<string | number>;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly rules?: readonly string[];
}

/** What kind of value it is, for somebody who has never seen a schema: `one line of text, at most 140 characters`. */
export function typeInWords(shape: Shape): string {
  const rule = shape.rules?.find((words) => words.startsWith('be ') && words !== 'be one line');
  if (shape.const !== undefined) return `${shape.const}`;
  if (shape.enum) return 'one of';
  if (rule !== undefined) return rule.slice('be '.length);
  if (shape.anyOf) return shape.anyOf.map(typeInWords).join(', or ');
  switch (shape.type) {
    case 'array':
      return `list of ${atMost(shape.maxItems)}: ${typeInWords(shape.items ?? {})}`;
    case 'object':
      return 'keys of its own';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `whole number${range(shape)}`;
    case 'number':
      return `number${range(shape)}`;
    case 'string':
      return textInWords(shape);
    default:
      return 'any value';
  }
}

const atMost = (max: number | undefined): string => (max === undefined ? 'any length' : `at most ${max}`);

function textInWords({ rules = [], maxLength }: Shape): string {
  const other = rules.find((words) => !words.startsWith('be '));
  if (other !== undefined) return `text that must ${other}`;
  const text = rules.includes('be one line') ? 'one line of text' : 'text of any number of lines';
  return maxLength === undefined ? text : `${text}, at most ${maxLength.toLocaleString('en')} characters`;
}

function range({ minimum, exclusiveMinimum, maximum }: Shape): string {
  const from = minimum === undefined ? exclusiveMinimum : minimum;
  const above = minimum === undefined ? 'above' : 'from';
  return `${from === undefined ? '' : ` ${above} ${from}`}${maximum === undefined ? '' : ` to ${maximum}`}`;
}
