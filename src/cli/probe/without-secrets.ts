import type { Observation } from '../../core/probe/observation.ts';

/** What stands in place of something that was sent in secret and came back. */
const MASK = '[masked]';

/** Shorter values stand in too many harmless words. */
const SHORTEST = 4;

/**
 * An observation without given secrets in any of its texts, also where they come back encoded for an address: a
 * server may say the very token that it refuses.
 */
export function withoutSecrets(observation: Observation, secrets: readonly string[]): Observation {
  const wanted = [...new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]))]
    .filter(({ length }) => length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  const clean = (text: string): string =>
    wanted.reduce((left, secret) => left.replaceAll(secret, MASK), text);
  const events = observation.events.map((event) => {
    switch (event.type) {
      case 'redirected':
      case 'connecting':
        return { ...event, to: clean(event.to) };
      case 'answered':
        return {
          ...event,
          headers: Object.fromEntries(
            Object.entries(event.headers).map(([name, value]) => [name, clean(value)]),
          ),
        };
      case 'opened':
        return { ...event, protocol: clean(event.protocol), extensions: clean(event.extensions) };
      case 'failed':
        return { ...event, message: clean(event.message) };
      case 'closed':
        return { ...event, reason: clean(event.reason) };
      default:
        return event;
    }
  });
  return { ...observation, url: clean(observation.url), events };
}

/** What of an address is a secret: its password, and what its query holds. */
export function secretsOf({ password, searchParams }: URL): string[] {
  return [password, ...searchParams.values()].filter(({ length }) => length >= SHORTEST_IN_ADDRESS);
}

/** A query also holds small words, such as `v=1` or `format=json`, that answers hold as well. */
const SHORTEST_IN_ADDRESS = 8;
