import { benchBuild } from '../src/test/bench/build.ts';
import { benchFollow } from '../src/test/bench/follow.ts';
import { benchMatch } from '../src/test/bench/match.ts';
import { benchSearch } from '../src/test/bench/search.ts';
import { benchWrite } from '../src/test/bench/write.ts';

const BENCHES = {
  build: benchBuild,
  follow: benchFollow,
  match: benchMatch,
  search: benchSearch,
  write: benchWrite,
} as const;

const name = process.argv[2] ?? '';
if (!(name in BENCHES)) {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exit(2);
}
await BENCHES[name as keyof typeof BENCHES](console.log, process.argv.slice(3));
