import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { vscodeFiles } from '../editor/vscode.ts';
import { issueForm } from '../new/issue-form.ts';
import type { BaseAnswers } from './answers.ts';
import { readmeText } from './readme.ts';
import { siteText, vocabularyText } from './settings.ts';

const TEMPLATE = join(import.meta.dirname, 'template');

/** Where the files of the template go that depend on the forge, by their place in it. */
const FORGE_FILES: Readonly<Record<string, { readonly path: string; readonly forge: 'github' | 'gitlab' }>> =
  {
    'workflows/check.yml': { path: '.github/workflows/check.yml', forge: 'github' },
    'workflows/publish.yml': { path: '.github/workflows/publish.yml', forge: 'github' },
    'pull_request_template.md': { path: '.github/pull_request_template.md', forge: 'github' },
    CODEOWNERS: { path: '.github/CODEOWNERS', forge: 'github' },
    'gitlab-ci.yml': { path: '.gitlab-ci.yml', forge: 'gitlab' },
  };

/**
 * Every file of a new base but its package.json and its schemas, by its path with forward slashes. The examples are
 * about the first service.
 */
export async function baseFiles(answers: BaseAnswers): Promise<ReadonlyMap<string, string>> {
  const { repository, services } = answers;
  const forge = repository?.forge === 'gitlab' ? 'gitlab' : 'github';
  const files = new Map<string, string>();
  for (const [path, text] of await templateFiles()) {
    const place = FORGE_FILES[path];
    if (place === undefined) files.set(path, text.replaceAll('example-service', services[0]?.id ?? ''));
    else if (place.forge === forge) files.set(place.path, text);
  }
  files.set('content/site.yaml', siteText(answers));
  files.set('content/vocabulary.yaml', vocabularyText(answers));
  if (forge === 'github') files.set('.github/ISSUE_TEMPLATE/i-saw-this.yml', issueForm(FORM_HEAD));
  for (const [name, text] of vscodeFiles('content')) files.set(`.vscode/${name}`, text);
  files.set('README.md', readmeText(answers, forge));
  files.set(
    '.gitignore',
    [...IGNORED, ...(forge === 'gitlab' ? ['public/'] : [])].map((line) => `${line}\n`).join(''),
  );
  files.set('.gitattributes', '* text=auto eol=lf\n');
  // Some packages ask for the Node that comes with them, not for the one that npm runs on.
  files.set('.npmrc', 'loglevel=error\n');
  files.set('astro.config.mjs', ASTRO_CONFIG);
  return files;
}

/** What must not be kept in git. */
export const IGNORED = ['node_modules/', 'dist/', '.astro/', '.cache/'] as const;

const FORM_HEAD = '# fixpoint new incident --from-issue makes a draft of what people send with it.\n';

const ASTRO_CONFIG = `// Astro's extension for editors looks for this file. The site is built by fixpoint, with settings of its own.
export default {};
`;

async function templateFiles(): Promise<ReadonlyArray<readonly [string, string]>> {
  const entries = await readdir(TEMPLATE, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map(
        async (file) =>
          [relative(TEMPLATE, file).split(sep).join('/'), await readFile(file, 'utf8')] as const,
      ),
  );
}
