import type { Command } from 'commander';
import { quoted } from '../../core/printable.ts';
import { classify } from '../../core/probe/classify.ts';
import { maskAddress } from '../../core/probe/mask-address.ts';
import type { Observation, ProbeEvent } from '../../core/probe/observation.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { gathered } from '../gathered.ts';
import { givenAmount } from '../given-amount.ts';
import { givenHeaders, type HeaderOptions } from '../probe/given-headers.ts';
import { probeHttp } from '../probe/http-probe.ts';
import { knownContent } from '../probe/known-content.ts';
import { probeReport } from '../probe/probe-report.ts';
import type { ProbeRequest } from '../probe/request.ts';
import { standing } from '../probe/standing.ts';
import { probeWebSocket } from '../probe/websocket-probe.ts';
import { secretsOf, withoutSecrets } from '../probe/without-secrets.ts';
import { helpFor, programName } from '../program.ts';
import { probeJson } from '../reporters/probe-json.ts';
import type { AddCommand, ExitCode, Part, Terminal } from '../terminal.ts';
import { probeView } from '../views/probe-view.ts';
import { renderView } from '../views/render.ts';

const HELP = `
URL begins with ws://, wss://, http:// or https://. A WebSocket is opened and watched; an HTTP address is asked for
with GET. What the probe sends in secret, and what stands in the query, is never printed.
Exit codes: 0 healthy, 1 a fault was seen, 2 wrong usage. Ctrl-C ends it with what is known.

Examples:
  fixpoint probe wss://app.example/ws/chat/1/ --watch 90
  fixpoint probe ws://localhost:8000/ws --origin http://localhost:3000 --send '{"type":"ping"}'
  fixpoint probe https://app.example/api/health --token-env API_TOKEN --json | jq -r .class`;

const DAY_SECONDS = 86_400;
const seconds = givenAmount('seconds', DAY_SECONDS);

interface Options extends HeaderOptions {
  readonly watch: number;
  readonly json?: true;
  readonly subprotocol: readonly string[];
  readonly origin?: string;
  readonly send?: string;
  readonly ping?: number;
}

/** `fixpoint probe URL`: opens a connection, watches it, and says what became of it. */
export const addProbe: AddCommand = (program, terminal, give) => {
  program
    .command('probe')
    .description('Open a WebSocket or ask for an HTTP address, and say what became of it.')
    .argument('<url>', 'where to connect to')
    .option(
      '--watch <seconds>',
      'how long to watch an open connection, or to wait for an answer',
      seconds,
      10,
    )
    .option('--json', 'print one JSON object')
    .option('--subprotocol <name>', 'offer this subprotocol; may be repeated', gathered, [])
    .option('--origin <origin>', 'send this Origin, as a browser would')
    .option('--header <header>', "send this header, 'Name: value'; may be repeated", gathered, [])
    .option(
      '--header-env <header>',
      "the same with a value from the environment, 'Name: VARIABLE'",
      gathered,
      [],
    )
    .option('--token-env <variable>', 'send Authorization: Bearer with the value of this variable')
    .option('--send <text>', 'send this message once the WebSocket is open')
    .option('--ping <seconds>', 'ping so often, to see whether a heartbeat keeps it open', seconds)
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (address: string, options: Options, command: Command) => {
      const url = givenUrl(address, command);
      const { headers, secrets } = givenHeaders(options, terminal.env, command);
      const request: ProbeRequest = {
        url,
        headers,
        subprotocols: subprotocolsOf(options, command),
        watchMs: options.watch * 1_000,
        ...(options.origin !== undefined && { origin: options.origin }),
        ...(options.send !== undefined && { send: options.send }),
        ...(options.ping !== undefined && { pingMs: options.ping * 1_000 }),
      };
      give({ parts: probe(request, [...secrets, ...secretsOf(url)], options, terminal) });
    });
};

async function* probe(
  request: ProbeRequest,
  secrets: readonly string[],
  { json }: Options,
  terminal: Terminal,
): AsyncGenerator<Part, ExitCode, void> {
  const content = knownContent(contentFolder(terminal.env, terminal.cwd));
  const events: ProbeEvent[] = [];
  const start = performance.now();
  const isWebSocket = request.url.protocol.startsWith('ws');
  const looking = (isWebSocket ? probeWebSocket : probeHttp)(request, {
    onEvent: (event) => {
      // The last one says how it stands; a flood is not to be kept.
      if (event.type !== 'received') events.push(event);
    },
    stopped: terminal.stopped,
  });
  if (terminal.stderr.isTTY) yield* standing(looking, events, maskAddress(request.url.href));
  const seen: Observation = withoutSecrets(await looking, secrets);
  const known = await content;
  const report = probeReport(classify(seen, known.families), known);
  const times = { decided: seen.events.at(-1)?.at, reported: performance.now() - start };
  yield {
    text: json
      ? probeJson(report, times)
      : renderView(probeView(report, programName(terminal.env)), terminal),
  };
  return report.verdict.class === 'healthy' ? 0 : 1;
}

function givenUrl(address: string, command: Command): URL {
  const url = URL.parse(address);
  if (url === null || !/^(?:wss?|https?):$/u.test(url.protocol) || url.hostname === '') {
    const shown = quoted(maskAddress(address));
    return command.error(`error: ${shown} is no address that begins with ws://, wss://, http:// or https://`);
  }
  // A fragment is never sent; RFC 6455, section 3 forbids it in a WebSocket's address.
  url.hash = '';
  return url;
}

function subprotocolsOf({ subprotocol }: Options, command: Command): readonly string[] {
  const wrong = subprotocol.find((name, at) => !TOKEN.test(name) || subprotocol.indexOf(name) !== at);
  if (wrong !== undefined) {
    command.error(
      `error: --subprotocol takes a name of letters, digits and marks, each once; not ${quoted(wrong)}`,
    );
  }
  return subprotocol;
}

/** RFC 9110, section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/u;
