import fc from 'fast-check';

/** Texts as people paste them, and worse: any characters, mixed with what the readers look for. */
export const pastedText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...PIECES)), {
      maxLength: 30,
    })
    .map((pieces) => pieces.join(''));

/** Pieces that a careless regular expression repeats without end. */
export const PIECES: readonly string[] = [
  ...'\n|\r\n|\r|\u2028| |  |\t|"|\'|`|```|{code}|{|}|[|]|(|)|:|::|=|-|.|..|/|//|@|<|>|<*>|#|,|\\|_|$|~~~'.split(
    '|',
  ),
  '|',
  '\u001b[',
  '\u001b]',
  '\u0000',
  ...'a A 1 12 1.2 0x1f ab12cd34 10.0.0.1 ::1 a@b.c http:// https://a.b/c 2031-03-03 04:05:06 Mar ERROR error: code'.split(
    ' ',
  ),
  ...'at_File_Caused by: _java.lang.Error_key=_msg="_level=error_4001_E11000_user_id_userId_ms_שלום_اتصال_é_🔥'.split(
    '_',
  ),
];
