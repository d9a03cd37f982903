import ts from 'typescript';

/** A file as the package has it. */
export interface PackedFile {
  /** Below `lib/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What a team has no use for: what tests and measures us, and what packs. */
const LEFT_OUT = /^(?:test|pack)\/|\.test\.ts$/u;

/** Whether a source file goes into the package; `path` is seen from `src/`, with forward slashes. */
export const isPacked = (path: string): boolean => !LEFT_OUT.test(path);

/**
 * A source file as plain JavaScript, for Node takes the types away only from files outside `node_modules`. What
 * names another file of ours by its ending is changed with it; Astro's components keep their types, as Astro itself
 * takes them away.
 */
export function packedFile(path: string, text: string): PackedFile {
  if (path.endsWith('.astro')) return { path, text: text.replaceAll(IMPORTED, "$1.js'") };
  if (!path.endsWith('.ts')) return { path, text };
  const { outputText } = ts.transpileModule(text.replaceAll(STARTED, "$1.js'"), {
    fileName: path,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  });
  return { path: path.replace(/\.ts$/u, '.js'), text: outputText };
}

/** `import x from './y.ts'` and `import './y.ts'`; Biome keeps the quotes single. */
const IMPORTED = /((?:from|import) '\.[^'\n]*)\.ts'/gu;

/** A worker or a program of ours that is started by its address. */
const STARTED = /(new URL\('\.[^'\n]*)\.ts'/gu;
