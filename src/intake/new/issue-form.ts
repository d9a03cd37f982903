import { Document } from 'yaml';
import { fieldOf } from './field.ts';
import { ELSE, LABELS, LOG } from './labels.ts';
import { QUESTIONS } from './questions.ts';

/** A box of the issue form, and the question of an incident that it answers. */
export interface FormBox {
  readonly flag: string;
  /** The heading that GitHub gives the answer in the issue. */
  readonly label: string;
  readonly description: string;
  readonly needed: boolean;
  readonly kind: 'input' | 'textarea' | 'dropdown';
  readonly choices: readonly string[];
  /** Whether the answer is what a machine printed, shown to the letter. */
  readonly isLog?: true;
}

/** What a stranger is asked. Which step comes next is the team's to say, so that is left out. */
export function formBoxes(): readonly FormBox[] {
  return BOXES.map((flag): FormBox => {
    const label = LABELS.incident[flag] ?? flag;
    if (flag === LOG) {
      const description = `${fieldOf('incident', { flag: 'signature', path: 'signatures' }).description}. Paste the error or the log, to the letter. What you paste is public at once: take passwords, keys and names out first.`;
      return { flag, label, description, needed: false, kind: 'textarea', choices: [], isLog: true };
    }
    if (flag === ELSE)
      return {
        flag,
        label,
        description: 'What you tried, since when, who else sees it',
        needed: false,
        kind: 'textarea',
        choices: [],
      };
    const question = QUESTIONS.incident.find((one) => one.flag === flag);
    if (question === undefined) throw new Error(`there is no question ${flag}`);
    const { description, choices } = fieldOf('incident', question);
    const kind = choices.length > 0 ? 'dropdown' : question.many && flag !== 'service' ? 'textarea' : 'input';
    const more = flag === 'symptom' ? '; one to a line' : '';
    return { flag, label, description: description + more, needed: question.needed ?? false, kind, choices };
  });
}

/** The text of the form's file, for GitHub; `head` are the comments on top of it. */
export function issueForm(head: string = HEAD): string {
  const body = formBoxes().map(({ flag, label, description, needed, kind, choices, isLog }) => ({
    type: kind,
    id: flag,
    attributes: {
      label,
      description,
      ...(choices.length > 0 ? { options: choices, default: choices.indexOf('unknown') } : {}),
      ...(isLog ? { render: 'text' } : {}),
    },
    ...(needed ? { validations: { required: true } } : {}),
  }));
  const intro = {
    type: 'markdown',
    attributes: {
      value:
        'Say what you saw. Somebody makes a write-up of it, so that the next one who sees it finds what helps.',
    },
  };
  const form = {
    name: 'I saw this',
    description: 'Something is broken: say what you saw, in your words.',
    title: 'I saw: ',
    labels: ['write-up'],
    body: [intro, ...body],
  };
  const yaml = new Document(form, { version: '1.2', aliasDuplicateObjects: false }).toString({
    lineWidth: 0,
  });
  return `${head}${yaml}`;
}

/** The boxes in their order. */
const BOXES = ['title', 'symptom', LOG, 'service', 'severity', 'detected', ELSE];

const HEAD = `# Made from the schema of an incident by node scripts/issue-form.ts; a test holds the two together.
# fixpoint new incident --from-issue makes a draft of what people send with it.
`;
