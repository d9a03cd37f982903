import { classify } from '../../core/probe/classify.ts';
import type { CodeFamilies } from '../../core/probe/meaning.ts';
import type { Observation } from '../../core/probe/observation.ts';
import type { Verdict } from '../../core/probe/verdict.ts';
import { watchForbidden } from './forbidden.ts';
import { observeFetch } from './observe-fetch.ts';
import { observeWebSocket } from './observe-websocket.ts';
import type { PageHooks, PageRequest } from './page-request.ts';

/** Why a page may not even try. Nothing was seen, so there is no verdict. */
export type Obstacle =
  /** The Content-Security-Policy of the page does not name the host. */
  | { readonly type: 'policy'; readonly source: string }
  /** A page that came over https may not connect in the clear. */
  | { readonly type: 'mixed' }
  | { readonly type: 'invalid'; readonly message: string };

export type Looked = { readonly verdict: Verdict } | { readonly obstacle: Obstacle };

/** Connects, watches, and says what became of it, or what stood in the way. */
export async function look(request: PageRequest, hooks: PageHooks, families: CodeFamilies): Promise<Looked> {
  const forbidden = watchForbidden(request.url);
  try {
    const observe = request.kind === 'websocket' ? observeWebSocket : observeFetch;
    const observation: Observation = await observe(request, hooks);
    const source = await forbidden.source();
    return source === undefined
      ? { verdict: classify(observation, families) }
      : { obstacle: { type: 'policy', source } };
  } catch (error) {
    return { obstacle: obstacleOf(error) };
  } finally {
    forbidden.release();
  }
}

/** What the constructor of a WebSocket throws (HTML, section 9.3.1). */
function obstacleOf(error: unknown): Obstacle {
  if (error instanceof DOMException && error.name === 'SecurityError') return { type: 'mixed' };
  return { type: 'invalid', message: error instanceof Error ? error.message : String(error) };
}
