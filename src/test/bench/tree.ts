import { type Given, UNSURE } from '../../core/tree/given.ts';
import type { Outline } from '../../core/tree/outline.ts';
import { answered, didNotHelp } from '../../core/tree/reply.ts';
import { walk } from '../../core/tree/walk.ts';
import { preview } from '../../site/preview.ts';
import { anOutline } from '../an-outline.ts';
import { launchChromium } from '../browser/chromium.ts';

const QUESTIONS = 300;
const ANSWERS = 20;
const STEPS = 40;

/** A tree as large as the schema allows, in which each question leads to those after it. */
export function aLargeOutline(): Outline {
  return anOutline(
    Object.fromEntries(
      Array.from({ length: QUESTIONS }, (_, i) => [
        `q${i}`,
        Array.from({ length: ANSWERS }, (_, j) =>
          j < 10 && i + j + 1 < QUESTIONS ? `a${j}: q${i + j + 1} ${j}` : `a${j}: END-${i}-${j} ${j}`,
        ),
      ]),
    ),
  );
}

/** The answers of somebody who never knows, and whom the first ends do not help. */
export function aLongWalk(outline: Outline): readonly Given[] {
  let answers: readonly Given[] = [];
  for (let round = 0; round < STEPS * 2; round += 1) {
    const { place } = walk(outline, answers);
    if (place.kind === 'spent') break;
    answers =
      place.kind === 'question'
        ? answered(answers, { node: place.question.id, answer: UNSURE })
        : didNotHelp(outline, answers);
  }
  return answers;
}

/** Milliseconds from the press of an answer to the frame that shows the next question, in a built site; sorted. */
export async function treeSteps(folder: string): Promise<number[]> {
  const { address, close } = await preview({ folder, base: '/', port: 0 });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ baseURL: address });
    await page.goto('trees/websocket/', { waitUntil: 'networkidle' });
    await page.locator('tree-walk[data-ready]').waitFor();
    const took: number[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const link = page
        .locator('.asking a[data-answer="-"], [data-do="start"]')
        .filter({ visible: true })
        .first();
      took.push(
        await link.evaluate(
          (pressed: HTMLElement) =>
            new Promise<number>((done) => {
              const started = performance.now();
              const walked = document.querySelector('tree-walk');
              const watch = new MutationObserver(() => {
                watch.disconnect();
                requestAnimationFrame(() => done(performance.now() - started));
              });
              if (walked) watch.observe(walked, { childList: true });
              pressed.click();
            }),
        ),
      );
      await page.waitForLoadState('networkidle');
    }
    return took.sort((a, b) => a - b);
  } finally {
    await browser.close();
    await close();
  }
}
