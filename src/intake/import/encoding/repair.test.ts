import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairEncoding } from './repair.ts';

/** Sentences as people write them, one script or spelling custom each. */
const SENTENCES = [
  'Der Dienst fällt aus, weil die Größe der Tabelle überläuft.',
  '„Übertragung läuft“, sagt die Anzeige – doch nichts kommt an.',
  '‚Öffnen‘ tut nichts; «weiß» der Rechner mehr?',
  'LE CAFÉ» DE LA GARE EST FERMÉ…',
  'Le café « L’Été » est fermé ; à « midi » rien ne répond…',
  'Où est passé l’été ? — Là-bas, à côté du cœur.',
  'El servidor no respondió: ¿por qué? ¡Mañana se verá!',
  'A conexão NÃO abriu; «AMANHÃ» volta à ação.',
  'Sunucu bağlantıyı kapattı; çünkü şifre yanlıştı, İstanbul ığdır.',
  'Připojení se nezdařilo, příliš žluťoučký kůň.',
  'Żółta gęś nie może się połączyć z bazą łódzką.',
  'Þjónninn svarar ekki; æ, ó nei, ðetta var það.',
  'Serveren svarer ikke på Ås, blåbærgrød også.',
  'Kết nối bị đóng ngay lập tức, hãy thử lại lần nữa.',
  'Соединение закрывается сразу после открытия.',
  'Η σύνδεση κλείνει αμέσως, ξανά και ξανά.',
  'החיבור נסגר מיד לאחר שנפתח.',
  'الاتصال يغلق فورا بعد فتحه، مرة بعد مرة.',
  'कनेक्शन तुरंत बंद हो जाता है।',
  'การเชื่อมต่อปิดทันทีหลังจากเปิด',
  '接続がすぐに閉じられます。サーバーは何も記録しません。',
  '连接立即关闭，服务器没有记录。',
  '연결이 열리자마자 닫힙니다.',
  'Κόστος 5 € → 7 £, ±3 °C, 2√π ≈ 3½, ¬p ∧ q ≠ ∅.',
  '✅ done, ❌ failed, ⚠️ careful, 🔧 mending, 🔍 looking, 👩‍💻 working',
  '├── src\n│   └── app.ts  # “the app” — it’s small…',
] as const;

/** What a program makes of the text that takes its UTF-8 for another encoding. */
function misread(text: string, encoding: string): string {
  const bytes = new TextEncoder().encode(text);
  return encoding === 'latin-1' ? String.fromCharCode(...bytes) : new TextDecoder(encoding).decode(bytes);
}

const ENCODINGS = ['windows-1252', 'windows-1254', 'macintosh', 'latin-1'] as const;
const sentences = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 })
  .map((all) => all.join('\n'));

test.each(SENTENCES)('text that is right comes back as it is: %s', (sentence) => {
  expect(repairEncoding(sentence)).toEqual({ text: sentence, mended: [], lost: [] });
});

test('so does any mixture of it', () => {
  fc.assert(
    fc.property(sentences, (text) => {
      expect(repairEncoding(text).text).toBe(text);
    }),
    { numRuns: 100 },
  );
});

test('and words of Latin letters, marks and spaces at random', () => {
  // As people write them: a capital begins a word. A row of `ÀÜÀÜ` is a misreading as likely as a word.
  const letters = fc.string({ unit: fc.constantFrom(...'abcdeéèàüößñçâêô'), minLength: 3, maxLength: 9 });
  const word = fc.tuple(fc.constantFrom('', 'É', 'À', 'Ü'), letters).map(([first, rest]) => first + rest);
  const mark = fc.constantFrom(
    ' ',
    ', ',
    '. ',
    ' — ',
    ' «\u00A0',
    '\u00A0» ',
    '… ',
    ' “',
    '” ',
    '’',
    ' (',
    ') ',
    '\u00A0: ',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), { maxLength: 30 }), (words) => {
      const text = words.flat().join('');
      expect(repairEncoding(text).text).toBe(text);
    }),
    { numRuns: 200 },
  );
});

describe.each(ENCODINGS)('UTF-8 read as %s', (encoding) => {
  test.each(SENTENCES)('once: %s', (sentence) => {
    expect(repairEncoding(misread(sentence, encoding)).text).toBe(sentence);
  });

  test.each(SENTENCES)('twice: %s', (sentence) => {
    expect(repairEncoding(misread(misread(sentence, encoding), encoding)).text).toBe(sentence);
  });

  test('whatever stands together, also beside text that is right', () => {
    fc.assert(
      fc.property(sentences, sentences, (text, right) => {
        const whole = `${misread(text, encoding)}\n\n${right}`;
        expect(repairEncoding(whole).text).toBe(`${text}\n\n${right}`);
      }),
      { numRuns: 60 },
    );
  });
});

test('each place is told, with what stood there', () => {
  const { mended } = repairEncoding('fine\nthe cafÃ© doesnâ€™t open');
  expect(mended).toEqual([
    { line: 2, column: 8, was: 'Ã©', now: 'é', sure: true },
    { line: 2, column: 16, was: 'â€™', now: '’', sure: true },
  ]);
});

test('damage on damage is told by the place it has in the text as it came', () => {
  const { text, mended } = repairEncoding('xx cafÃƒÂ© and cafÃƒÂ©');
  expect(text).toBe('xx café and café');
  expect(mended.map(({ column, was, now }) => [column, was, now])).toEqual([
    [7, 'ÃƒÂ©', 'é'],
    [19, 'ÃƒÂ©', 'é'],
  ]);
});

test('a lost byte is filled in where one usual character fits, and told as a guess', () => {
  const { text, mended } = repairEncoding('âœ… opens\nâŒ closes');
  expect(text).toBe('✅ opens\n❌ closes');
  expect(mended.map(({ sure }) => sure)).toEqual([true, false]);
});

test('a picture that cannot be known is taken out and told with what it may have been', () => {
  const { text, lost } = repairEncoding('âœ… opens\n## ğŸ” Looking');
  expect(text).toBe('✅ opens\n##  Looking');
  expect(lost).toMatchObject([{ line: 2, column: 4, was: 'ğŸ”' }]);
  expect(lost[0]?.possible).toContain('🔍');
});

test('the first byte of a picture, which Mac Roman shows as an apple, may be missing', () => {
  expect(repairEncoding('‚úÖ fine, üîß mending').text).toBe('✅ fine, 🔧 mending');
});

test('a no-break space that became a plain one still makes an à', () => {
  expect(repairEncoding('voilÃ  lâ€™Ã©tÃ©').text).toBe('voilà l’été');
});

test('a long text takes time that grows with its length', () => {
  const text = misread(SENTENCES.join('\n'), 'windows-1252').repeat(200);
  const before = process.cpuUsage().user;
  repairEncoding(text);
  expect(process.cpuUsage().user - before).toBeLessThan(10e6);
});
