import { benchBuild } from '../src/test/bench/build.ts';

const BENCHES = { build: benchBuild } as const;

const name = process.argv[2] ?? '';
if (!(name in BENCHES)) {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exit(2);
}
await BENCHES[name as keyof typeof BENCHES](console.log);
