/** A command of the guide that its test does not run, and why. */
interface Elsewhere {
  /** As it stands in a fence, without its comment. */
  readonly command: string;
  readonly why: string;
  /** The test that does run it, or what it stands for. */
  readonly test?: string;
}

const NEW = 'src/cli/commands/new.program.test.ts';
const FOLLOW = 'src/cli/commands/follow.program.test.ts';
const WALK = 'src/cli/commands/walk.program.test.ts';
const RECORD = 'src/cli/commands/record.test.ts';
const CHECK = 'src/cli/main.program.test.ts';
const CHECKS = 'is the check of another folder';
const PROBE = 'src/cli/commands/probe.program.test.ts';
const ASKS = 'asks somebody at a terminal';
const ACCOUNT = 'needs an account';
const HOST = 'needs a host';
const HOSTING = 'src/test/browser/hosting.test.ts';
const BUILDS = 'builds a site, which takes long';
const BUILT = 'src/test/browser/pages.test.ts';
const INSTALLS = 'is done with a package that is installed';
const PACKAGE = 'src/test/package/package.program.test.ts';
const INIT = 'src/cli/commands/init.test.ts';

/** The whole of it: a fence marked `elsewhere` may hold nothing else, and what stands here must be in a fence. */
export const ELSEWHERE: readonly Elsewhere[] = [
  { command: 'CONTENT_DIR=../our-incidents npm run build', why: BUILDS, test: BUILT },
  { command: 'CONTENT_DIR=../our-incidents npm run -s check', why: CHECKS, test: CHECK },
  { command: 'CONTENT_DIR=~/our-knowledge npm start', why: BUILDS, test: BUILT },
  { command: 'CONTENT_DIR=~/our-knowledge npm run -s check', why: CHECKS, test: CHECK },
  { command: 'fixpoint follow debug-websocket', why: ASKS, test: FOLLOW },
  { command: 'fixpoint follow --record run.json', why: ASKS, test: FOLLOW },
  { command: 'fixpoint follow debug-websocket --run', why: ASKS, test: FOLLOW },
  { command: 'npm run -s fixpoint -- follow debug-websocket --run', why: ASKS, test: FOLLOW },
  {
    command: 'npm run -s fixpoint -- record run.json --as draft',
    why: 'needs the run before it',
    test: RECORD,
  },
  { command: 'fixpoint new incident --from-issue issue.md', why: ASKS, test: NEW },
  { command: 'fixpoint new incident --from-run run.json', why: ASKS, test: NEW },
  { command: 'fixpoint new runbook', why: ASKS, test: NEW },
  {
    command: 'fixpoint probe https://app.example/api/health --token-env API_TOKEN --json | jq -r .class',
    why: 'needs a host and jq',
    test: PROBE,
  },
  { command: 'fixpoint probe wss://app.example/ws/chat/1/ --watch 90', why: 'needs a host', test: PROBE },
  { command: 'fixpoint probe ws://127.0.0.1:40123/', why: 'needs the lab', test: PROBE },
  {
    command: 'fixpoint lab --blind',
    why: 'runs until it is stopped',
    test: 'src/cli/commands/lab.program.test.ts',
  },
  { command: 'fixpoint walk', why: ASKS, test: WALK },
  { command: 'npm run -s fixpoint -- walk', why: ASKS, test: WALK },
  { command: 'npm start', why: BUILDS, test: BUILT },
  { command: 'git fetch origin pull/12/head:review-12 && git switch review-12', why: 'needs a forge' },
  { command: 'npx wrangler deploy', why: ACCOUNT },
  { command: 'rsync -a --delete-after dist/ kb.example.org:/srv/fixpoint/dist/', why: HOST },
  { command: "ssh kb.example.org 'sudo nginx -t && sudo systemctl reload nginx'", why: HOST, test: HOSTING },
  { command: 'curl -sI https://example.org/kb/', why: HOST, test: HOSTING },
  { command: 'curl -sI https://example.org/kb/guide', why: HOST, test: HOSTING },
  { command: 'curl -sI https://example.org/kb/nothing', why: HOST, test: HOSTING },
  { command: 'npm install && npm start', why: BUILDS, test: BUILT },
  { command: 'npm install && npm test', why: 'is the whole test itself', test: '.ci/run' },
  { command: 'npm run dev', why: 'runs until it is stopped', test: 'src/test/browser/dev.test.ts' },
  { command: 'fixpoint new incident --from-log crash.log', why: ASKS, test: NEW },
  { command: 'mkdir our-incidents', why: INSTALLS, test: PACKAGE },
  { command: 'cd our-incidents', why: INSTALLS, test: PACKAGE },
  { command: 'npm init --yes', why: INSTALLS, test: PACKAGE },
  { command: 'npm install ../fixpoint-0.1.0.tgz', why: INSTALLS, test: PACKAGE },
  { command: 'npx fixpoint init', why: INSTALLS, test: PACKAGE },
  {
    command: 'pnpm add --allow-build=node --allow-build=esbuild ../fixpoint-0.1.0.tgz',
    why: 'needs another package manager',
  },
  { command: 'pnpm exec fixpoint init', why: 'needs another package manager' },
  { command: 'npm run check', why: INSTALLS, test: PACKAGE },
  { command: 'npm run build', why: INSTALLS, test: PACKAGE },
  { command: 'npx fixpoint serve', why: INSTALLS, test: PACKAGE },
  {
    command:
      'npx fixpoint init our-incidents --name "Our incidents" --repository https://github.com/our-team/incidents --service web --service "pay=Payments"',
    why: INSTALLS,
    test: INIT,
  },
  {
    command: 'npx fixpoint init our-incidents --yes --service web --from ../old-wiki',
    why: INSTALLS,
    test: INIT,
  },
];
