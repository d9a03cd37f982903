import { contentFolder } from '../intake/content-folder.ts';
import { preview } from './preview.ts';
import { readSite } from './read-site.ts';

// A program of its own, which `fixpoint serve` starts: the folder of the site and the port are its arguments.
const [folder = 'dist', port = '0'] = process.argv.slice(2);
try {
  const { base, others, probes } = await readSite(contentFolder());
  const { address } = await preview({ folder, base, port: Number(port), others, probes });
  console.log(`Fixpoint is at ${address} (Ctrl-C stops it)`);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken. Try PORT=${Number(port) + 1}.` : String(error));
  process.exitCode = 1;
}
