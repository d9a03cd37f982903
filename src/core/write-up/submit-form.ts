import type { Forge } from '../forge/forge.ts';
import type { AskedWhen } from './asked.ts';
import type { FieldRule } from './field-rule.ts';
import type { FileShape } from './file-text.ts';
import type { NewKind } from './kinds.ts';
import type { NameBase } from './named.ts';
import type { AskedField } from './settle-field.ts';

/** A field of the page on which a write-up is begun. */
export interface FormField extends AskedField {
  readonly label: string;
  /** What the schema says of it. */
  readonly hint: string;
  /** How many answers it takes; undefined where it takes one. */
  readonly most?: number;
  /** Whether one answer may have several lines. */
  readonly isProse: boolean;
  /** Offered below the others. */
  readonly isQuiet: boolean;
  readonly rule: FieldRule;
  /** What `check` says where nothing is there. */
  readonly missing: string;
  /** Stands there from the start. */
  readonly fallback?: string;
  /** Only asked beside some answers. */
  readonly when?: AskedWhen;
  /** What an answer is called in a complaint about it, where its flag is no noun. */
  readonly noun?: string;
  /** It has one answer for each answer of the field with this flag, in the same order. */
  readonly pairs?: string;
}

/** All that the page knows of the content folder, plain JSON that stands in it. */
export interface SubmitForm {
  readonly kind: NewKind;
  readonly fields: readonly FormField[];
  /** Of the text below the front matter, where the kind has one. */
  readonly notesRule?: FieldRule;
  readonly shape: FileShape;
  /** Without incidents: of thousands the page would grow. */
  readonly base: NameBase;
  /** The names of the files of the kind that are there, where a new one is named by its author. */
  readonly taken: readonly string[];
  readonly forge?: Forge;
  /** To whom a write-up may be sent by e-mail; empty where site.yaml names nobody. */
  readonly mailTo: string;
}
