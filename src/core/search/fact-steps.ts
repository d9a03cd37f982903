/** What ranking knows of a record is kept in steps, so that files rank exactly as the index in memory does. */
export const TITLE_MASS_STEPS = 16;
export const LINE_SHARE_STEPS = 255;

export const inSteps = (value: number, steps: number): number => Math.round(value * steps) / steps;
