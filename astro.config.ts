// Where Astro looks for it.
export { default } from './src/site/astro-config.ts';
