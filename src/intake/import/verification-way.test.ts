import { expect, test } from 'vitest';
import { imported, lostIn } from '../../test/import/whole-import.ts';
import { isInstruction, wayOfText } from './verification-way.ts';

test.each([
  ['Tiles load on every screen', 'Look at Tiles'],
  ['The start screen does not come back', 'Look at the start screen'],
  ['The gate should open within a minute.', 'Look at the gate'],
  ['No 4003 in the log', 'Look for 4003 in the log'],
  ['No more gaps in the **nightly** report', 'Look for gaps in the nightly report'],
  ['`lpstat -v` shows the new paper, and tickets are whole', 'Try `lpstat -v`'],
  ['Restart works', 'Look at Restart'],
  ['Both lamps show green', 'Look at both lamps'],
  ['The nightly reports arrive', 'Look at the nightly reports'],
  ['The nightly job reports no difference', 'Look at the nightly job'],
  ['Sample invoices agree', 'Look at Sample invoices'],
  ['No ticket is blank', 'Look whether this is so'],
  ['It stays open', 'Look whether this is so'],
  ['There are no gaps', 'Look whether this is so'],
  ['Graceful handling of storms', 'Look whether this is so'],
  [`No ${'gap '.repeat(98)}gap`, 'Look whether this is so'],
])('%s is a state, and its subject is where to look', (state, looking) => {
  expect(wayOfText(state)).toEqual({ do: looking, expect: state });
});

test.each([
  ['Check that the pump runs.', 'Check that the pump runs.', 'the pump runs'],
  ['Open the map and see whether tiles load', 'Open the map and see whether tiles load', 'tiles load'],
  ['Run `make smoke`: all tests pass', 'Run `make smoke`', 'all tests pass'],
  ['Restart the pump. It should hum.', 'Restart the pump', 'It should hum.'],
  ['Check the log, e.g. for gaps', 'Check the log, e.g. for gaps', 'It goes as it should'],
  ['Restart the pump', 'Restart the pump', 'It goes as it should'],
  ['`make smoke`', '`make smoke`', 'It goes as it should'],
])('%s is an instruction', (text, doing, expected) => {
  expect(wayOfText(text)).toEqual({ do: doing, expect: expected });
});

test.each([
  'Query returns 3 rows',
  'Open connections drop to 10',
  'Run time is below 5 s',
  'Test results are green',
  'Load average on the web host below 2',
])('%s begins with what could be a verb and is none', (text) => expect(isInstruction(text)).toBe(false));

test('a heading is no instruction, unless it is one; what else it says stays before the items', () => {
  const source = `# Gate stays shut

## Success criteria

- [x] The gate opens in a storm
- [ ] No alarm at night
- [ ] Read the level of the lock

### Control room

- [ ] No red lamps

### Open the gate by hand

- [ ] The crank turns
`;
  const made = imported(source);
  const text = made.files[0]?.text ?? '';
  expect(text).toContain(`# Success criteria
verification:
  - do: Look at the gate
    expect: The gate opens in a storm
    confirmed: true
  - do: Look for alarm at night
    expect: No alarm at night
    confirmed: false
  - do: Read the level of the lock
    expect: It goes as it should
    confirmed: false
  - do: "Control room: look for red lamps"
    expect: No red lamps
    confirmed: false
  - do: Open the gate by hand
    expect: The crank turns
    confirmed: false
`);
  expect(lostIn(source, made)).toEqual({ words: [], lines: [] });
});
