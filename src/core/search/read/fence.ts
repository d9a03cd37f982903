/** An open fence: what closes it, and the language it names. */
export interface Fence {
  readonly close: RegExp;
  readonly language: string;
}

/** The fence that is open after a line: Markdown's and Slack's backticks or tildes, Jira's braces, HTML's pre. */
export function fenceAfter(line: string, open: Fence | undefined): Fence | undefined {
  const bare = line.trim();
  if (open !== undefined) return open.close.test(bare) ? undefined : open;
  for (const { opens, close } of FENCES) {
    const match = opens.exec(bare);
    if (match !== null) return { close, language: (match[1] ?? '').toLowerCase() };
  }
  return undefined;
}

const FENCES = [
  { opens: /^```([\w+-]{0,20})[^`]*$/u, close: /^```$/u },
  { opens: /^~~~([\w+-]{0,20})\s*$/u, close: /^~~~$/u },
  { opens: /^\{code(?::([\w+-]{0,20})[^}\n]{0,80})?\}$/u, close: /\{code\}$/u },
  { opens: /^\{(noformat)[^}\n]{0,80}\}$/u, close: /\{noformat\}$/u },
  { opens: /^<pre>(?:<code>)?$/iu, close: /<\/pre>$/iu },
] as const;
