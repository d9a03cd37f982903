/** Loaded when a log is pasted: what reads it is as large as the form. */
export { logAnswers } from '../../core/write-up/log-answers.ts';
