import type { MarkdownReader } from '../../core/markdown/markdown-node.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import { PLAIN } from './plain-reader.ts';
import type { Draw } from './preview-view.ts';

/** What a form is judged and drawn with, as far as it is there. */
export interface Tools {
  readonly reader: MarkdownReader;
  /** Draws the preview of the kind. */
  readonly draw?: Draw;
}

/** Before anything has come: texts are shown as they were typed. */
export const NO_TOOLS: Tools = { reader: PLAIN };

/** Loads what a kind needs; what does not come is left out, and the form works without it. */
export async function loadTools(kind: NewKind): Promise<Tools> {
  const [markdown, preview] = await Promise.allSettled([import('./markdown.ts'), DRAWN[kind]()]);
  return {
    reader: markdown.status === 'fulfilled' ? markdown.value.MARKDOWN_READER : PLAIN,
    ...(preview.status === 'fulfilled' ? { draw: preview.value } : {}),
  };
}

const DRAWN: Readonly<Record<NewKind, () => Promise<Draw>>> = {
  incident: async () => (await import('./preview-incident.ts')).drawIncident,
  runbook: async () => (await import('./preview-runbook.ts')).drawRunbook,
  tree: async () => (await import('./preview-tree.ts')).drawTree,
  code: async () => (await import('./preview-code.ts')).drawCode,
};
