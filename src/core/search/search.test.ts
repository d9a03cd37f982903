import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedText } from '../../test/pasted-text.ts';
import { emptyFilterSaid } from './empty-filter.ts';
import { type IndexedRecord, memoryIndex } from './memory-index.ts';
import { type SearchOptions, search } from './search.ts';
import { words } from './tokens.ts';

interface Sample {
  readonly seen?: string;
  readonly body?: string;
  readonly lines?: readonly string[];
  readonly facets?: Readonly<Record<string, readonly string[]>>;
}

const record = (
  id: string,
  title: string,
  { seen = '', body = '', lines = [], facets = {} }: Sample,
): IndexedRecord => ({
  id,
  fields: { title: words(title), seen: words([seen, ...lines].join('\n')), body: words(body) },
  lines,
  facets,
});

const index = memoryIndex([
  record('disk', 'Disk fills up overnight', {
    lines: ['OSError: [Errno 28] No space left on device'],
    body: 'log rotation was off',
    facets: { status: ['resolved'], severity: ['SEV2'], detected: ['2031-03-09'] },
  }),
  record('queue', 'Queue stops after a deploy', {
    seen: 'consumer lag grows',
    lines: ['Consumer group <*> is rebalancing for the <*> time'],
    body: 'the worker read an old disk image',
    facets: { status: ['investigating'], severity: ['SEV1'] },
  }),
  record('login', 'Login loops', {
    seen: 'the browser says TooManyRedirects',
    body: 'user_session cookie was refused',
    facets: { status: ['identified'] },
  }),
  record('pods', 'Kubernetes pods are evicted', { body: 'memory of the node ran out' }),
]);

const answer = (text: string, options?: SearchOptions) => search(text, index, options);
const first = async (text: string, options?: SearchOptions) => (await answer(text, options)).found[0]?.record;

describe('a pasted line that a write-up knows', () => {
  test.each([
    'Traceback (most recent call last):\n  File "/app/a.py", line 3, in put\nRotateError: OSError: [Errno 28] No space left on device',
    'Caused by: org.acme.StoreException: could not rotate: OSError: [Errno 28] No space left on device',
    '{"level":"error","msg":"could not rotate","error":{"type":"OSError","message":"[Errno 28] No space left on device"}}',
  ])('is known inside another error: %s', async (text) => {
    const { verdict, found } = await answer(text);
    expect(verdict).toBe('known');
    expect(found[0]?.record).toBe('disk');
  });

  test('who knows a part of it does not make all of it uncertain', async () => {
    const records = [
      record('part', 'Rotation fails', { lines: ['archive of the ledger is not writable'] }),
      record('whole', 'Audit fails', { lines: ['AuditError: archive of the ledger is not writable'] }),
      ...Array.from({ length: 8 }, (_, at) => record(`other-${at}`, `Something else ${at}`, {})),
    ];
    const found = await search('AuditError: archive of the ledger is not writable', memoryIndex(records));
    expect(found).toMatchObject({ verdict: 'known', found: [{ record: 'whole', verdict: 'known' }, {}] });
  });

  const paste = `2031-01-02T03:04:05Z app-7 INFO request GET /health took 3 ms
2031-01-02T03:04:06Z app-7 ERROR OSError: [Errno 28] No space left on device
2031-01-02T03:04:07Z app-7 INFO request GET /health took 4 ms`;

  test('is known, with its place in the paste and in the write-up', async () => {
    const { verdict, found } = await answer(paste);
    expect(verdict).toBe('known');
    expect(found[0]).toMatchObject({
      record: 'disk',
      reason: 'Line 2 is a line that this problem prints.',
      line: { number: 2, place: 0, known: 'OSError: [Errno 28] No space left on device' },
    });
  });

  test('is known whatever stands in its holes', async () => {
    const { verdict, found } = await answer(
      '2031-01-02T03:04:05Z ERROR Consumer group till-7 is rebalancing for the 12 time',
    );
    expect([verdict, found[0]?.record]).toEqual(['known', 'queue']);
  });

  test('is known without a log head too, when it is there to the letter', async () => {
    expect((await answer('OSError: [Errno 28] No space left on device')).verdict).toBe('known');
  });

  test('is known when a terminal broke it in two', async () => {
    const wrapped = `2031-01-02T03:04:05.123456Z ERROR [consumer-thread-1] Consumer group till-7 \nis rebalancing for the 12 time`;
    expect((await answer(wrapped)).verdict).toBe('known');
  });

  test('is known among hundreds of other lines', async () => {
    const other = (number: number) =>
      `2031-01-02T03:04:05Z INFO ${'abcdefghij'[number % 10]}${number % 7} login queue`;
    const log = Array.from({ length: 300 }, (_, at) => other(at));
    expect((await answer([...log, paste, ...log].join('\n'))).verdict).toBe('known');
  });

  test('is told of each line of a paste, not of the paste as a whole', async () => {
    const lines = memoryIndex([
      record('ask', 'ledger', { lines: ['BLOCK ask <*> to delete'] }),
      record('auth', 'till', {
        lines: ['PAM <*> more authentication failures; logname= uid=0 tty=ssh ruser='],
      }),
      ...Array.from({ length: 20 }, (_, at) => record(`filler ${at}`, `Page ${at} is slow`, {})),
    ]);
    const text = `Dec 10 09:15:23 lab app[24563]: authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=x
2031-01-02 03:04:05,678 INFO fs: BLOCK ask 10.251.122.79:50010 to delete`;
    expect((await search(text, lines)).found[0]?.record).toBe('ask');
  });

  test('stays itself or is no longer known, whatever noise is added; it never becomes another', async () => {
    await fc.assert(
      fc.asyncProperty(pastedText(), pastedText(), async (before, after) => {
        const { found } = await answer(`${before}\n${paste}\n${after}`);
        const known = found.filter(({ verdict }) => verdict === 'known').map(({ record }) => record);
        expect(known.filter((id) => id !== 'disk')).toEqual([]);
      }),
    );
  });
});

describe('words', () => {
  test('an identifier is found in any spelling', async () => {
    for (const spelling of ['user_session', 'userSession', 'user-session', 'USER_SESSION']) {
      expect(await first(spelling)).toBe('login');
    }
  });

  test('in a title they count more than in a body', async () => {
    expect(await first('disk')).toBe('disk');
  });

  test('that were matched are said as they were written', async () => {
    const { found } = await answer('USER-SESSION broken');
    expect(found[0]?.matched).toEqual(['USER-SESSION']);
  });

  test('in several sentences make a write-up likely, with the reason', async () => {
    const { verdict, found } = await answer('since the deploy the queue stops, consumer lag grows');
    expect([verdict, found[0]?.record]).toEqual(['likely', 'queue']);
    expect(found[0]?.reason).toMatch(/^In common: /u);
  });

  test('of which a few are held by some write-up leave the text unknown', async () => {
    const text =
      'the printer on the third floor burns, smoke comes out of the paper tray since the disk was moved';
    const { verdict, found } = await answer(text);
    expect(verdict).toBe('unknown');
    expect(found[0]?.reason).toMatch(/^Only words in common/u);
  });

  test('that are few and all in one write-up make it likely, however common they are', async () => {
    const pool = memoryIndex([
      record('drop', 'Calls end early', { body: 'the connection drops after some time' }),
      ...Array.from({ length: 30 }, (_, at) =>
        record(`other ${at}`, `Page ${'abc'[at % 3]} is slow`, { body: 'a connection, another connection' }),
      ),
    ]);
    const ask = async (text: string) => {
      const { verdict, found } = await search(text, pool);
      return [verdict, found[0]?.record];
    };
    expect(await ask('connection drops after a minute')).toEqual(['likely', 'drop']);
    expect((await ask('connection drops printer ink'))[0]).toBe('unknown');
  });

  test('with a code that stands in a title make it likely', async () => {
    const pool = memoryIndex([
      record('502', '502 Bad Gateway', { body: 'look behind the proxy' }),
      ...Array.from({ length: 30 }, (_, at) => record(`error ${at}`, 'Some error', { body: 'any error' })),
    ]);
    const { verdict, found } = await search('error 502', pool);
    expect([verdict, found[0]?.record]).toEqual(['likely', '502']);
    expect((await search('error 503', pool)).verdict).not.toBe('known');
  });

  test('that none holds are told', async () => {
    const { verdict, found, plan } = await answer('printer on fire');
    expect({ verdict, found }).toEqual({ verdict: 'unknown', found: [] });
    expect(plan.unknown).toEqual(['printer', 'fire']);
  });

  test('taken out of the plan are not asked for', async () => {
    expect(await first('disk queue', { without: ['disk'] })).toBe('queue');
  });
});

describe('a slip of the finger', () => {
  test('is mended, and the change is told', async () => {
    const { found, plan } = await answer('logn loops');
    expect(found[0]?.record).toBe('login');
    expect(plan.ask).toContainEqual(
      expect.objectContaining({ word: 'login', written: 'logn', instead: 'spelling' }),
    );
  });

  test('is kept when the reader wants it so', async () => {
    const { plan } = await answer('logn loops', { asWritten: ['logn'] });
    expect(plan.ask.map(({ word }) => word)).toEqual(['loop']);
  });

  test('is not looked for in what a machine printed', async () => {
    const { plan } = await answer('2031-01-02T03:04:05Z ERROR logn loops');
    expect(plan.ask.map(({ word }) => word)).not.toContain('login');
  });
});

test('another word for the same finds it too', async () => {
  expect(await first('k8s')).toBe('pods');
  expect(await first('rebalance storm', { synonyms: [['rebalance storm', 'consumer lag']] })).toBe('queue');
});

describe('filters', () => {
  const filtered = async (text: string) =>
    (await answer(text, { filters: true, today: '2031-03-10' })).found.map(({ record }) => record);

  test('leave out what does not pass', async () => {
    expect(await filtered('disk sev1')).toEqual(['queue']);
    expect(await filtered('disk last week')).toEqual(['disk']);
  });

  test('alone find all that pass, which is the reason', async () => {
    expect(await filtered('status:open')).toEqual(['login', 'queue']);
    const { found } = await answer('status:open', { filters: true });
    expect(found.map(({ reason }) => reason)).toEqual(['It passes the filters.', 'It passes the filters.']);
  });

  test.each([
    ['status:resolvd', ['No write-up has status:resolvd. Did you mean status:resolved?']],
    ['disk service:zzyzx', ['No write-up has service:zzyzx.']],
    ['status:resolved sev1', []],
    ['xylophone', []],
  ])('that no record passes are named: %s', async (text, said) => {
    const { found, emptyFilters } = await answer(text, { filters: true });
    expect(found).toEqual([]);
    expect(emptyFilters.map(emptyFilterSaid)).toEqual(said);
  });
});

test.each(['', ' ', '?!', '🔥🔥', '<script>alert(1)</script>', 'x', '\u0000', '<*>', '\ud800'])(
  'takes %j without harm',
  async (text) => {
    expect(await answer(text)).toMatchObject({ verdict: 'unknown' });
  },
);

test('any text has an answer: confidence from 0 to 1, sure ones first', async () => {
  await fc.assert(
    fc.asyncProperty(pastedText(), async (text) => {
      const { found } = await answer(text);
      for (const { confidence } of found) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
      const known = found.map(({ verdict }) => verdict === 'known');
      expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
    }),
  );
});

test('an empty index knows nothing', async () => {
  expect(await search('disk', memoryIndex([]))).toMatchObject({ verdict: 'unknown', found: [] });
});

test('a document is found again by its own words, whatever they are', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 3, maxLength: 60 })
    .filter((one) => words(one).length > 0);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 6 }), fc.nat(), async (texts, pick) => {
      const pool = memoryIndex(texts.map((one, at) => record(String(at), '', { body: one })));
      const chosen = pick % texts.length;
      const { found } = await search(words(texts[chosen] ?? '').join(' '), pool);
      expect(found.map((one) => one.record)).toContain(String(chosen));
    }),
  );
});

test('a line in which a signature stands to the letter, whatever fills its holes, is known', async () => {
  const known = memoryIndex([
    record('retry', 'The client gives up', { lines: ['[feed] retrying in <*>ms (try <*>/<*>)'] }),
    record('other', 'Feeds are slow', { lines: ['[feed] slow answer after <*>ms'] }),
    ...Array.from({ length: 20 }, (_, at) => record(`filler ${at}`, `Something else number ${at}`, {})),
  ]);
  const answer = await search('10:00:01 web-1 [feed] retrying in 250ms (try 3/9)', known);
  expect([answer.verdict, answer.found[0]?.record]).toEqual(['known', 'retry']);
  expect((await search('[feed] retrying after 250ms', known)).verdict).not.toBe('known');
});

describe('a code in a few words', () => {
  const codes = memoryIndex([
    record('4711', '4711 Ledger closed', { body: 'the websocket was closed by the server' }),
    record('guide', 'Debug a websocket', { body: 'div class err websocket closes websocket' }),
    ...Array.from({ length: 8 }, (_, at) =>
      record(`other-${at}`, `Something else ${at}`, { body: 'websocket' }),
    ),
  ]);

  test.each([
    '<div class="err"><b>WebSocket</b> closes 4711</div>',
    'соединение WebSocket сразу закрывается, код 4711, каждый раз после входа',
  ])('%s', async (text) => {
    const { verdict, found } = await search(text, codes);
    expect(found[0]?.record).toBe('4711');
    expect(verdict).not.toBe('unknown');
  });
});
