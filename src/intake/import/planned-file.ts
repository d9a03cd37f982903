/** What no document says, but the person who imports. */
export interface Given {
  readonly services: readonly string[];
}

/** A file as it is to be written, by its path inside the content folder. */
export interface PlannedFile {
  readonly path: string;
  readonly id: string;
  readonly kind: 'incident' | 'runbook' | 'codes';
  readonly text: string;
  readonly given?: Given;
}
