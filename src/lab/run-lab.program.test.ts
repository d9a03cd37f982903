import { expect, test } from 'vitest';
import { FAULTS, LAB_TIMES } from './lab.ts';
import { type LabOrder, runLab } from './run-lab.ts';

const ORDER: LabOrder = { json: false, blind: false, only: [], minutes: 30, idleMs: LAB_TIMES.idleMs };

async function run(order: Partial<LabOrder>) {
  const stop = new AbortController();
  const [said, complained]: [string[], string[]] = [[], []];
  const code = await runLab({
    order: { ...ORDER, ...order },
    say: (line) => {
      said.push(line);
      if (said.length === 2) stop.abort();
    },
    complain: (line) => complained.push(line),
    chance: () => 0.5,
    stopped: stop.signal,
  });
  return { code, said, complained };
}

test('fault and address, one object a line, until it is stopped', async () => {
  const { code, said } = await run({ json: true, only: ['healthy', 'http-healthy'] });
  expect(code).toBe(0);
  expect(said.map((line) => JSON.parse(line))).toEqual([
    { fault: 'healthy', url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/$/u) },
    { fault: 'http-healthy', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/u) },
  ]);
});

test('nothing more when its time is over', async () => {
  expect((await run({ only: ['healthy'], minutes: 0.0001, json: true })).code).toBe(0);
});

test('the names only at the end of a drill', async () => {
  const { said } = await run({ blind: true, only: ['flood'] });
  expect(said[0]).not.toContain('flood');
  expect(said.at(-1)).toContain('problem-1 was flood');
});

test('which faults there are, where one is asked for that there is not', async () => {
  const { code, said, complained } = await run({ only: ['healthy', 'nothing'] });
  expect([code, said]).toEqual([2, []]);
  expect(complained.join()).toContain('--only is "nothing"');
  for (const { name } of FAULTS) expect(complained.join()).toContain(name);
});
