import type { Desk } from '../../browser/search/desk.ts';
import { startDesk } from '../../browser/search/start-desk.ts';

declare global {
  /** The desk of the page that is measured. */
  var desk: Desk;
  /** Milliseconds of planning the text in this thread, so many times. */
  var timePlans: (text: string, times: number) => Promise<number[]>;
  /** The longest time in milliseconds that the page could not react while something was done. */
  var longestBlock: (work: () => Promise<unknown>) => Promise<number>;
}

const BASE = new URL('.', location.href).pathname;

globalThis.desk = startDesk(BASE);

globalThis.timePlans = async (text, times) => {
  const [{ openFiles }, { plan }] = await Promise.all([
    import('../../browser/search/files-retriever.ts'),
    import('../../core/search/plan.ts'),
  ]);
  const index = await openFiles(BASE);
  do plan(text, index.table);
  while (await index.settle());
  return Array.from({ length: times }, () => {
    const started = performance.now();
    plan(text, index.table);
    return performance.now() - started;
  });
};

globalThis.longestBlock = async (work) => {
  let longest = 0;
  let last = performance.now();
  let over = false;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  await work();
  over = true;
  channel.port1.close();
  return longest;
};
