import type { APIRoute } from 'astro';
import { incidentsBehind } from '../../core/tree/behind.ts';
import { waysOf } from '../../core/tree/from-paste.ts';
import { outlineOf } from '../../core/tree/outline.ts';
import { loadLibrary, today } from '../../site/library.ts';

/** The ways of all trees to what a paste may hold, for the search page. */
export const GET: APIRoute = async () => {
  const library = await loadLibrary();
  return Response.json(
    library.trees.map((tree) => waysOf(outlineOf(tree, incidentsBehind(library, tree, today())))),
  );
};
