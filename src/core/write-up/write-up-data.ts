import { slugOf } from '../slug.ts';
import { type Answers, firstOf } from './answers.ts';
import { familyData } from './code-data.ts';
import { incidentData, incidentPath } from './incident-data.ts';
import type { NewKind } from './kinds.ts';
import type { NameBase } from './named.ts';
import { runbookData } from './runbook-data.ts';
import { treeData } from './tree-data.ts';

/** The data of a write-up of a kind from settled answers; what was not answered is left out. */
export function writeUpData(
  kind: NewKind,
  answers: Answers,
  base: Pick<NameBase, 'runbooks'>,
): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'incident':
      return incidentData(answers);
    case 'runbook':
      return runbookData(answers);
    case 'tree':
      return treeData(answers, base);
    case 'code':
      return familyData(answers);
  }
}

/** Where the file of a write-up goes, inside the content folder; undefined where no name can be made of the answers. */
export function writeUpPath(kind: NewKind, answers: Answers): string | undefined {
  if (kind === 'incident') return incidentPath(answers);
  if (kind === 'code') return `codes/${firstOf(answers, 'family') ?? ''}.yaml`;
  const name = firstOf(answers, 'name') ?? slugOf(firstOf(answers, 'title') ?? '', 60);
  if (name === '') return undefined;
  return kind === 'runbook' ? `runbooks/${name}.md` : `trees/${name}.yaml`;
}
