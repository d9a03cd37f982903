import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { quoted } from '../../core/printable.ts';
import { type Redaction, redact } from '../../intake/sensitive/redaction.ts';
import { writeWhole } from '../../intake/whole-file.ts';
import { fileFault } from '../file-fault.ts';
import { helpFor } from '../program.ts';
import type { AddCommand, Terminal } from '../terminal.ts';

const HELP = `
The same value gets the same mark everywhere, so the text still tells who is who. What was found is counted on
standard error and never shown. Addresses of private networks, such as 10.0.3.17, stay, as check allows them;
--private-addresses masks them too, as new --from-log does. Those of the machine itself, such as 127.0.0.1, always stay.

Examples:
  fixpoint redact crash.log > crash-to-share.log
  fixpoint redact --private-addresses crash.log > crash-for-anybody.log
  kubectl logs deploy/web | fixpoint redact -
  fixpoint redact --write content/incidents/ws-007-login/index.md`;

interface Options {
  readonly write?: true;
  readonly privateAddresses?: true;
}

/** `fixpoint redact FILE`: a text without secrets and personal data. */
export const addRedact: AddCommand = (program, terminal, give) => {
  program
    .command('redact')
    .description('Mask secrets and personal data in a text.')
    .argument('<file>', 'the file, or - for standard input')
    .option('--private-addresses', 'mask addresses of private networks too')
    .option('--write', 'change the file itself instead of printing')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (file: string, { write, privateAddresses }: Options, command: Command) => {
      if (write && file === '-') command.error('error: --write needs a file, and - is standard input');
      const path = resolve(terminal.cwd, file);
      const bytes =
        file === '-'
          ? await all(terminal.stdin)
          : await readFile(path).catch((error) => failed(error, 'read'));
      const text = decoded(bytes);
      if (text === undefined) command.error(`error: ${quoted(file)} is not text in UTF-8`);
      const redaction = await redact(text, { privateAddresses: privateAddresses === true });
      if (write && redaction.text !== text)
        await writeWhole(path, redaction.text).catch((error) => failed(error, 'written'));
      give({ text: write ? '' : redaction.text, note: counted(redaction), exitCode: 0 });

      function failed(error: unknown, doing: 'read' | 'written'): never {
        return command.error(`error: ${fileFault(file, error, doing)}`);
      }
    });
};

async function all(stdin: Terminal['stdin']): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function counted({ masked }: Redaction): string {
  if (masked.length === 0) return 'Nothing to mask was found.\n';
  return masked
    .map(({ what, places, values }) => {
      const where = places === 1 ? 'in one place' : `in ${places} places`;
      return `Masked: ${values} × ${what}, ${where}\n`;
    })
    .join('');
}
