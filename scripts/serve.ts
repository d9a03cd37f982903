import { contentFolder } from '../src/intake/content-folder.ts';
import { preview } from '../src/site/preview.ts';
import { readSite } from '../src/site/read-site.ts';

const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is ${process.env.PORT}; it must be a number from 0 to 65535.`);
  process.exit(2);
}
try {
  const { base, others, probes } = await readSite(contentFolder());
  const { address } = await preview({ folder: 'dist', base, port, others, probes });
  console.log(`Fixpoint is at ${address} (Ctrl-C stops it)`);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken. Try PORT=${port + 1} npm start.` : String(error));
  process.exit(1);
}
