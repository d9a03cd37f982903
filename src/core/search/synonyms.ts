import { words } from './tokens.ts';

/** Ways of saying one thing: single words or short phrases. */
export type SynonymGroup = readonly string[];

/** What to ask for beside a word or a phrase that was written. */
export interface Synonym {
  /** Where the phrase begins in the list of words, and how many it has. */
  readonly at: number;
  readonly length: number;
  /** The words of another way of saying it. */
  readonly other: readonly string[];
}

/** The groups of a site's vocabulary and the everyday ones, ready to be looked up. */
export interface Synonyms {
  /** Finds every written way of saying something that a group has other ways for. */
  in(written: readonly string[]): Synonym[];
}

/** One way of saying something, as words, and the others. */
interface Way {
  readonly phrase: readonly string[];
  readonly others: readonly (readonly string[])[];
}

export function synonyms(groups: readonly SynonymGroup[]): Synonyms {
  const own = waysOf(groups);
  return {
    in: (written) =>
      written.flatMap((word, at) =>
        [...(EVERYDAY_WAYS.get(word) ?? []), ...(own.get(word) ?? [])]
          .filter(({ phrase }) => phrase.every((part, step) => written[at + step] === part))
          .flatMap(({ phrase, others }) => others.map((other) => ({ at, length: phrase.length, other }))),
      ),
  };
}

/** The ways of all groups by their first word. */
function waysOf(groups: readonly SynonymGroup[]): ReadonlyMap<string, readonly Way[]> {
  const ways = new Map<string, Way[]>();
  for (const group of groups) {
    const phrases = group.map(words).filter((phrase) => phrase.length > 0);
    for (const phrase of phrases) {
      const others = phrases.filter((other) => other !== phrase);
      const first = phrase[0] ?? '';
      ways.set(first, [...(ways.get(first) ?? []), { phrase, others }]);
    }
  }
  return ways;
}

/** What people on call say in more than one way, whatever they run. */
const EVERYDAY: readonly SynonymGroup[] = [
  ['kubernetes', 'k8s', 'kube'],
  ['websocket', 'ws', 'wss', 'web socket'],
  ['OOM', 'out of memory', 'OOMKilled', 'oom-killer'],
  ['postgres', 'postgresql', 'pg', 'psql'],
  ['mongo', 'mongodb'],
  ['elasticsearch', 'elastic'],
  ['rabbitmq', 'rabbit'],
  ['database', 'db'],
  ['config', 'configuration', 'cfg'],
  ['cert', 'certificate'],
  ['TLS', 'SSL'],
  ['auth', 'authentication'],
  ['authz', 'authorization'],
  ['env', 'environment'],
  ['prod', 'production'],
  ['infra', 'infrastructure'],
  ['deploy', 'deployment', 'rollout'],
  ['repo', 'repository'],
  ['dir', 'directory', 'folder'],
  ['perms', 'permission'],
  ['conn', 'connection'],
  ['req', 'request'],
  ['msg', 'message'],
  ['mem', 'memory'],
  ['PV', 'persistent volume'],
  ['PVC', 'persistent volume claim'],
  ['HPA', 'horizontal pod autoscaler'],
  ['PDB', 'pod disruption budget'],
  ['LB', 'load balancer'],
  ['DNS', 'name resolution'],
  ['FD', 'file descriptor'],
  ['NTP', 'clock synchronisation', 'clock synchronization'],
  ['NPE', 'NullPointerException'],
  ['SIGKILL', 'signal 9', 'exit code 137'],
  ['SIGSEGV', 'segfault', 'segmentation fault'],
  ['ECONNREFUSED', 'connection refused'],
  ['ECONNRESET', 'connection reset'],
  ['ETIMEDOUT', 'timeout', 'timed out', 'time out'],
  ['ENOSPC', 'no space left', 'disk full'],
  ['EMFILE', 'too many open files'],
  ['EACCES', 'permission denied'],
  ['ENOENT', 'no such file'],
  ['EADDRINUSE', 'address already in use'],
  ['CORS', 'cross origin'],
  ['CI', 'continuous integration'],
  ['frontend', 'front end'],
  ['backend', 'back end'],
  ['crashloop', 'crash loop', 'crash looping', 'CrashLoopBackOff'],
  ['restart', 'reboot'],
];

/** Worked out once: a library's write-ups are compared by a thousand plans. */
const EVERYDAY_WAYS = waysOf(EVERYDAY);
