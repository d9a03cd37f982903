import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { parseDocument } from 'yaml';
import { readContent } from '../../intake/read-content.ts';
import { preview } from '../../site/preview.ts';
import { readSite } from '../../site/read-site.ts';
import { buildSite, forgetBuilds, PROJECT } from './build-site.ts';
import { addDrillRunbook } from './drill-runbook.ts';
import { addNewIncident } from './new-incident.ts';

/** A built site that is being served. */
export interface BuiltSite {
  /** The content folder it was built from, a copy of its own. */
  readonly content: string;
  /** The folder that was built. */
  readonly folder: string;
  /** The base path with its slashes. */
  readonly base: string;
  /** Address of its home page on this machine. */
  readonly address: string;
}

/** The site of our own content; the same under `/kb/`; one without content; ours with an incident and a runbook more. */
export type SiteName = 'real' | 'based' | 'empty' | 'added';

declare module 'vitest' {
  interface ProvidedContext {
    sites: Readonly<Record<SiteName, BuiltSite>>;
  }
}

/**
 * Builds every site that the browser tests look at once, and serves each with a strict header. Everything lies
 * in a folder of its own, so runs beside one another do not meet. That folder is inside the project, because all
 * builds that write outside of it share one folder for what they make on the way (Astro 7.3.5).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(join(PROJECT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(PROJECT, '.cache', 'sites-'));
  const closing: Array<() => Promise<void>> = [() => rm(folder, { recursive: true, force: true })];
  const tearDown = async () => {
    for (const close of closing.toReversed()) await close();
  };
  const make = async (name: SiteName, prepare: (content: string) => Promise<void>): Promise<BuiltSite> => {
    const content = join(folder, name, 'content');
    const out = join(folder, name, 'dist');
    await prepare(content);
    closing.push(() => forgetBuilds(content));
    const { status, output } = await buildSite(content, out);
    if (status !== 0) throw new Error(`The site "${name}" was not built (status ${status}):\n${output}`);
    const { base, probes } = await readSite(content);
    const { address, close } = await preview({ folder: out, base, port: 0, probes });
    closing.push(close);
    return { content, folder: out, base, address };
  };
  try {
    // The first alone: it writes what all builds of the project share, and only where that is not there yet.
    const real = await make('real', copyOurs);
    const based = make('based', copyBased);
    const others = make('empty', makeFolder).then(async (empty) => ({
      empty,
      added: await make('added', copyWithOneMore),
    }));
    // Nothing is taken away under a build that still runs.
    await Promise.allSettled([based, others]);
    project.provide('sites', { real, based: await based, ...(await others) });
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

const copyOurs = (content: string): Promise<void> =>
  cp(join(PROJECT, 'content'), content, { recursive: true });

async function makeFolder(content: string): Promise<void> {
  await mkdir(content, { recursive: true });
}

async function copyBased(content: string): Promise<void> {
  await copyOurs(content);
  const file = join(content, 'site.yaml');
  const site = parseDocument(await readFile(file, 'utf8'));
  site.set('base', '/kb/');
  await writeFile(file, site.toString());
}

async function copyWithOneMore(content: string): Promise<void> {
  await copyOurs(content);
  const { entries } = await readContent(content);
  const services = entries.flatMap((entry) => (entry.kind === 'vocabulary' ? entry.data.services : []));
  const service = services[0]?.id ?? '';
  await addNewIncident(content, service);
  await addDrillRunbook(content, service);
  const file = join(content, 'site.yaml');
  const site = parseDocument(await readFile(file, 'utf8'));
  site.set('repository', { url: 'https://github.com/acme/kb' });
  await writeFile(file, site.toString());
}
