import { z } from 'zod';
import { as, line, list, webAddress } from './fields.ts';

/** Where another site lies: a path of the same host or a whole address; its home page, so a slash is at the end. */
const siteAddress = () =>
  line(300).refine(
    (text) => {
      const url = URL.parse(text, 'http://own.invalid');
      const isPath = text.startsWith('/') && !text.startsWith('//');
      return (
        url !== null &&
        (isPath || /^https?:\/\//u.test(text)) &&
        `${url.username}${url.password}${url.search}${url.hash}` === '' &&
        url.pathname.endsWith('/') &&
        !/[\\?#]/u.test(text) &&
        // A Content-Security-Policy has no way to name one (CSP 3, section 2.3.1).
        !url.hostname.startsWith('[')
      );
    },
    as(
      'wrong-format',
      'must be a path such as /payments/ or an address such as https://kb.example.org/, with a slash at the end and no ? or #',
    ),
  );

/** A host as a Content-Security-Policy names it (CSP 3, section 2.3.1), with its scheme and without a path. */
const probeSource = () =>
  z
    .string()
    .max(300)
    .regex(
      /^(?:wss?|https?):\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::(?:\d{1,5}|\*))?$/u,
      'must be a scheme and a host without a path, such as wss://app.example or ws://localhost:*',
    );

/** What an adopter changes first. */
export const site = z
  .strictObject({
    name: line(60).meta({ description: 'Name of the site' }),
    description: line(300).optional().meta({ description: 'What it is for, in one sentence' }),
    base: z
      .string()
      .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*$/u, 'must begin and end with a slash, such as / or /kb/')
      .default('/')
      .meta({ description: 'Path under which the site is served' }),
    url: webAddress()
      .optional()
      .meta({ description: 'Address the site is served at, without the base path' }),
    repository: z
      .strictObject({
        url: webAddress().meta({ description: 'Address of the repository that holds the content' }),
        branch: line(100).default('main').meta({ description: 'Branch that the site is built from' }),
        forge: z
          .enum(['github', 'gitlab', 'gitea', 'forgejo'])
          .optional()
          .meta({ description: 'What it is kept with, where its address does not say so' }),
        content: line(200).default('content').meta({ description: 'Path of the content folder inside it' }),
      })
      .optional()
      .meta({ description: 'Where write-ups are sent' }),
    probes: list(probeSource(), 50).meta({
      description:
        'Hosts that the probes of its pages may connect to, such as wss://app.example or ws://localhost:*',
    }),
    contact: line(200).optional().meta({ description: 'Whom to ask about the site' }),
    federated: list(
      z.strictObject({
        name: line(60).meta({ description: 'Name shown beside its results' }),
        url: siteAddress().meta({
          description:
            'Its home page: a path such as /payments/ or an address such as https://kb.example.org/',
        }),
      }),
      50,
    ).meta({ description: 'Other Fixpoint sites whose write-ups belong to the same search' }),
  })
  .superRefine(({ base, url, federated }, context) => {
    const own = url ?? 'http://own.invalid';
    const taken = new Map([[addressOf(base, own), 'this site itself']]);
    const names = new Set<string>();
    federated.forEach((other, at) => {
      const refuse = (key: 'name' | 'url', message: string) =>
        context.addIssue({
          code: 'custom',
          path: ['federated', at, key],
          message,
          params: { problem: 'wrong-value' },
        });
      const address = addressOf(other.url, own);
      const holder = taken.get(address);
      if (holder !== undefined) refuse('url', `leads to ${holder}; each site is named once`);
      if (own.startsWith('https:') && address.startsWith('http:'))
        refuse(
          'url',
          'must begin with https:// as this site does: browsers read nothing else from its pages',
        );
      if (names.has(other.name)) refuse('name', `is the name of another site too: ${other.name}`);
      taken.set(address, other.name);
      names.add(other.name);
    });
  });

const addressOf = (url: string, own: string): string => URL.parse(url, own)?.href ?? url;

export type Site = z.infer<typeof site>;
