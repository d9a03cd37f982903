import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'vocabulary.yaml': `services:
  - { id: shop, name: Shop, synonyms: [store] }
  - { id: mail, name: Mail }
components:
  - { id: worker, name: Worker }
`,
  'incidents/sh-004-carts-are-empty/index.md': `---
id: SH-004
title: Carts are empty after login
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptoms:
  - text: The cart shows nothing after login
signatures:
  - text: cart lookup failed for session <*>
nextSteps: [Read the log]
---
`,
  'runbooks/restart-worker.md': `---
title: Restart the worker
summary: Starts the worker again.
whenToUse: [Orders stay pending]
services: [shop]
components: [worker]
steps:
  - { id: look, title: Look at the worker, do: Ask for its state, risk: read-only }
  - { id: restart, title: Restart it, do: Restart the worker, risk: mutating }
---
`,
  'codes/worker-exit.yaml': `# What the worker says when it ends.
title: Exit codes of the worker
summary: Why the worker ended.
words: [exit code]
codes:
  - code: "3" # seen in March
    name: Disk full
    meaning: There is no room left.
    action: Make room.
sources:
  - title: The manual
`,
};

/** A small content folder of its own, and a folder beside it for what a write-up is begun from. */
export interface NewBase {
  readonly folder: string;
  /** Puts a file beside the content folder, and gives its path. */
  readonly put: (name: string, text: string) => string;
  readonly end: () => void;
}

export function newBase(): NewBase {
  const root = mkdtempSync(join(tmpdir(), 'fixpoint-new-'));
  const folder = join(root, 'content');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    put: (name, text) => {
      writeFileSync(join(root, name), text);
      return join(root, name);
    },
    end: () => rmSync(root, { recursive: true }),
  };
}

/** What machines printed while carts were slow; SH-004 knows none of it. */
export const LOG = `2031-04-02T10:00:00Z INFO shop started
2031-04-02T10:00:01Z ERROR payment queue overflow at depth 5012 after 30 ms
2031-04-02T10:00:02Z ERROR payment queue overflow at depth 5013 after 31 ms
2031-04-02T10:00:03Z WARN worker ended with exit code 3
`;
