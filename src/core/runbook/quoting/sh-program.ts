import { programName } from './sh-word.ts';

/** How a program that starts another one with the rest of its words reads its own. */
interface Wrapper {
  /** Options that take the next word. */
  readonly takes?: RegExp;
  /** Options after which the rest is read in another way. */
  readonly never?: RegExp;
  /** How many words it has for itself, such as how long `timeout` waits. */
  readonly operands?: number;
}

const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  command: { never: /^-[vV]/u },
  doas: { takes: /^-[uC]$/u, never: /^-s/u },
  env: { takes: /^-[uC]$/u, never: /^-[A-Za-z]*S|^--split/u },
  exec: { takes: /^-a$/u },
  gosu: { operands: 1 },
  ionice: { takes: /^-[cnp]$/u },
  nice: { takes: /^-n$/u },
  nohup: {},
  setsid: {},
  stdbuf: { takes: /^-[ioe]$/u },
  'su-exec': { operands: 1 },
  sudo: { takes: /^-[ughpCTrtUDR]$/u, never: /^-[A-Za-z]*[si]|^--(?:shell|login)$/u },
  time: {},
  timeout: { takes: /^-[sk]$/u, operands: 1 },
};

const KEYWORDS = /^(?:if|then|elif|else|while|until|do|!|\{)$/u;
const ASSIGNMENT = /^\w+=/u;
const IN_CONTAINER = /^(?:docker|podman|nerdctl|docker-compose|podman-compose)$/u;
const IN_CONTAINER_TAKES = /^(?:-[euw]|--(?:env|env-file|user|workdir|index|detach-keys))$/u;
const IN_CLUSTER = /^(?:kubectl|oc)$/u;

/**
 * Which word of a command is the program that gets the words after it as they are: the first one, or what stands
 * behind `sudo`, `docker exec` and the like. Undefined where that is not sure.
 */
export function programAt(words: readonly string[]): number | undefined {
  let at: number | undefined = 0;
  for (;;) {
    while (KEYWORDS.test(words[at] ?? '') || ASSIGNMENT.test(words[at] ?? '')) at += 1;
    const name: string = programName(words[at] ?? '');
    const wrapper: Wrapper | undefined = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
    let next: number | undefined;
    if (wrapper !== undefined) next = afterOperands(words, at + 1, wrapper);
    else if (IN_CONTAINER.test(name)) next = inContainer(words, at + 1);
    else if (IN_CLUSTER.test(name)) next = inCluster(words, at + 1);
    else return name === '' ? undefined : at;
    if (next === undefined)
      return wrapper === undefined && !words.slice(at).some(startsOther) ? at : undefined;
    at = next;
  }
}

/** Words of docker and kubectl by which they start a program. */
const startsOther = (word: string): boolean => /^(?:exec|run|create|debug)$/u.test(word);

function afterOperands(
  words: readonly string[],
  from: number,
  { takes, never, operands = 0 }: Wrapper,
): number | undefined {
  let at = from;
  for (let word = words[at]; word?.startsWith('-'); word = words[at]) {
    if (never?.test(word)) return undefined;
    at += takes?.test(word) ? 2 : 1;
    if (word === '--') break;
  }
  return at + operands < words.length ? at + operands : undefined;
}

/** `docker exec -it web sh …`, `docker compose -f a.yaml exec web sh …` */
function inContainer(words: readonly string[], from: number): number | undefined {
  const verb = words.findIndex((word, i) => i >= from && startsOther(word));
  if (words[verb] !== 'exec') return undefined;
  return afterOperands(words, verb + 1, { takes: IN_CONTAINER_TAKES, operands: 1 });
}

/** `kubectl exec -n shop deploy/web -- sh …`; without the two dashes it is not sure what is whose. */
function inCluster(words: readonly string[], from: number): number | undefined {
  const verb = words.findIndex((word, i) => i >= from && startsOther(word));
  const dashes = words.indexOf('--', verb + 1);
  return words[verb] === 'exec' && dashes !== -1 && dashes + 1 < words.length ? dashes + 1 : undefined;
}
