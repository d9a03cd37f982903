import ts from 'typescript';

export interface Import {
  /** What is imported, as written. */
  readonly from: string;
  readonly typeOnly: boolean;
  /** Whether it runs in the reader's browser: it stands in a `<script>` of an Astro file. */
  readonly inScript: boolean;
  readonly line: number;
}

export interface Source {
  readonly imports: readonly Import[];
  /** Lines that use `document` or `window` without declaring it. */
  readonly dom: ReadonlyArray<{ readonly name: string; readonly line: number }>;
}

/** What a TypeScript or Astro file imports, read from its syntax tree; an Astro file's scripts are marked. */
export function readSource(file: string, text: string): Source {
  const parts = file.endsWith('.astro') ? astroParts(text) : [{ code: text, offset: 0, inScript: false }];
  const sources = parts.map((part) => readCode(file, part));
  return { imports: sources.flatMap((part) => part.imports), dom: sources.flatMap((part) => part.dom) };
}

/** The code of an Astro file: what stands between its fences, and its scripts, with the lines before each. */
function astroParts(text: string): Part[] {
  const patterns = [
    { pattern: /^---\n([\s\S]*?)\n---/gu, inScript: false },
    { pattern: /<script>([\s\S]*?)<\/script>/gu, inScript: true },
  ];
  return patterns.flatMap(({ pattern, inScript }) =>
    [...text.matchAll(pattern)].map((match) => {
      const code = match[1] ?? '';
      const start = match.index + match[0].indexOf(code);
      return { code, inScript, offset: text.slice(0, start).split('\n').length - 1 };
    }),
  );
}

interface Part {
  readonly code: string;
  readonly inScript: boolean;
  /** Lines of the file before the code. */
  readonly offset: number;
}

function readCode(file: string, { code, inScript, offset }: Part): Source {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const lineOf = (node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 + offset;
  const imports: Import[] = [];
  const dom: Array<{ name: string; line: number }> = [];
  const declared = new Set<string>();

  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const from = (node.moduleSpecifier as ts.StringLiteral).text;
      imports.push({ from, typeOnly: isTypeOnly(node), inScript, line: lineOf(node) });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteral(target)) {
        imports.push({ from: target.text, typeOnly: false, inScript, line: lineOf(node) });
      }
    } else if (ts.isIdentifier(node) && (node.text === 'document' || node.text === 'window')) {
      if (isDeclaration(node)) declared.add(node.text);
      else if (isUse(node)) dom.push({ name: node.text, line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { imports, dom: dom.filter(({ name }) => !declared.has(name)) };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isImportSpecifier(parent)) &&
    parent.name === node
  );
}

/** A property called `document` (`x.document`, `{ document: 1 }`) is no use of the browser's. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isTypeReferenceNode(parent)
  );
}
