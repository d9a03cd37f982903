import { expect, test } from 'vitest';
import { wrongNameProblem } from './name-problem.ts';

test.each([
  ['incidents/WS-006-idle-proxy/index.md', 'Rename the folder to "ws-006-idle-proxy".'],
  ['incidents/WS_006 idle proxy/index.md', 'Rename the folder to "ws-006-idle-proxy".'],
  ['incidents/ws-006-idle-proxy/Index.md', 'Rename the file to "index.md".'],
  ['incidents/ws-006-idle-proxy.md', 'Rename it to "incidents/ws-006-idle-proxy/index.md".'],
  ['runbooks/Restart Worker.mdx', 'Rename the file to "restart-worker.mdx".'],
  ['trees/orders.yml', 'Rename the file to "orders.yaml".'],
  ['Site.yaml', 'Rename the file to "site.yaml".'],
])('%s: %s', (path, remedy) => {
  expect(wrongNameProblem(path)?.remedy).toBe(remedy);
});

test.each(['incidents/ws-006-é/index.md', 'incidents/../index.md', 'trees/a/b.yaml', 'trees/orders.md'])(
  'for %s no name is made up',
  (path) => {
    expect(wrongNameProblem(path)?.remedy).toMatch(/^Rename or move the file/u);
  },
);
