import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The runbook that tests follow where ours have no such step: it destroys something, has a secret and a usual time. */
export const DRILL = 'drop-replica';

/** Adds it to a content folder. `service` is one of the vocabulary. */
export async function addDrillRunbook(content: string, service: string): Promise<void> {
  const text = `---
title: Drop a replica that fell behind
summary: Takes a replica out, destroys it and makes it anew.
whenToUse: [The replica lags for more than an hour]
services: [${service}]
parameters:
  - { name: REPLICA, label: Name of the replica, type: host, example: db-7 }
  - { name: NOTE, label: Why it is dropped }
  - { name: PASSWORD, label: Password of the database, secret: true }
steps:
  - id: look
    title: See how far it is behind
    do: 'Ask {{REPLICA}} itself.'
    commands:
      - { run: 'psql -h {{REPLICA}} -c "select 1"', note: Answers 1 }
      - { run: 'echo {{NOTE}}' }
    expect: It answers
    risk: read-only
    minutes: 2
    outcomes:
      - { when: It is not behind, to: { end: true } }
      - { when: It is behind, to: { step: drop } }
  - id: drop
    title: Drop it
    do: Everything on it is gone then.
    commands:
      - { run: 'PGPASSWORD={{PASSWORD}} dropdb -h {{REPLICA}} chat', note: Destroys it }
    expect: It is gone
    risk: destructive
    target: 'replica {{REPLICA}}'
    undo: Make it anew from the last backup
  - id: see
    title: See that the others carry on
    do: Look at the others.
    risk: read-only
---
`;
  await writeFile(join(content, 'runbooks', `${DRILL}.mdx`), text);
}
