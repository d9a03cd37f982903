/** Mail programs and systems pass on about 2,000 characters of an address safely. */
export const LONGEST_MAIL = 1_900;

export interface Mail {
  readonly address: string;
  /** Whether the text stands in it; else it has to be pasted. */
  readonly isWhole: boolean;
}

/** An e-mail with a file in it, as an address (RFC 6068); `to` may be empty. */
export function mailOf(to: string, subject: string, path: string, text: string): Mail {
  const whole = mailto(to, subject, `${path}\n\n${text}`);
  if (whole.length <= LONGEST_MAIL) return { address: whole, isWhole: true };
  return { address: mailto(to, subject, `${path}\n\n`), isWhole: false };
}

/** The e-mail address in what site.yaml says of whom to ask; empty where there is none. */
export const mailAddressIn = (contact: string): string =>
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/u.exec(contact)?.[0] ?? '';

/** Lines of a mail's body end in CRLF (RFC 6068, section 5). */
const mailto = (to: string, subject: string, body: string): string =>
  `mailto:${encoded(to)}?subject=${encoded(subject)}&body=${encoded(body.replaceAll('\n', '\r\n'))}`;

const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
