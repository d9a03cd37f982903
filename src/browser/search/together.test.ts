import { expect, onTestFinished, test } from 'vitest';
import { FAULTY, files, type Host, indexFiles, startHost } from '../../test/together/hosts.ts';
import { localDesk } from './desk.ts';

const own = indexFiles([
  { id: 'incident/PAY-1', title: 'Payments time out' },
  { id: 'incident/PAY-2', title: 'Refunds are sent twice' },
]);
const good = indexFiles([
  { id: 'incident/NET-1', title: 'Edge proxy drops connections', line: 'WARN upstream reset before headers' },
  { id: 'incident/NET-2', title: 'Certificates expire' },
]);

async function started(...given: Parameters<typeof startHost>): Promise<Host> {
  const host = await startHost(...given);
  onTestFinished(() => host.close());
  return host;
}

test('other sites are asked by a search together, and by nothing before it', async () => {
  const [home, other] = await Promise.all([started(files(own)), started(files(good))]);
  const desk = localDesk({ own: home.address, others: [other.address] });
  await desk.open();
  await desk.search('edge proxy drops connections');
  expect(other.asked).toEqual([]);
  const { answer, shown, others } = await desk.searchTogether('edge proxy drops connections');
  expect(answer.found[0]?.record).toBe('~1 incident/NET-1');
  expect(shown.get('~1 incident/NET-1')).toMatchObject({ title: 'Edge proxy drops connections' });
  expect((await desk.answer('~1 incident/NET-1'))?.parts[0]).toMatchObject({ kind: 'fix' });
  expect((await desk.shown(['incident/PAY-1', '~1 incident/NET-2'])).size).toBe(2);
  expect(others?.left).toEqual([]);
});

test.each(FAULTY)('%s is left out and said why: %s', async (_, told, answering) => {
  const [home, other, faulty] = await Promise.all([
    started(files(own)),
    started(files(good)),
    started(answering),
  ]);
  const desk = localDesk({ own: home.address, others: [faulty.address, other.address] });
  const { answer, others } = await desk.searchTogether('payments edge proxy connections');
  expect(others?.left).toEqual([{ site: 1, reason: expect.stringMatching(told) }]);
  expect(answer.found.map(({ record }) => record).sort()).toEqual(['incident/PAY-1', '~2 incident/NET-1']);
  // Of a gigabyte little more is taken than a file may have.
  await expect.poll(faulty.sent).toBeGreaterThan(0);
  expect(faulty.sent()).toBeLessThan(32 * 2 ** 20);

  const asked = faulty.asked.length;
  await desk.searchTogether('refunds');
  expect(faulty.asked.length, 'it is left alone').toBe(asked);
  await desk.askAgain();
  await desk.searchTogether('refunds');
  expect(faulty.asked.length, 'until the reader wishes it').toBeGreaterThan(asked);
});

test('a host that leads on to another one is not followed', async () => {
  const [home, third] = await Promise.all([started(files(own)), started(files(good))]);
  const leading = await started((path, response) =>
    response.writeHead(302, { Location: third.address + path }).end(),
  );
  const desk = localDesk({ own: home.address, others: [leading.address] });
  expect((await desk.searchTogether('edge proxy')).others?.left).toHaveLength(1);
  expect(third.asked).toEqual([]);
});

test.each(['javascript:alert(1)/', '//example.org/', '../../admin/', 'https://example.org/'])(
  'a result that would lead to %s is dropped',
  async (path) => {
    const lying = indexFiles([
      { id: 'incident/BAD-1', title: 'Edge proxy lies', path },
      { id: 'incident/BAD-2', title: 'Edge proxy tells the truth' },
    ]);
    const [home, other] = await Promise.all([started(files(own)), started(files(lying))]);
    const desk = localDesk({ own: home.address, others: [other.address] });
    const { answer, shown } = await desk.searchTogether('edge proxy');
    expect(answer.found.map(({ record }) => record)).toEqual(['~1 incident/BAD-2']);
    expect([...shown.values()].map((one) => one.path)).toEqual(['incident/bad-2/']);
  },
);
