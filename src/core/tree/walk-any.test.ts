import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anOutline } from '../../test/an-outline.ts';
import { type Given, UNSURE } from './given.ts';
import type { Outline } from './outline.ts';
import { answered, askAgain, back, didNotHelp } from './reply.ts';
import { walk } from './walk.ts';

const NODES = ['a', 'b', 'c', 'd', 'e'];
const target = fc.constantFrom(...NODES, 'gone', 'I-1', 'I-2', 'I-3', '!');
const anyOutline: fc.Arbitrary<Outline> = fc
  .tuple(...NODES.map(() => fc.array(fc.tuple(target, fc.nat(3)), { minLength: 1, maxLength: 4 })))
  .map((all) =>
    anOutline(
      Object.fromEntries(
        all.map((answers, i) => [NODES[i] ?? '', answers.map(([to, behind], j) => `x${j}: ${to} ${behind}`)]),
      ),
    ),
  );
const anyGiven: fc.Arbitrary<Given> = fc
  .tuple(
    fc.constantFrom(...NODES, 'gone', ''),
    fc.constantFrom('x0', 'x1', 'x2', 'x3', UNSURE, ''),
    fc.nat(3),
  )
  .map(([node, answer, no]) => ({ node, answer, ...(no === 0 && { helped: false as const }) }));
const anyAnswers = fc.array(anyGiven, { maxLength: 12 });

test('any answers to any tree give a state, and no question stands twice on its way', () => {
  fc.assert(
    fc.property(anyOutline, anyAnswers, (outline, answers) => {
      const { path, place, strays } = walk(outline, answers);
      const asked = path.map(({ question }) => question.id);
      if (place.kind !== 'leaf' && place.question) asked.push(place.question.id);
      expect(new Set(asked).size).toBe(asked.length);
      expect(path.every(({ given }) => answers.includes(given))).toBe(true);
      expect(strays.every(({ given }) => path.every((step) => step.given !== given))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('without its strays a walk is the same, and has none', () => {
  fc.assert(
    fc.property(anyOutline, anyAnswers, (outline, answers) => {
      const state = walk(outline, answers);
      const out = new Set(state.strays.map(({ given }) => given));
      const again = walk(
        outline,
        answers.filter((given) => !out.has(given)),
      );
      expect(again).toEqual({ ...state, strays: [] });
    }),
    { numRuns: 300 },
  );
});

test('going back and answering again gives the same state', () => {
  fc.assert(
    fc.property(anyOutline, anyAnswers, fc.nat(3), (outline, before, choice) => {
      const state = walk(outline, before);
      if (state.place.kind !== 'question') return;
      const { question } = state.place;
      const answer = question.answers[choice]?.id ?? UNSURE;
      // What was said of it and did not fit goes with the new answer, so "back" has to begin without it.
      const clean = before.filter(({ node, helped }) => node !== question.id || helped === false);
      const on = answered(clean, { node: question.id, answer });
      expect(walk(outline, back(on))).toEqual(walk(outline, clean));
      expect(walk(outline, answered(back(on), { node: question.id, answer }))).toEqual(walk(outline, on));
      expect(walk(outline, askAgain(outline, on, question.id)).place).toMatchObject({ question });
    }),
    { numRuns: 300 },
  );
});

test('who never knows, and whom nothing helps, comes to an end of every tree', () => {
  fc.assert(
    fc.property(anyOutline, anyAnswers, (outline, begun) => {
      let answers: readonly Given[] = begun;
      // Each round asks a question or rules an end out, and there are five of one and three of the other.
      for (let round = 0; round < 60; round++) {
        const { place } = walk(outline, answers);
        if (place.kind === 'spent' || (place.kind === 'leaf' && place.leaf.kind === 'write-up')) return;
        answers =
          place.kind === 'question'
            ? answered(answers, { node: place.question.id, answer: UNSURE })
            : didNotHelp(outline, answers);
      }
      expect.unreachable('The walk did not end.');
    }),
    { numRuns: 300 },
  );
});
