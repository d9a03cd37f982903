/**
 * Everything that a link of the library can lead to. `id` is unique within its kind: an incident's id, a
 * runbook's or tree's slug, `tree/node`, `family/code`, a service's word.
 */
export type TargetKind = 'incident' | 'runbook' | 'tree' | 'node' | 'family' | 'code' | 'service';

export interface Ref {
  readonly kind: TargetKind;
  readonly id: string;
}

/** A reference that was found, with what a link to it shows. */
export interface Target extends Ref {
  readonly title: string;
}

/** A link that leads here: what it comes from, and as what (`related`, `answer "…"`, `duplicate of this`). */
export interface Backlink {
  readonly from: Target;
  readonly as: string;
}
