import { IndexError } from '../../core/search/files/index-error.ts';
import { type Desk, localDesk } from './desk.ts';
import type { Call, Reply } from './desk-messages.ts';

/** The worker's side of `remoteDesk`: planning a large paste takes time in which a page could not be used. */
function serve(): void {
  const desks = new Map<string, Desk>();
  addEventListener('message', ({ data }: MessageEvent<Call>) => {
    const { number, sites } = data;
    const desk = desks.get(sites.own) ?? localDesk(sites);
    desks.set(sites.own, desk);
    carryOut(data, desk).then(
      (value) => reply({ number, value }),
      (error: unknown) => reply({ number, ...told(error) }),
    );
  });
}

function carryOut(call: Call, desk: Desk): Promise<unknown> {
  switch (call.method) {
    case 'open':
      return desk.open();
    case 'search':
      return desk.search(...call.given);
    case 'searchTogether':
      return desk.searchTogether(...call.given);
    case 'askAgain':
      return desk.askAgain();
    case 'shown':
      return desk.shown(...call.given);
    case 'answer':
      return desk.answer(...call.given);
  }
}

const reply = (message: Reply): void => postMessage(message);

const told = (error: unknown) => ({
  message: error instanceof Error ? error.message : String(error),
  fault: error instanceof IndexError ? error.fault : undefined,
});

serve();
