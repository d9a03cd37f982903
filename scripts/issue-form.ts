import { writeFileSync } from 'node:fs';
import { issueForm } from '../src/intake/new/issue-form.ts';

const FILE = new URL('../.github/ISSUE_TEMPLATE/i-saw-this.yml', import.meta.url);

writeFileSync(FILE, issueForm());
