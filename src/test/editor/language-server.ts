import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

/** A complaint as an editor shows it; lines and columns count from 0. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Completion {
  readonly label: string;
  readonly documentation?: unknown;
}

/** A document that is open in the editor, and what its server says about it. */
export interface OpenDocument {
  readonly complete: (at: Position) => Promise<readonly Completion[]>;
  /** What is shown where the pointer rests; empty where nothing is. */
  readonly hover: (at: Position) => Promise<string>;
  /** What the server says now if it can be asked; otherwise what it said last, so ask again until it is there. */
  readonly diagnostics: () => Promise<readonly Diagnostic[]>;
}

export interface LanguageServer {
  readonly open: (path: string, languageId: string, text: string) => OpenDocument;
  readonly close: () => Promise<void>;
}

interface Options {
  /** Absolute path of the folder that the editor has open. */
  readonly root: string;
  readonly initializationOptions?: object;
  /** What the editor answers when it is asked for its settings of a section. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Starts a language server as an editor does: the Language Server Protocol 3.17 over standard input and output. */
export async function startServer(
  script: string,
  { root, initializationOptions, settings }: Options,
): Promise<LanguageServer> {
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const told = new Map<string, readonly Diagnostic[]>();
  let asked = 0;
  let opened = 0;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = <T>(method: string, params: object): Promise<T> => {
    asked += 1;
    const id = asked;
    send({ id, method, params });
    return new Promise((resolve, reject) =>
      waiting.set(id, { resolve: (value) => resolve(value as T), reject }),
    );
  };

  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${script} has ended`));
  });
  let rest = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/iu.exec(rest.subarray(0, end).toString())?.[1]);
      if (end < 0 || rest.length < end + 4 + length) return;
      receive(JSON.parse(rest.subarray(end + 4, end + 4 + length).toString()));
      rest = rest.subarray(end + 4 + length);
    }
  });

  function receive({ id, method, params, result, error }: Message): void {
    if (method !== undefined) {
      if (method === 'textDocument/publishDiagnostics' && params?.uri)
        told.set(params.uri, params.diagnostics ?? []);
      if (id === undefined) return;
      const sections = method === 'workspace/configuration' ? (params?.items ?? []) : undefined;
      send({ id, result: sections?.map(({ section }) => settings?.[section ?? ''] ?? null) ?? null });
      return;
    }
    const answer = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
  }

  const uri = pathToFileURL(root).href;
  const { capabilities } = await ask<{ capabilities: { diagnosticProvider?: object } }>('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'opened' }],
    initializationOptions,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {}, completion: {} },
    },
  });
  send({ method: 'initialized', params: {} });

  return {
    open: (path, languageId, text) => {
      // Servers keep what they read of a version, also of a document that is opened anew.
      opened += 1;
      const textDocument = { uri: pathToFileURL(path).href };
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { ...textDocument, languageId, version: opened, text } },
      });
      return {
        complete: async (position) => {
          const list = await ask<{ items: Completion[] } | null>('textDocument/completion', {
            textDocument,
            position,
          });
          return list?.items ?? [];
        },
        hover: async (position) => {
          const found = await ask<{ contents: { value: string } } | null>('textDocument/hover', {
            textDocument,
            position,
          });
          return found?.contents.value ?? '';
        },
        diagnostics: async () => {
          if (capabilities.diagnosticProvider === undefined) return told.get(textDocument.uri) ?? [];
          const report = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
          return report.items;
        },
      };
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: {
    readonly items?: ReadonlyArray<{ readonly section?: string }>;
    readonly uri?: string;
    readonly diagnostics?: readonly Diagnostic[];
  };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
