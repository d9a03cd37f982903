import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeAnswer } from '../../test/whole-answer.ts';

const ROOT = join(import.meta.dirname, '../../..');

async function walk(args: readonly string[], CONTENT_DIR = join(ROOT, 'src/test/fixtures/led')) {
  const { stdout, stderr } = process;
  // Nobody is there to be asked.
  const stdin = Object.assign(Object.create(process.stdin), { isTTY: false });
  const given = await wholeAnswer(['walk', ...args], {
    stdin,
    stdout,
    stderr,
    env: { CONTENT_DIR },
    cwd: ROOT,
    today: '2031-06-01',
  });
  return { code: given.exitCode, out: given.text, err: given.note ?? '' };
}

test('answers that lead to an end print it, with what to do where it does not help', async () => {
  const { code, out, err } = await walk(['shop', '--answers', 'start=pending,worker=stopped']);
  expect(out).toMatch(/^Orders stay pending\ncertain: this is it · A-1/u);
  expect(out).toContain('systemctl start worker');
  expect(out).toContain('fixpoint walk shop --answers start=pending,worker=stopped.no\n');
  expect([code, err]).toEqual([0, '']);
});

test('an address of the site is as good as a list', async () => {
  const { out } = await walk(['--answers', 'https://shop.example/kb/trees/shop/?start=twice']);
  expect(out).toContain('Refunds are paid twice');
});

test('an end at which nothing is known has exit code 1', async () => {
  const { code, out } = await walk(['--answers', 'start=other']);
  expect(out).toContain('Nothing is known about this.');
  expect(code).toBe(1);
});

test('answers that do not fit are told, each with its reason, and the others count', async () => {
  const { code, out, err } = await walk(['--answers', 'start=gone,nowhere=x,start=twice,worker=runs']);
  expect(err).toBe(
    [
      'left out: "start=gone", for the question has only pending, twice, other, -',
      'left out: "nowhere=x", for the tree has no such question',
      'left out: "worker=runs", for the other answers do not lead to this question\n',
    ].join('\n'),
  );
  expect(out).toContain('Refunds are paid twice');
  expect(code).toBe(0);
});

test('in JSON it says where it is and what is left', async () => {
  const { code, out } = await walk(['--json', '--answers', 'start=pending']);
  expect(JSON.parse(out)).toEqual({
    tree: 'shop',
    path: [
      {
        node: 'start',
        question: 'What do you see?',
        given: 'pending',
        answer: 'pending',
        text: 'It stays pending',
      },
    ],
    place: {
      kind: 'question',
      node: 'worker',
      question: 'Does the worker run?',
      answers: [
        { id: 'stopped', text: 'It does not' },
        { id: 'runs', text: 'It runs' },
      ],
      untried: [
        { id: 'stopped', incidents: 1, incidentsEver: 1 },
        { id: 'runs', incidents: 0, incidentsEver: 0 },
      ],
    },
    ruledOut: [],
    strays: [],
    query: 'start=pending',
    address: 'https://shop.example/kb/trees/shop/?start=pending',
  });
  expect(code).toBe(2);
});

test.each([
  ['forged', '=,,%,a=b=c,\u202E=\u0000,__proto__=x'],
  ['very many', Array.from({ length: 5_000 }, (_, i) => `q${i}=a`).join(',')],
])('%s answers do no harm', async (_, answers) => {
  const { code, err } = await walk(['--answers', answers]);
  expect(err).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  expect(err).toContain('question start is open');
  expect(code).toBe(2);
});

test.each([
  ['an unknown tree', ['shopp'], 'Did you mean shop?'],
  ['content without a tree', [], 'the content has no tree of questions'],
])('%s is wrong usage', async (_, args, message) => {
  const content = args.length === 0 ? join(ROOT, 'src/test/fixtures/match') : undefined;
  const { code, err } = await walk(args, content);
  expect(err).toContain(message);
  expect(code).toBe(2);
});
