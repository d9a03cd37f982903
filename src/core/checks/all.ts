import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';
import { overdueActions } from './action-overdue.ts';
import { duplicateIds } from './duplicate-id.ts';
import { duplicateParts } from './duplicate-part.ts';
import { duplicateSignatures } from './duplicate-signature.ts';
import { fixesTooLong } from './fix-too-long.ts';
import { foldersWithoutId } from './folder-without-id.ts';
import { looksAlike } from './looks-alike.ts';
import { noContent } from './no-content.ts';
import { orphanIncidents } from './orphan-incident.ts';
import { overdueReviews } from './review-overdue.ts';
import { selfReferences } from './self-reference.ts';
import { signaturesTooGeneral } from './signature-too-general.ts';
import { signaturesTooSpecial } from './signature-too-special.ts';
import { stepLoops } from './step-loop.ts';
import { unreachableSteps } from './step-unreachable.ts';
import { symptomsThatAreCauses } from './symptom-is-cause.ts';
import { treeLoops } from './tree-loop.ts';
import { unreachableNodes } from './tree-unreachable.ts';
import { unfitDefaults } from './unfit-default.ts';
import { unknownParameters } from './unknown-parameter.ts';
import { unknownParts } from './unknown-part.ts';
import { unknownReferences } from './unknown-reference.ts';
import { unknownWords } from './unknown-word.ts';
import { unsafePlaceholders } from './unsafe-placeholder.ts';
import { wrongKindReferences } from './wrong-kind-reference.ts';

/** Every check of the whole library, all findings at once. */
export function checkCollection(collection: Collection): Finding[] {
  return CHECKS.flatMap((check) => check(collection));
}

const CHECKS: ReadonlyArray<(collection: Collection) => Finding[]> = [
  noContent,
  duplicateIds,
  duplicateParts,
  duplicateSignatures,
  foldersWithoutId,
  selfReferences,
  unknownReferences,
  wrongKindReferences,
  unknownParts,
  unknownWords,
  unreachableNodes,
  treeLoops,
  unreachableSteps,
  stepLoops,
  unknownParameters,
  unsafePlaceholders,
  unfitDefaults,
  orphanIncidents,
  looksAlike,
  fixesTooLong,
  symptomsThatAreCauses,
  signaturesTooGeneral,
  signaturesTooSpecial,
  overdueActions,
  overdueReviews,
];
