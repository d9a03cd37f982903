import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProblemCode } from '../../core/problem.ts';

/** What a stranger sends: files of a content folder, and what becomes of them. */
export interface Contribution {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Symbolic links by their path, with where they lead. */
  readonly symlinks?: Readonly<Record<string, string>>;
  /** The codes that it is refused with; none where it is shown, and harmless. */
  readonly refused: readonly ProblemCode[];
}

/** Contributions of one kind, each numbered by itself, so that all that are shown fit into one folder. */
export type Make = (number: number) => Contribution;

/** What a folder needs beside any contribution. */
export const BASE_FILES: Readonly<Record<string, string>> = {
  'site.yaml': 'name: Hostile\n',
  'vocabulary.yaml': 'services:\n  - { id: shop, name: Shop }\n',
};

/** Writes a contribution into a content folder. */
export function put(
  folder: string,
  { files, symlinks = {} }: Pick<Contribution, 'files' | 'symlinks'>,
): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  for (const [path, target] of Object.entries(symlinks)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(target, join(folder, path));
  }
}

/** A small incident with this body, and these lines more in its front matter. */
export function incident(number: number, body: string, more = '', title = `Hostile ${number}`): string {
  return `---
id: H-${number}
title: ${title}
status: investigating
severity: SEV3
detected: 2025-03-01
services: [shop]
symptoms:
  - text: Nothing is seen of ${number}
nextSteps: [Look]
${more}${more === '' ? '' : '\n'}---

${body}
`;
}

/** A small runbook with this body, and these lines more in its front matter. */
export function runbook(body: string, more = '', step = ''): string {
  return `---
title: Hostile runbook
summary: Does nothing.
whenToUse: [Never]
services: [shop]
${more}${more === '' ? '' : '\n'}steps:
  - id: look
    title: Look
    do: Look at it.
    risk: read-only
${step}${step === '' ? '' : '\n'}---

${body}
`;
}

export const incidentPath = (number: number): string => `incidents/h-${number}-hostile/index.md`;

/** A body of an incident that is refused with these codes, or shown. */
export const body =
  (name: string, text: string, ...refused: readonly ProblemCode[]): Make =>
  (number) => ({ name, files: { [incidentPath(number)]: incident(number, text) }, refused });

/** Lines of front matter of an incident. */
export const front =
  (name: string, lines: string, ...refused: readonly ProblemCode[]): Make =>
  (number) => ({ name, files: { [incidentPath(number)]: incident(number, 'Text.', lines) }, refused });

/** A body of a runbook that ends in `.mdx`. */
export const mdx =
  (name: string, text: string, ...refused: readonly ProblemCode[]): Make =>
  (number) => ({ name, files: { [`runbooks/h-${number}.mdx`]: runbook(text) }, refused });
