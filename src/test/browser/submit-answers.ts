import type { Locator, Page } from 'playwright-core';
import type { Values } from '../../core/write-up/filled-form.ts';

/** The kinds that have no log to begin with. */
export const OTHERS = ['runbook', 'tree', 'code'] as const;

/** Answers that make a write-up which a check accepts, by the flags of `fixpoint new`. */
export const ANSWERS_OF: Readonly<Record<(typeof OTHERS)[number], Values>> = {
  runbook: {
    title: ['Refunds wait: look at the *ledger*'],
    summary: ['Finds out whether the ledger has a gap.'],
    'when-to-use': ['No refund is booked', 'The alert LedgerGap fires'],
    do: ['Ask the ledger for its last number.\n\n- On the first host\n- With `ledgerctl`'],
    command: ['ledgerctl --host {{LEDGER_HOST}} last | tail -n 1'],
    risk: ['read-only'],
    expect: ['One number, such as `4815`'],
  },
  tree: {
    title: ['My refund does not come'],
    summary: ['Finds out where a refund waits.'],
    question: ['What does the list of refunds say?'],
    look: ['The page *Refunds*, at the top'],
    answer: ['It closes at once', 'It says “4003”', 'It is empty'],
    to: ['websocket-closes-at-once', 'websocket-app-close/4003', 'WS-001'],
  },
  code: {
    family: ['ledger-exit'],
    code: ['137'],
    name: ['Killed'],
    meaning: ['The ledger was killed, often for want of **memory**.'],
    action: ['Look at its limit.\n\n1. Raise it\n2. Start it again'],
    'family-title': ['Exit codes of the ledger'],
    'family-summary': ['What the ledger ends with.'],
    'family-word': ['ledger exit', 'exit code'],
  },
};

/** Fills the fields of a form by their flags; an answer that leads somewhere goes into the row of its number. */
export async function fillFlags(page: Page, values: Values): Promise<void> {
  for (const [flag, texts] of Object.entries(values)) {
    if (flag === 'answer' || flag === 'to') await fillRows(page, flag, texts);
    else if (flag === 'risk') await page.locator(`#submit-${flag}`).selectOption(texts[0] ?? '');
    else await fillField(page.locator(`#submit-${flag}`), texts.join('\n'));
  }
}

/** Also one of those that are folded away at first. */
async function fillField(field: Locator, text: string): Promise<void> {
  await field.evaluate((element) => element.closest('details:not([open])')?.setAttribute('open', ''));
  await field.fill(text);
}

/** The row of a number, from 1, and what stands in it. */
export const rowOf = (page: Page, number: number) => {
  const row = page.locator('[data-rows] > li').nth(number - 1);
  return {
    text: row.locator('[data-part="text"] input'),
    target: row.locator('[data-part="target"] input'),
    remove: row.getByRole('button', { name: /^Remove/u }),
    fault: row.locator('.fault:not([hidden])'),
    row,
  };
};

async function fillRows(page: Page, flag: 'answer' | 'to', texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    if ((await page.locator('[data-rows] > li').count()) <= at)
      await page.getByRole('button', { name: 'Add an answer' }).click();
    const { text: answer, target } = rowOf(page, at + 1);
    await (flag === 'answer' ? answer : target).fill(text);
  }
}
