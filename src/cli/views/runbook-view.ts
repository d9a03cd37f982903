import type { LinkedRunbook } from '../../core/library.ts';
import { saysMore } from '../../core/runbook/says-more.ts';
import { documentSections } from './document-sections.ts';
import { snippet } from './doing-item.ts';
import { details, type Item, section, type View } from './view.ts';

/** A runbook, step by step. */
export function runbookView(runbook: LinkedRunbook): View {
  const { id, data } = runbook;
  return {
    title: data.title,
    facts: [`runbook ${id}`, `${data.steps.length} steps`, ...data.services],
    headline: { label: 'What it does', text: data.summary },
    sections: [
      ...section('When to use it', data.whenToUse),
      ...section('Values it asks for', data.parameters.map(parameterItem)),
      ...section('Steps', data.steps.map(stepItem)),
      ...section(
        'When it does not help',
        data.escalation.map(({ who, how, when }) => ({ text: who, details: details({ how, when }) })),
      ),
      ...section(
        'Facts',
        details({
          Components: data.components.join(', '),
          Alerts: data.alerts.join(', '),
          Owner: data.owner,
        }),
      ),
      ...section(
        'Rehearsals',
        data.rehearsals.map(({ date, outcome, who }) => ({
          text: `${date}  ${outcome}`,
          details: details({ who }),
        })),
      ),
      ...documentSections(runbook),
    ],
  };
}

function parameterItem(parameter: LinkedRunbook['data']['parameters'][number]): Item {
  const { name, label, type, pattern, example, secret } = parameter;
  return {
    text: `${name}: ${label}${secret ? ' (secret: do not write it down)' : ''}`,
    details: details({
      default: parameter.default,
      kind: type === 'text' ? undefined : type,
      'looks like': pattern,
      example,
    }),
  };
}

function stepItem(step: LinkedRunbook['data']['steps'][number], index: number): Item {
  const { id, title, do: what, risk, expect, undo, minutes } = step;
  const facts = [id, risk, ...(minutes === undefined ? [] : [`${minutes} min`])];
  return {
    text: `${index + 1}. ${title} (${facts.join(', ')})`,
    ...(saysMore(step) ? { lead: what } : {}),
    code: step.commands.map(snippet),
    details: [
      ...details({ expect, undo }),
      ...step.outcomes.map(({ when, to }) => `${when} → ${targetText(to)}`),
    ],
  };
}

/** Where an answer or an outcome leads, from its one key: `step check-auth`, `end`. */
export function targetText(to: Readonly<Record<string, string | true | undefined>>): string {
  const [key, value] = Object.entries(to).find(([, place]) => place !== undefined) ?? ['nowhere', true];
  const name = key === 'writeUp' ? 'start a write-up' : key;
  return value === true ? name : `${name} ${value}`;
}
