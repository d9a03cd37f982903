import type { Forge } from '../forge/forge.ts';
import type { FieldRule } from './field-rule.ts';
import type { FileShape } from './file-text.ts';
import type { NameBase } from './named.ts';
import type { AskedField } from './settle-field.ts';

/** A field of the page on which an incident is written up. */
export interface FormField extends AskedField {
  readonly label: string;
  /** What the schema says of it. */
  readonly hint: string;
  /** How many answers it takes; undefined where it takes one. */
  readonly most?: number;
  /** Offered below the others. */
  readonly isQuiet: boolean;
  readonly rule: FieldRule;
  /** What `check` says where a list has nothing in it. */
  readonly missing: string;
  /** Stands there from the start. */
  readonly fallback?: string;
}

/** All that the page knows of the content folder, plain JSON that stands in it. */
export interface SubmitForm {
  readonly fields: readonly FormField[];
  /** Of the text below the front matter. */
  readonly notesRule: FieldRule;
  readonly shape: FileShape;
  /** Without incidents: of thousands the page would grow, so whether an id is free is left to `check`. */
  readonly base: NameBase;
  readonly forge?: Forge;
  /** To whom a write-up may be sent by e-mail; empty where site.yaml names nobody. */
  readonly mailTo: string;
}
