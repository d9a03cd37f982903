import type { APIRoute } from 'astro';
import { incidentIds } from '../../outlets/incident-ids.ts';
import { loadLibrary } from '../../site/library.ts';

/** The ids that are taken, for the form on which an incident is written up. */
export const GET: APIRoute = async () => Response.json(incidentIds(await loadLibrary()));
