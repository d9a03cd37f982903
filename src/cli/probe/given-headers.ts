import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Command } from 'commander';

export interface HeaderOptions {
  readonly header: readonly string[];
  readonly headerEnv: readonly string[];
  readonly tokenEnv?: string;
}

/** What is sent, and those of its values that must not be shown. */
export interface GivenHeaders {
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

/** The headers of the options; a value from the environment stays out of the history of the shell. */
export function givenHeaders(
  { header, headerEnv, tokenEnv }: HeaderOptions,
  env: NodeJS.ProcessEnv,
  command: Command,
): GivenHeaders {
  const headers: Record<string, string> = {};
  const secrets: string[] = [];
  const set = (name: string, value: string, option: string): void => {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch {
      command.error(
        `error: ${option} does not make a header that can be sent: look at its name, and for line breaks`,
      );
    }
    headers[name.toLowerCase()] = value;
    secrets.push(value, value.replace(/^\S+ /u, ''));
  };
  const variable = (name: string, option: string): string => {
    const value = env[name];
    if (value === undefined || value === '') {
      command.error(`error: ${option} names the variable ${name}, which is not set; export it first`);
    }
    return value;
  };
  for (const one of header) {
    const [, name = '', value = ''] =
      /^([^:]+):\s*(.*)$/su.exec(one) ?? command.error(wrongForm('--header', 'Name: value'));
    set(name.trim(), value.trim(), '--header');
  }
  for (const one of headerEnv) {
    const [, name = '', from = ''] =
      /^([^:]+):\s*(\w+)$/u.exec(one) ?? command.error(wrongForm('--header-env', 'Name: VARIABLE'));
    set(name.trim(), variable(from, '--header-env'), '--header-env');
  }
  if (tokenEnv !== undefined)
    set('Authorization', `Bearer ${variable(tokenEnv, '--token-env')}`, '--token-env');
  return { headers, secrets };
}

const wrongForm = (option: string, form: string): string => `error: ${option} takes '${form}', with a colon`;
