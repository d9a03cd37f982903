/** Whether the Content-Security-Policy of the page forbade a connection. */
export interface ForbiddenWatch {
  /** The source that the policy would have to name, such as `ws://localhost:8000`; undefined where all is allowed. */
  source(): Promise<string | undefined>;
  release(): void;
}

/** Begins to watch; call it before connecting. */
export function watchForbidden(url: string): ForbiddenWatch {
  const { origin, protocol, host } = new URL(url);
  const gone = new AbortController();
  let isForbidden = false;
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, disposition }) => {
      if (disposition !== 'enforce' || effectiveDirective !== 'connect-src') return;
      isForbidden ||= blockedURI.startsWith(`${protocol}//${host}`) || blockedURI.startsWith(origin);
    },
    { signal: gone.signal },
  );
  return {
    source: async () => {
      // The violation is told in a task of its own, which may come after that of the failure.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return isForbidden ? `${protocol}//${host}` : undefined;
    },
    release: () => gone.abort(),
  };
}
