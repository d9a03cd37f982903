import { Document } from 'yaml';
import type { BaseAnswers } from './answers.ts';

/** The site.yaml of a new base. */
export function siteText({ name, repository }: BaseAnswers): string {
  const pages = repository?.pages;
  const data = {
    name,
    ...(pages === undefined ? { base: '/' } : { base: pages.base, url: pages.url }),
    ...(repository === undefined ? {} : { repository: { url: repository.url } }),
  };
  const where =
    pages === undefined
      ? '# Where the site is served: write the path below base, and the address without it below url.\n'
      : "# Where the forge's own pages are served. On another host write that address and path.\n";
  return `# yaml-language-server: $schema=../.vscode/schemas/site.schema.json\n${where}${yaml(data)}`;
}

/** The vocabulary of a new base. Other words come as write-ups need them. */
export function vocabularyText({ services }: BaseAnswers): string {
  const tag = {
    id: 'example',
    name: 'Example',
    description: 'Came with Fixpoint, and happened to nobody here: to be read and deleted',
  };
  return `# yaml-language-server: $schema=../.vscode/schemas/vocabulary.schema.json
# The words that write-ups may use. Add a line where one is missing; other names for the same go under synonyms.
${yaml({ services: services.map(({ id, name }) => ({ id, name })), components: [], environments: [], causes: [], tags: [tag] })}`;
}

const yaml = (data: object): string => new Document(data).toString({ lineWidth: 0 });
