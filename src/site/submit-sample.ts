import { buildLibrary } from '../core/build-library.ts';
import type { Entry } from '../core/entry.ts';
import type { Library, LinkedFamily, LinkedIncident, LinkedRunbook } from '../core/library.ts';
import { type OutlineAnswer, outlineOf } from '../core/tree/outline.ts';
import { type Question, questionsOf } from '../core/tree/questions.ts';
import { PUT } from '../core/write-up/preview-words.ts';
import { codeFamily } from '../schema/codes.ts';
import { incident } from '../schema/incident.ts';
import { RISKS, runbook } from '../schema/runbook.ts';
import { tree } from '../schema/tree.ts';

/*
 * Write-ups whose texts are marks, so that a page can put others in their place.
 */

export function sampleIncident(): LinkedIncident {
  return first(
    linked(
      incidentEntry({
        title: PUT.title,
        symptoms: [{ text: PUT.symptom }],
        signatures: [{ text: `${PUT.signature}<*>` }],
        nextSteps: [PUT.nextStep],
      }),
    ).incidents,
  );
}

/** With a step for each risk that one may have. */
export function sampleRunbook(): LinkedRunbook {
  const steps = RISKS.map((risk) => ({
    id: risk,
    title: PUT.stepTitle,
    do: PUT.do,
    commands: [{ run: `${PUT.command} {{${PUT.parameter}}}` }],
    risk,
    ...(risk === 'destructive' ? { undo: PUT.undo } : { expect: PUT.expect }),
  }));
  const data = runbook.parse({
    title: PUT.title,
    summary: PUT.summary,
    whenToUse: [PUT.whenToUse],
    parameters: [{ name: PUT.parameter, label: PUT.parameterLabel }],
    steps,
  });
  return first(linked({ kind: 'runbook', id: 'x', data, body: '', filePath: 'runbooks/x.md' }).runbooks);
}

/** A question with an answer for each thing that one may lead to, and one that leads nowhere. */
export function sampleQuestion(): {
  readonly question: Question;
  readonly outline: readonly OutlineAnswer[];
} {
  const ends = [
    { runbook: 'x' },
    { incident: PUT.incident },
    { code: `x/${PUT.code}` },
    { writeUp: true },
    { node: 'nowhere' },
  ];
  const data = tree.parse({
    title: PUT.title,
    summary: PUT.summary,
    nodes: [
      {
        id: 'start',
        question: PUT.title,
        look: [{ do: PUT.look }],
        answers: ends.map((to, at) => ({ id: `a${at}`, text: PUT.answer, to })),
      },
    ],
  });
  const found = first(
    linked(
      { kind: 'tree', id: 'x', data, body: '', filePath: 'trees/x.yaml' },
      incidentEntry({ title: PUT.target, symptoms: [{ text: 'x' }], signatures: [], nextSteps: ['x'] }),
      { kind: 'runbook', id: 'x', data: targetRunbook(), body: '', filePath: 'runbooks/x.md' },
      familyEntry(PUT.target),
    ).trees,
  );
  return {
    question: first(questionsOf(found)),
    outline: first(outlineOf(found, new Map()).questions).answers,
  };
}

export const sampleFamily = (): LinkedFamily => first(linked(familyEntry(PUT.name)).families);

const linked = (...entries: readonly Entry[]): Library =>
  buildLibrary(entries, { today: '2026-01-01' }).library;

function incidentEntry(texts: Readonly<Record<string, unknown>>): Entry {
  const data = incident.parse({
    id: PUT.incident,
    status: 'investigating',
    severity: 'unknown',
    detected: 'unknown',
    services: ['x'],
    ...texts,
  });
  return { kind: 'incident', id: data.id, data, body: '', filePath: 'incidents/x/index.md' };
}

const targetRunbook = () =>
  runbook.parse({
    title: PUT.target,
    summary: 'x',
    whenToUse: ['x'],
    steps: [{ id: 'x', title: 'x', do: 'x', risk: 'read-only' }],
  });

function familyEntry(name: string): Entry {
  const { code, meaning, action, sender } = PUT;
  const data = codeFamily.parse({
    title: 'x',
    summary: 'x',
    codes: [{ code, name, meaning, action, sender }],
  });
  return { kind: 'codes', id: 'x', data, body: '', filePath: 'codes/x.yaml' };
}

function first<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined) throw new Error('the sample is none');
  return value;
}
