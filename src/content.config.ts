import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { entriesLoader } from './site/loader.ts';

const guide = defineCollection({
  loader: glob({ base: new URL('./guide/', import.meta.url), pattern: '**/*.{md,mdx}' }),
  schema: z.strictObject({
    title: z.string(),
    summary: z.string().optional(),
    /** Whom a chapter is for. */
    reader: z.enum(['on-call', 'writer', 'keeper']).default('keeper'),
    /** Place among the chapters; pages about problems have none and come by name. */
    order: z.int().optional(),
  }),
});

export const collections = { entries: defineCollection({ loader: entriesLoader() }), guide };
