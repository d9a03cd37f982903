import type { z } from 'zod';
import { type FieldRule, ruleProblem } from '../../core/write-up/field-rule.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import type { FormField } from '../../core/write-up/submit-form.ts';
import { KINDS } from '../../schema/kinds.ts';
import { issueFindings } from '../issue-findings.ts';
import { below, fieldOf, inner, kindOf } from './field.ts';
import { fieldRule } from './field-rule.ts';
import { LABELS } from './labels.ts';
import type { Question } from './question.ts';

/** A question of `fixpoint new` as a field of a page, with all that the schema says of its answer. */
export function formField(kind: NewKind, question: Question, fallback: string | undefined): FormField {
  const { flag, path, needed, names, many, quiet, when, pairs, noun } = question;
  const { description, choices, schema } = fieldOf(kind, question);
  const missing = missingOf(kind, path);
  const rule = names === 'target' ? ANYTHING : fieldRule(schema);
  return {
    flag,
    path,
    // What the terminal fills in by itself can be emptied in a page, and a write-up cannot do without it.
    needed: needed === true || fallback !== undefined || missing !== undefined,
    ...(names === undefined ? {} : { names }),
    choices,
    label: LABELS[kind][flag] ?? flag,
    hint: description,
    ...(many ? { most: mostOf(kind, path) } : {}),
    isProse: choices.length === 0 && !many && takesLines(rule),
    isQuiet: quiet ?? false,
    rule,
    missing: missing ?? `The ${flag.replaceAll('-', ' ')} is missing.`,
    ...(fallback === undefined ? {} : { fallback }),
    ...(when === undefined ? {} : { when }),
    ...(pairs === undefined ? {} : { pairs }),
    ...(noun === undefined ? {} : { noun }),
  };
}

/** Where an answer leads is looked at as a name only; the schema has several keys for it. */
const ANYTHING: FieldRule = { trims: true, steps: [] };

function takesLines({ trims, steps }: FieldRule): boolean {
  const others = steps.filter(({ kind }) => kind !== 'at-least' && kind !== 'at-most');
  return ruleProblem({ trims, steps: others }, 'a\na', '') === undefined;
}

/** How many items the innermost list on the way to a field takes. */
function mostOf(kind: NewKind, path: string): number {
  const keys = path.split('.');
  const list = keys
    .slice(0, keys.lastIndexOf('*'))
    .reduce<z.core.$ZodType>((here, key) => below(here, key, path), KINDS[kindOf(kind)]);
  const checks = (inner(list)._zod.def.checks ?? []).map(
    (check) => check._zod.def as { readonly maximum?: number },
  );
  const most = checks.flatMap(({ maximum }) => maximum ?? [])[0];
  if (most === undefined) throw new Error(`the list at ${path} has no limit`);
  return most;
}

/** What `check` says of a write-up in which nothing stands at the path; it says nothing of what names a file. */
function missingOf(kind: NewKind, path: string): string | undefined {
  const schema = KINDS[kindOf(kind)];
  const data = BARE[kind];
  const issues = schema.safeParse(data).error?.issues ?? [];
  const keys = path.split('.').map((key) => (key === '*' ? 0 : key));
  const found = issueFindings(issues, { schema, data, file: '' }).find(
    (finding) => finding.path.length > 0 && finding.path.every((key, i) => key === keys[i]),
  );
  return found?.message;
}

/** A write-up of each kind in which all that can be empty is, down to where something is asked for. */
const BARE: Readonly<Record<NewKind, object>> = {
  incident: { status: 'investigating', services: [], symptoms: [], nextSteps: [] },
  runbook: { whenToUse: [], steps: [{ risk: 'destructive' }] },
  tree: { nodes: [{ answers: [] }] },
  code: { codes: [{}] },
};
