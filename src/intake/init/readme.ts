import type { BaseAnswers } from './answers.ts';

/** The README of a new base. */
export function readmeText({ name, repository }: BaseAnswers, forge: 'github' | 'gitlab'): string {
  return `# ${escaped(name)}

What went wrong here, how it was mended, and what to do when it comes again. It is a folder of Markdown and YAML, made into
a site by Fixpoint.

## Two commands

With Node 20 or later, npm and git, after \`npm install\`:

\`\`\`sh
npm run check
\`\`\`

says what is wrong with the content, at its line, and what to do about it.

\`\`\`sh
npm run build
\`\`\`

makes the site in \`dist/\`. \`npx fixpoint serve\` shows it on this machine, also while all else is down.

## While something is down

\`\`\`sh
npx fixpoint search socket closes at once
kubectl logs deploy/web | npx fixpoint search -
npx fixpoint walk
\`\`\`

## Writing

\`npx fixpoint new incident --from-log crash.log\` takes what a log tells, shows what is known already, asks the rest, and
writes the file. \`npx fixpoint dev\` shows the page while you write; editors complete keys and explain them
(\`npx fixpoint schemas\` takes new words along). Then send a ${forge === 'gitlab' ? 'merge' : 'pull'} request${repository === undefined ? '' : ` to ${repository.url}`}.

- \`content/incidents/\`: what happened, one folder each
- \`content/runbooks/\`: steps to follow
- \`content/trees/\`: questions that lead to them
- \`content/codes/\`: what error codes mean
- \`content/vocabulary.yaml\`: services and other words
- \`content/site.yaml\`: name, address and repository of the site

Files with \`example\` in their name came along; delete them when you have your own, the tree first. What old documents you
have comes in with \`npx fixpoint import old-wiki --out content --dry-run\`.

## Publishing

${PUBLISHING[forge]}

The site's own guide, under \`/guide/\`, explains every key and every message.
`;
}

const PUBLISHING = {
  github: `\`.github/workflows\` checks each pull request and publishes what is on \`main\` with GitHub Pages; choose "GitHub Actions"
as the source in the repository's settings, under Pages. Pages of a private repository may be public: see there who can
read them before you publish.`,
  gitlab: `\`.gitlab-ci.yml\` checks each merge request and publishes what is on the main branch with GitLab Pages. See in the project's
settings who can read them before you publish.`,
} as const;

/** A name that means nothing to Markdown. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>()#+!|~&]/gu, String.raw`\$&`);
