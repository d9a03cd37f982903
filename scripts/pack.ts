import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { libOf, makeLib } from '../src/pack/make-lib.ts';

const project = resolve(import.meta.dirname, '..');

// npm runs it before and after it packs.
if (process.argv[2] === '--clear') await rm(libOf(project), { recursive: true, force: true });
else await makeLib(project);
