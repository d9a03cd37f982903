import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary } from '../../../site/library.ts';
import { pictureFiles } from '../../../site/pictures.ts';

export const getStaticPaths = (async () => {
  const { incidents } = await loadLibrary();
  const files = incidents.map(async (incident) =>
    (await pictureFiles(incident)).map((picture) => ({
      params: { id: incident.id.toLowerCase(), picture: picture.file },
      props: { picture },
    })),
  );
  return (await Promise.all(files)).flat();
}) satisfies GetStaticPaths;

/** An image of an incident, as it lies beside its write-up. */
export const GET: APIRoute = ({ props: { picture } }) =>
  new Response(picture.bytes, { headers: { 'Content-Type': picture.type } });
