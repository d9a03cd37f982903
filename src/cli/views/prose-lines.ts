/**
 * Markdown as lines of at most `width` characters: paragraphs and list items are filled, everything whose line
 * breaks mean something (fenced or indented code, tables, headings) stays to the letter.
 */
export function proseLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let paragraph = '';
  let fence: string | undefined;
  const endParagraph = () => {
    if (paragraph !== '') lines.push(...filled(paragraph, width));
    paragraph = '';
  };
  for (const line of text.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence !== undefined) {
      lines.push(line);
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark !== undefined || TO_THE_LETTER.test(line) || (paragraph === '' && INDENTED.test(line))) {
      endParagraph();
      lines.push(line);
      fence = mark;
    } else if (paragraph === '' || LIST_ITEM.test(line)) {
      endParagraph();
      paragraph = line;
    } else paragraph += ` ${line.trim()}`;
  }
  endParagraph();
  return lines;
}

/** Breaks at spaces and hangs under the text of a list item; a word longer than the line stays whole. */
function filled(paragraph: string, width: number): string[] {
  const lead = LIST_ITEM.exec(paragraph)?.[0] ?? /^ */u.exec(paragraph)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.slice(lead.length).split(' ')) {
    if (line !== '' && lead.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((text, i) => (i === 0 ? lead : ' '.repeat(lead.length)) + text);
}

const TO_THE_LETTER = /^\s*(?:$|\||#{1,6} )/u;
const INDENTED = /^(?: {4}|\t)/u;
const LIST_ITEM = /^\s*(?:[-*+>]|\d+[.)])\s+/u;
