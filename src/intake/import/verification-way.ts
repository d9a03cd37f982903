/** What to do, and what is seen then, for a line of an old document that says only one of the two. */
export interface Way {
  readonly do: string;
  readonly expect: string;
}

/**
 * The way to see that a line is so. An instruction is what to do, and what it says to check is what is expected. A
 * state is what is expected, and its own subject is where to look; nothing else is put in. Every word is in the way.
 */
export function wayOfText(text: string): Way {
  // No two fields take so much, and the patterns below are for lines that people write.
  if (text.length > 2 * LONGEST) return { do: LOOK, expect: text };
  if (!isInstruction(text)) return { do: lookingFor(text), expect: text };
  const [, first = '', rest = ''] =
    /^(.+?)(?:(?<!\b(?:e\.g|i\.e|etc|vs))[.;:]|\s[–—-])\s+(.+)$/su.exec(text) ?? [];
  if (rest !== '' && !isInstruction(rest)) return { do: first, expect: rest };
  return { do: text, expect: CHECKED.exec(text)?.[1] ?? 'It goes as it should' };
}

/** Whether a line tells somebody to do something: `Restart the server`, and not `Restart works`. */
export const isInstruction = (text: string): boolean => {
  const plain = text.replace(/[*_]{2}/gu, '');
  return COMMAND_ALONE.test(plain) || (INSTRUCTION.test(plain) && !STATE_AFTER_VERB.test(plain));
};

function lookingFor(text: string): string {
  const plain = text.replace(/[*_]{2}/gu, '').replace(/[\s.!]+$/u, '');
  const [, missed] = /^no(?: more)? (\S.*)$/isu.exec(plain) ?? [];
  if (missed !== undefined && !STATE.test(missed) && !PAUSE.test(missed))
    return shortly(`Look for ${missed}`);
  const [, code, subject = ''] = SUBJECT.exec(plain) ?? [];
  if (code !== undefined) return shortly(`Try ${code}`);
  if (subject === '' || EMPTY_SUBJECT.test(subject) || PAUSE.test(subject)) return LOOK;
  return shortly(
    `Look at ${subject.replace(/^(?:The|An?|All|Each|Every|Both|This|That|These|Those)(?= )/u, (one) => one.toLowerCase())}`,
  );
}

const LOOK = 'Look whether this is so';

/** What the schema allows as an instruction, in letters. */
export const LONGEST = 400;

const shortly = (looking: string): string => (looking.length > LONGEST ? LOOK : looking);

/**
 * What a subject ends before. Words that are nouns as well (`reports`, `starts`) count by what follows them, and
 * those of several (`connections stay`) behind an s.
 */
const VERB = [
  "(?:is|are|isn't|aren't|has|have|does|do|doesn't|don't|should|must|can|cannot|will|no longer|stays|remains|keeps|appears|disappears|works|accepts|connects|establishes|agrees|succeeds|fails|goes|comes|recovers|completes|contains|arrives|becomes)(?=\\s|$)",
  '(?<=s\\s+)(?:stay|remain|keep|appear|disappear|work|accept|connect|establish|agree|succeed|fail|go|come|recover|complete|contain|arrive|become)(?=\\s|$)',
  '(?:shows|displays|prints|reports|lists|says|reads|returns|answers|holds|(?<=s\\s+)(?:show|display|print|report|list|say|return))(?=\\s+(?:(?:no|an?|the|only|all|nothing|zero|one|its|their)\\s|["`“\\d]))',
  '(?:shows|says|returns|(?<=s\\s+)show)(?=\\s)',
  '(?:(?:starts|stops|runs|loads|opens|closes|drops|rises|falls|ends|passes|matches|updates|turns)|(?<=s\\s+)(?:start|stop|run|load|open|close|drop|rise|fall|end|pass|match|update|turn|show))(?=\\s+(?:in|on|at|to|by|for|with|without|within|after|again|every|below|above|under|over|up|down|off|successfully|correctly|normally|cleanly|properly|reliably)(?:\\s|$)|$)',
].join('|');
const STATE = new RegExp(`\\s(?:${VERB})`, 'iu');

/** A span of code, or a few words, before the first verb of a state. */
const SUBJECT = new RegExp(`^(?:(\`[^\`]+\`)|(\\S+(?: \\S+){0,5}?))\\s+(?:${VERB})`, 'iu');
/** Words that name nothing to look at. */
const EMPTY_SUBJECT =
  /^(?:it|this|that|these|those|they|there|everything|all|nothing|none|nobody|no|one|we|you|i|he|she|and|but|when|if|after|before|once|while|what|which|who)\b(?! \S)|^(?:there|no|none|nothing|nobody|when|if|after|before|once|while|what|which|who|you|we)\b/iu;
/** A subject does not go on behind these. */
const PAUSE = /[,;:]|\s[–—-]\s/u;

const COMMAND_ALONE = /^`[^`]+`\.?$/u;
const INSTRUCTION =
  /^(?:(?:please\s+|then\s+)?(?:verify|confirm|ensure|make sure|navigate|go to|visit|click|execute|inspect|restart|reload|re-?run|log ?in|sign in)\s|(?:please\s+|then\s+)?(?:check|run|open|start|stop|look|watch|test|try|send|call|load|refresh|read|query|deploy|monitor|connect|use|create|delete|upload|download|compare|ask|wait|trigger|review|see|type|press|enter|repeat|follow|print|search|list|count|measure|move|turn|switch|submit|curl|ping)\s+(?:(?:the|an?|this|that|these|those|if|whether|all|each|every|both|your|its|their|at|for|to|in|into|on|with|as|up|until|again)\b|`|"|https?:|\/))/iu;
/** `Restart works`: the first word is the name of something. */
const STATE_AFTER_VERB = new RegExp(`^\\S+\\s+(?:${VERB})`, 'iu');
const CHECKED = /\b(?:verify|confirm|ensure|make sure|check|see)\s+(?:that|if|whether)\s+(.+?)\.?$/isu;
