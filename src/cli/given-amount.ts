import { InvalidArgumentError } from 'commander';

/** Reads the value of an option that takes an amount of something, such as seconds: above 0, at most `most`. */
export const givenAmount =
  (unit: string, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!(value > 0 && value <= most)) {
      throw new InvalidArgumentError(`It must be a number of ${unit} above 0, at most ${most}.`);
    }
    return value;
  };
