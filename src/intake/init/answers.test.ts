import { expect, test } from 'vitest';
import { settleName, settleServices } from './answers.ts';

test('a name is any line of plain words, whatever it means to YAML', () => {
  for (const name of ['Our incidents', 'yes', '- [a]: {b} #c & *d !e "f" %g @h', '~', 'Störungen · 障害'])
    expect(settleName(name)).toEqual({ value: name });
});

test.each([
  ['', 'The name'],
  ['a\nb', 'must be one line'],
  ['a\u202Eb', 'U+202E'],
  ['x'.repeat(61), 'at most 60'],
  ['<b>Ours</b>', 'without < >'],
])('the name %j will not do', (name, why) => {
  expect(settleName(name)).toHaveProperty('problem', expect.stringContaining(why));
});

test('services get an id of their name, or the one that is given', () => {
  expect(settleServices(['Web shop, Übersicht', 'pay=Payments = all', '1=支払い'])).toEqual({
    value: [
      { id: 'web-shop', name: 'Web shop' },
      { id: 'ubersicht', name: 'Übersicht' },
      { id: 'pay', name: 'Payments = all' },
      { id: '1', name: '支払い' },
    ],
  });
});

test.each([
  [['web', 'Web'], 'is named twice: web is "web"'],
  [['支払い'], 'expected id=name'],
  [[' , ,'], 'No service is named'],
  [['Pay!=Payments'], 'The id of the service'],
  [['pay='], 'The name of the service'],
  [['<script>'], 'without < >'],
  [['a\nb'], 'must be one line'],
])('%j will not do', (texts, why) => {
  expect(settleServices(texts)).toHaveProperty('problem', expect.stringContaining(why));
});
