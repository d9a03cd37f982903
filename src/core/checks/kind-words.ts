import type { TargetKind } from '../target.ts';

/** What messages call each kind of target: alone, with its article, and the place where such a thing is added. */
export const KIND_WORDS: Readonly<Record<TargetKind, { one: string; a: string; place: string }>> = {
  incident: { one: 'incident', a: 'an incident', place: 'incidents/' },
  runbook: { one: 'runbook', a: 'a runbook', place: 'runbooks/' },
  tree: { one: 'tree', a: 'a tree', place: 'trees/' },
  node: { one: 'question', a: 'a question of a tree', place: 'its tree in trees/' },
  family: { one: 'code family', a: 'a code family', place: 'codes/' },
  code: { one: 'code', a: 'a code', place: 'its family in codes/' },
  service: { one: 'service', a: 'a service', place: 'vocabulary.yaml' },
};
