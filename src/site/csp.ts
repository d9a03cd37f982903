/**
 * What a page may load and run: its own files, nothing inline, no other host. `wasm-unsafe-eval` and the blob
 * worker are Pagefind's. `frame-ancestors` counts only as a header (CSP 3, section 6.4.2), so the meta tag goes
 * without it.
 */
const RULES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

export const CSP_META = RULES.join('; ');
export const CSP_HEADER = [...RULES, "frame-ancestors 'none'"].join('; ');
