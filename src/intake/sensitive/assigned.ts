/** A value that stands behind a name which says that it is secret; the place is that of the value. */
export interface AssignedSecret {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

const PASSWORD = 'password|passwd|passphrase|pwd|[_-]pass';
const KEY =
  '(?:api|access|secret|private|account|signing|encryption|license|shared[_-]?access|app|auth|client)[_-]?key|secret|token|credentials?';

/**
 * A name, what assigns to it, and the value: `DB_PASSWORD=…`, `"client_secret": "…"`, `Password=…;`, `--token …`,
 * `x-api-key: …`. Every repetition is bounded.
 */
const ASSIGNED = new RegExp(
  `(?:(?<pass>${PASSWORD})|(?<key>${KEY}))` +
    `(?:["'\`]?\\]?[ \\t]{0,8}(?:=>|:=|[=:])[ \\t]{0,8}|(?<=--[\\w-]{1,60})[ \\t])["'\`]?(?<value>[^\\s"'\`,;&<>()[\\]|]{6,300})`,
  'dgiu',
);
/** Passwords that commands take: `curl -u name:…`, `mysql -p…`, and the lines of a `.netrc`. */
const COMMANDS = [
  /\bcurl\b[^\n|]{0,300}?[ \t](?:-u|--user)[ =]["']?[^\s:"']{1,64}:(?<value>[^\s"'@]{4,200})/dgu,
  /\bmysql\w{0,10}\b[^\n|]{0,200}?[ \t]-p(?<value>[^\s"'-][^\s"']{5,100})/dgu,
  /\blogin[ \t]+\S{1,100}[ \t]+password[ \t]+(?<value>\S{6,200})/dgu,
];
const COOKIE =
  /\b(?:set-)?cookie["']?[ \t]{0,4}[:=][^\n]{0,400}?[\w.-]{1,60}=(?<value>[\w%.+/~-]{24,4000})/dgiu;

/** Values that are given to names of secrets. A value that only stands for one, or is a word, is none. */
export function assignedSecretsIn(text: string): AssignedSecret[] {
  const found: AssignedSecret[] = [];
  for (const match of text.matchAll(ASSIGNED)) {
    const isPassword = match.groups?.pass !== undefined;
    const value = match.groups?.value ?? '';
    if (isPassword ? isPasswordLike(value) : isKeyLike(value))
      found.push(placed(match, isPassword ? 'password' : 'key'));
  }
  for (const pattern of COMMANDS)
    for (const match of text.matchAll(pattern))
      if (isPasswordLike(match.groups?.value ?? '')) found.push(placed(match, 'password'));
  for (const match of text.matchAll(COOKIE))
    if (isKeyLike(match.groups?.value ?? '')) found.push(placed(match, 'cookie'));
  return found;
}

function placed(match: RegExpExecArray, what: string): AssignedSecret {
  const [start, end] = match.indices?.groups?.value ?? [match.index, match.index];
  return { what, start, end };
}

/** What begins so names a place where the value is: a variable, a parameter, a file, an address, an expression. */
const ELSEWHERE =
  /^(?:[$%{<*@#/~!.\\]|\w{1,20}:\/\/|(?:process|os|env|config|settings|secrets?|vault|self|this|req|request)\.)/iu;
const STANDS_FOR_ONE =
  /redacted|masked|hidden|removed|example|placeholder|change-?_?me|your[_-]|my[_-]|dummy|sample|fake|xxx|\*\*\*|\.\.\.|…|secretkeyref|undefined|required|optional/iu;

/** Letters and digits, and long enough that nobody writes it for a word; or letters as only chance mixes them. */
const isPasswordLike = (value: string): boolean =>
  value.length >= 8 && /\p{L}/u.test(value) && (/\d/u.test(value) || isMixed(value)) && !isReference(value);

/** What chance makes: several digits among letters, and no word that makes up much of it. */
const isKeyLike = (value: string): boolean =>
  value.length >= 16 && (value.match(/\d/gu)?.length ?? 0) >= 3 && isMixed(value) && !isReference(value);

/** Whether letters change between large, small and digits so often that no word makes up a third. */
function isMixed(value: string): boolean {
  const words = [...value.matchAll(/[a-z]{1,300}|[A-Z]{1,300}/gu)].map(([word]) => word.length);
  return words.length > 0 && value.length >= 12 && Math.max(...words) * 3 < value.length;
}

const isReference = (value: string): boolean => ELSEWHERE.test(value) || STANDS_FOR_ONE.test(value);
