/** A plus and at least seven digits. Most write-ups hold none, and an offset of a time (`+02:00`) is none. */
export const MAYBE_PHONE = /\+[\s(]{0,3}\d(?:[^\w:+]{0,4}\d){6}/u;
