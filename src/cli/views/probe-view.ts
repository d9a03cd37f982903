import { wordsFor } from '../../core/probe/class-words.ts';
import { classOf } from '../../core/probe/seen.ts';
import { duration, size } from '../../core/probe/times.ts';
import type { Verdict } from '../../core/probe/verdict.ts';
import type { Lead, ProbeReport } from '../probe/probe-report.ts';
import { details, type Item, section, type View } from './view.ts';

/** What became of a connection, for a person: the result first, what was seen, and where to go on. */
export function probeView({ verdict, meanings, leads }: ProbeReport, program: string): View {
  const words = wordsFor(verdict);
  return {
    title: `${words.name}: ${verdict.url}`,
    facts: factsOf(verdict),
    headline: { label: verdict.complete ? 'Result' : 'Result so far', text: words.meaning },
    sections: [
      ...section('What was seen', verdict.evidence),
      ...section('What this cannot tell', verdict.unsure),
      ...section('What the codes say', meanings.map(meaningItem)),
      ...section(
        'Where to go on',
        leads.map((lead) => leadItem(lead, program)),
      ),
    ],
  };
}

function factsOf(verdict: Verdict): string[] {
  const { status, code, reason, opened, closed, received, cause } = verdict;
  return [
    classOf(verdict),
    ...(cause === undefined ? [] : [cause]),
    ...details({
      status: status?.toString(),
      code: code?.toString(),
      reason,
      opened: opened === undefined ? undefined : `after ${duration(opened)}`,
      closed: closed === undefined ? undefined : `after ${duration(closed)}`,
      received: received.messages === 0 ? undefined : `${received.messages} × ${size(received.bytes)}`,
    }),
  ];
}

const meaningItem = ({ id, name, meaning, action }: ProbeReport['meanings'][number]): Item => ({
  text: `${id} ${name}: ${meaning}`,
  details: [`What to do: ${action}`],
});

function leadItem({ tree, title, answer, answers, to }: Lead, program: string): Item {
  const { incident, runbook, code } = to as Readonly<Record<string, string | undefined>>;
  const shown = incident ?? runbook ?? code;
  const last = Object.keys(answers).length;
  return {
    text: `${title}: ${answer}`,
    lead: last === 1 ? 'The first answer of the tree' : `${last} answers into the tree ${tree}`,
    ...(shown !== undefined && { code: [`${program} show ${shown}`] }),
  };
}
