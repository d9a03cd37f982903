import type { Step } from '../../schema/runbook.ts';
import { placeholders } from './placeholder.ts';

/** Whether what a step says to do is more than its title above it; values are filled in there only. */
export const saysMore = ({ title, do: todo }: Pick<Step, 'title' | 'do'>): boolean =>
  todo.trim() !== title.trim() || placeholders(todo).length > 0;
