import type { LinkedRunbook } from '../../core/library.ts';
import { details, type Item, section, targetLine, type View } from './view.ts';

/** A runbook, step by step. */
export function runbookView({ id, data, backlinks }: LinkedRunbook): View {
  return {
    title: data.title,
    facts: [`runbook ${id}`, `${data.steps.length} steps`, ...data.services],
    headline: { label: 'What it does', text: data.summary },
    sections: [
      ...section('When to use it', data.whenToUse),
      ...section(
        'Values it asks for',
        data.parameters.map(({ name, label, example }) => ({
          text: `${name}: ${label}`,
          details: details({ example }),
        })),
      ),
      ...section('Steps', data.steps.map(stepItem)),
      ...section(
        'When it does not help',
        data.escalation.map(({ who, how, when }) => ({ text: who, details: details({ how, when }) })),
      ),
      ...section('Named by', [...new Set(backlinks.map(({ from }) => targetLine(from)))]),
    ],
  };
}

function stepItem(step: LinkedRunbook['data']['steps'][number], index: number): Item {
  const { id, title, do: what, risk, expect, undo } = step;
  return {
    text: `${index + 1}. ${title} (${id}, ${risk})`,
    code: step.commands.map(({ run }) => run),
    details: [
      what,
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
