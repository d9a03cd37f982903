import { type Pen, penOf } from './pen.ts';

const whole: Pen = (value) =>
  /^(?:https?|wss?):\/\/[^\s"'<>\\^`{|}]+$/iu.test(value) && URL.canParse(value)
    ? { text: value }
    : { refused: 'where a whole address must stand, such as https://chat.example.org' };

const host: Pen = (value) =>
  /^(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*(?::\d{1,5})?|\[[\da-f:.]+\])$/iu.test(value)
    ? { text: value }
    : { refused: 'in the host of an address, which holds letters, digits, dots and hyphens only' };

const port: Pen = (value) =>
  /^\d{1,5}$/u.test(value) ? { text: value } : { refused: 'in the port of an address, which is a number' };

/** Percent-encodes also what RFC 3986 reserves and `encodeURIComponent` leaves. */
const encode = (value: string): string =>
  encodeURIComponent(value).replace(
    /[!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A part of the path that is `.` or `..` would lead elsewhere, also where it is percent-encoded. */
const path: Pen = (value, type) => {
  const parts = type === 'path' ? value.split('/') : [value];
  return parts.some((part) => /^\.{1,2}$/u.test(part))
    ? { refused: 'in the path of an address, where . and .. lead elsewhere' }
    : { text: parts.map(encode).join('/') };
};

/** A whole address; host and port in their places; in path, query and fragment percent-encoded (RFC 3986). */
export const urlPens = {
  'url-whole': whole,
  'url-host': host,
  'url-port': port,
  'url-path': path,
  'url-encoded': penOf(encode),
};
