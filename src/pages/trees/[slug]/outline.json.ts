import type { APIRoute } from 'astro';
import { incidentsBehind } from '../../../core/tree/behind.ts';
import { outlineOf } from '../../../core/tree/outline.ts';
import { loadLibrary, today } from '../../../site/library.ts';

export async function getStaticPaths() {
  const library = await loadLibrary();
  return library.trees.map((tree) => ({
    params: { slug: tree.id },
    props: { outline: outlineOf(tree, incidentsBehind(library, tree, today())) },
  }));
}

/** What a walk needs to know of a tree, for the element that walks in place. */
export const GET: APIRoute = ({ props }) => Response.json(props.outline);
