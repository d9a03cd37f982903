import { allBlocks, type Section } from './block.ts';
import { factField } from './fact-key.ts';
import { headingWords, roleOf } from './role.ts';

/**
 * Whether a document tells what to do in a class of cases, and not what happened once: an agent's skill, an alert's
 * page, a page of steps. A status, a cause or a date of its own make it an incident.
 */
export function isRunbook(root: Section, keys: ReadonlySet<string>, name: string): boolean {
  if (/(?:^|\/)skill\.md$/iu.test(name) || keys.has('allowed-tools')) return true;
  const sections = every(root);
  const words = new Set(sections.map(({ title }) => headingWords(title)));
  const has = (...all: readonly string[]) => all.every((word) => words.has(word));
  if (has('meaning', 'mitigation') || has('meaning', 'diagnosis') || has('diagnosis', 'mitigation'))
    return true;
  const roles = new Set(sections.flatMap(({ title }) => roleOf(title) ?? []));
  const facts = allBlocks(root).flatMap((block) =>
    (block.facts ?? []).flatMap(({ key }) => factField(key) ?? []),
  );
  const happened =
    facts.some((field) => ['status', 'severity', 'detected', 'reporter', 'resolved'].includes(field)) ||
    [...keys].some((key) =>
      ['severity', 'resolved', 'detected', 'services'].includes(factField(key) ?? ''),
    ) ||
    (['rootCause', 'timeline', 'attempts', 'hypotheses', 'hypothesis'] as const).some((role) =>
      roles.has(role),
    );
  if (happened) return false;
  if (
    /\b(?:runbook|playbook|how[ -]to|troubleshooting guide|sop)\b/iu.test(
      `${root.children[0]?.title ?? ''} ${name}`,
    )
  )
    return true;
  return roles.has('steps') && (roles.has('whenToUse') || !roles.has('symptoms'));
}

const every = (section: Section): Section[] => [section, ...section.children.flatMap(every)];
