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
import { treesTooIntricate } from './tree-too-intricate.ts';
import { unreachableNodes } from './tree-unreachable.ts';
import { unfitDefaults } from './unfit-default.ts';
import { unknownParameters } from './unknown-parameter.ts';
import { unknownParts } from './unknown-part.ts';
import { unknownReferences } from './unknown-reference.ts';
import { unknownWords } from './unknown-word.ts';
import { unsafePlaceholders } from './unsafe-placeholder.ts';
import { wrongKindReferences } from './wrong-kind-reference.ts';

/**
 * Every check of the whole library, all findings at once. Where only some files are told of, what a file says by itself
 * is looked at in those alone; a finding that concerns two files is there whichever of them is told of.
 */
export function checkCollection(collection: Collection): Finding[] {
  const { told } = collection;
  const own = told === undefined ? collection : narrowed(collection, told);
  return [...WHOLE.flatMap((check) => check(collection)), ...OWN.flatMap((check) => check(own))];
}

function narrowed(collection: Collection, told: ReadonlySet<string>): Collection {
  const isTold = ({ filePath }: { readonly filePath: string }) => told.has(filePath);
  return {
    ...collection,
    incidents: collection.incidents.filter(isTold),
    runbooks: collection.runbooks.filter(isTold),
    trees: collection.trees.filter(isTold),
    families: collection.families.filter(isTold),
    references: new Map([...collection.references].filter(([entry]) => isTold(entry))),
  };
}

type Check = (collection: Collection) => Finding[];

/** What one file is compared with in the others. */
const WHOLE: readonly Check[] = [
  noContent,
  duplicateIds,
  duplicateSignatures,
  unknownWords,
  orphanIncidents,
  looksAlike,
  signaturesTooGeneral,
];

/** What is wrong with a file by itself, or for what it names. */
const OWN: readonly Check[] = [
  unknownReferences,
  wrongKindReferences,
  unknownParts,
  duplicateParts,
  foldersWithoutId,
  selfReferences,
  unreachableNodes,
  treeLoops,
  treesTooIntricate,
  unreachableSteps,
  stepLoops,
  unknownParameters,
  unsafePlaceholders,
  unfitDefaults,
  fixesTooLong,
  symptomsThatAreCauses,
  signaturesTooSpecial,
  overdueActions,
  overdueReviews,
];
