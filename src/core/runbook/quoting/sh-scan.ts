import { type Placeholder, placeholders } from '../placeholder.ts';
import { dropWord, endWord, type Frame, newFrame, placeIn } from './sh-frame.ts';
import type { ShellCommand, WordPlace } from './sh-word.ts';

/** How the text around a placeholder is quoted. `closed` says why no value can be put there. */
export type ShellContext = 'bare' | 'single' | 'double' | 'comment' | { readonly closed: string };

export interface ShellSlot extends Placeholder {
  readonly context: ShellContext;
  readonly word: WordPlace;
  /** The words that it is in a substitution of, from the outermost. */
  readonly around: readonly WordPlace[];
  /** The character of the text after it; empty at its end. */
  readonly following: string;
}

/**
 * Reads a shell command (POSIX 2.3, token recognition) and says for each placeholder how the text around it is
 * quoted. Where reading it right would need a whole shell, the rest is closed: nothing is put where it is not sure.
 */
export function scanShell(run: string): readonly ShellSlot[] {
  return new ShellScan(run).slots();
}

class ShellScan {
  readonly #run: string;
  readonly #places: ReadonlyMap<number, Placeholder>;
  readonly #slots: Array<{ slot: ShellSlot; frame: Frame }> = [];
  readonly #frames: Frame[];
  /** Every command that something is piped to. */
  readonly #piped: ShellCommand[] = [];
  #at = 0;
  /** Why nothing can be put anywhere from here on. */
  #lost: string | undefined;

  constructor(run: string) {
    this.#run = run;
    this.#places = new Map(placeholders(run).map((place) => [place.start, place]));
    this.#frames = [newFrame('bare', this.#newCommand())];
  }

  slots(): readonly ShellSlot[] {
    while (this.#at < this.#run.length) {
      const place = this.#places.get(this.#at);
      if (place !== undefined) this.#take(place);
      else this.#step();
    }
    for (const frame of this.#frames) endWord(frame);
    // What is still open at the end was never quoted the way it looks; a comment ends with the text.
    const open = new Set(this.#frames.slice(1).filter(({ kind }) => kind !== 'comment'));
    return this.#slots.map(({ slot, frame }) =>
      open.has(frame)
        ? { ...slot, context: { closed: 'inside quotes or brackets that are never closed' } }
        : slot,
    );
  }

  #take(place: Placeholder): void {
    const frame = this.#frame;
    const text = this.#bare;
    const around = this.#frames.filter(({ kind }) => kind === 'bare').map(placeIn);
    this.#slots.push({
      frame,
      slot: {
        ...place,
        following: this.#run.charAt(place.end),
        context: this.#closedBy(place) ?? frame.kind,
        word: placeIn(text),
        around: around.slice(0, -1),
      },
    });
    if (frame.kind !== 'comment') {
      this.#add(this.#run.slice(place.start, place.end));
      text.places += 1;
    }
    this.#at = place.end;
  }

  #closedBy({ start }: Placeholder): { readonly closed: string } | undefined {
    if (this.#lost !== undefined) return { closed: this.#lost };
    const { kind } = this.#frame;
    if (kind === 'single' || kind === 'comment') return undefined;
    const before = this.#run.slice(0, start);
    if ((/\\+$/u.exec(before)?.[0].length ?? 0) % 2 === 1) return { closed: 'after a backslash' };
    if (before.endsWith('$')) return { closed: 'after a dollar sign, as the name of a variable' };
    return undefined;
  }

  get #frame(): Frame {
    return this.#frames.at(-1) ?? this.#bare;
  }

  /** The innermost text with commands in it. */
  get #bare(): Frame {
    return this.#frames.findLast(({ kind }) => kind === 'bare') ?? newFrame('bare', this.#newCommand());
  }

  #step(): void {
    const { kind } = this.#frame;
    const char = this.#run.charAt(this.#at);
    if (kind === 'single') this.#inSingle(char);
    else if (kind === 'comment') this.#inComment(char);
    else if (char === '\\') this.#escaped(kind);
    else if (char === '`') this.#lose('after a back-tick; write $(…) instead of back-ticks');
    else if (char === '$') this.#atDollar();
    else if (kind === 'double') this.#inDouble(char);
    else this.#inBare(char);
  }

  #inSingle(char: string): void {
    if (char === "'") this.#frames.pop();
    else this.#add(char);
    this.#at += 1;
  }

  #inComment(char: string): void {
    if (char === '\n') this.#frames.pop();
    else this.#at += 1;
  }

  #inDouble(char: string): void {
    if (char === '"') this.#frames.pop();
    else this.#add(char);
    this.#at += 1;
  }

  /** A backslash takes the meaning of the next character away; in double quotes only that of four (POSIX 2.2.3). */
  #escaped(kind: Frame['kind']): void {
    const next = this.#run.charAt(this.#at + 1);
    if (this.#places.has(this.#at + 1) || next === '') this.#skip(1);
    else {
      if (next !== '\n') this.#add(kind === 'double' && !/[$`"\\]/u.test(next) ? `\\${next}` : next);
      this.#at += 2;
    }
  }

  #atDollar(): void {
    this.#bare.exact = false;
    const rest = this.#run.slice(this.#at, this.#at + 3);
    if (rest.startsWith('$((') || rest.startsWith('$['))
      this.#lose('after arithmetic, which runs what is in it');
    else if (rest.startsWith('${') && !this.#places.has(this.#at + 1)) this.#skipExpansion();
    else if (rest.startsWith("$'")) this.#lose("after a $'…' string, which shells read in different ways");
    else if (rest.startsWith('$(')) {
      this.#bare.inWord = true;
      this.#frames.push(newFrame('bare', this.#newCommand()));
      this.#at += 2;
    } else this.#skip(1);
  }

  /** `${NAME…}` without quotes, substitutions or placeholders in it. */
  #skipExpansion(): void {
    const plain = /^\$\{[^{}'"`\\$\n]*\}/u.exec(this.#run.slice(this.#at, this.#at + 400))?.[0];
    if (plain === undefined) this.#lose('in or after a variable in braces with more than its name there');
    else this.#skip(plain.length);
  }

  #inBare(char: string): void {
    const frame = this.#frame;
    const two = this.#run.slice(this.#at, this.#at + 2);
    if (char === "'" || char === '"') {
      frame.inWord = true;
      this.#frames.push(newFrame(char === "'" ? 'single' : 'double', frame.command));
      this.#at += 1;
    } else if (char === '#' && !frame.inWord) {
      this.#frames.push(newFrame('comment', frame.command));
      this.#at += 1;
    } else if (char === '\n' && frame.hereDocument) this.#lose('in a here-document or after it');
    else if (two === '&>') this.#lose('after &>, which shells read in different ways');
    else if (two === '((') this.#lose('after arithmetic, which runs what is in it');
    else if (char === '<' || char === '>') this.#redirect();
    else if (/[;&|()\n]/u.test(char)) this.#separate(char);
    else if (char === ' ' || char === '\t') {
      this.#endWord();
      this.#at += 1;
    } else {
      if (/[*?[{~]/u.test(char)) frame.exact = false;
      this.#add(char);
      this.#at += 1;
    }
  }

  #redirect(): void {
    const operator =
      /^(?:<<<|<<-?|[<>]\(|<>|>>|>\||[<>]&?)/u.exec(this.#run.slice(this.#at, this.#at + 3))?.[0] ?? '<';
    const frame = this.#frame;
    const isSubstitution = operator.endsWith('(');
    // `2>` names the stream that it leads away.
    if (!isSubstitution && /(?:^|[\s;|(])\d+$/u.test(this.#run.slice(0, this.#at))) dropWord(frame);
    else this.#endWord();
    if (isSubstitution) {
      frame.inWord = true;
      frame.exact = false;
    } else frame.isTarget = true;
    if (operator === '<<<') frame.command.hereString = true;
    if (operator === '<<' || operator === '<<-') frame.hereDocument = true;
    if (isSubstitution) this.#frames.push(newFrame('bare', this.#newCommand()));
    this.#at += operator.length;
  }

  #separate(char: string): void {
    const frame = this.#frame;
    this.#endWord();
    frame.isTarget = false;
    const next = this.#newCommand();
    const isPipe =
      char === '|' && this.#run.charAt(this.#at + 1) !== '|' && this.#run.charAt(this.#at - 1) !== '|';
    if (isPipe) this.#piped.push(next);
    frame.command = next;
    if (isPipe && this.#run.charAt(this.#at + 1) === '&') this.#at += 1;
    this.#at += 1;
    if (char === '(') frame.depth += 1;
    if (char === ')' && frame.depth > 0) frame.depth -= 1;
    else if (char === ')' && this.#frames.length > 1) this.#frames.pop();
  }

  #endWord(): void {
    const word = endWord(this.#frame);
    if (word === 'case' && this.#frames.length > 1) this.#lost ??= 'after "case" inside $(…)';
  }

  #newCommand(): ShellCommand {
    return { words: [], piped: this.#piped };
  }

  #add(text: string): void {
    const bare = this.#bare;
    bare.word += text;
    bare.inWord = true;
  }

  #skip(length: number): void {
    const end = Math.min(this.#at + length, this.#run.length);
    // A placeholder that begins in what is skipped is still met.
    const met = [...this.#places.keys()].find((start) => start > this.#at && start < end) ?? end;
    this.#add(this.#run.slice(this.#at, met));
    this.#at = met;
  }

  #lose(reason: string): void {
    this.#lost ??= reason;
    this.#at += 1;
  }
}
