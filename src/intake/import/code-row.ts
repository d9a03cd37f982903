/** A row of a table of codes, or an item such as `**1006**: abnormal`. */
export interface CodeRow {
  readonly code: string;
  readonly meaning: string;
  readonly action?: string;
  readonly line: number;
}
