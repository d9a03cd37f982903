import type { Happening } from './event.ts';

/**
 * What happened, with every text of a person or a program rewritten: names, values, notes, commands, outputs and
 * evidence. Which step it was, and what became of it, stays. `value` rewrites the values, where that takes their names.
 */
export function withTexts(
  happening: Happening,
  rewrite: (text: string) => string,
  value: (name: string, text: string) => string = (_, text) => rewrite(text),
): Happening {
  switch (happening.kind) {
    case 'renamed':
      return { ...happening, name: rewrite(happening.name) };
    case 'valued':
      return { ...happening, value: value(happening.name, happening.value) };
    case 'marked':
      return {
        ...happening,
        ...(happening.seen === undefined ? {} : { seen: rewrite(happening.seen) }),
        ...(happening.note === undefined ? {} : { note: rewrite(happening.note) }),
      };
    case 'noted':
      return { ...happening, text: rewrite(happening.text) };
    case 'ran':
      return { ...happening, command: rewrite(happening.command), output: rewrite(happening.output) };
    case 'probed':
      return { ...happening, evidence: happening.evidence.map(rewrite) };
    case 'ended':
      return happening.note === undefined ? happening : { ...happening, note: rewrite(happening.note) };
    default:
      return happening;
  }
}
