import { groupedEn as grouped, pluralEn as plural } from '../../../../ui/texts/phrases.ts';
import type { ChecksTexts } from './nl.ts';

export const en: ChecksTexts = {
  title: 'Checks',
  tabCount: (n) => plural(n, 'issue', 'issues'),
  heading: { error: 'Errors', warning: 'Warnings', info: 'Tips' },
  count: (severity, n) => (severity === 'error' ? `${grouped(n)}, solve first` : grouped(n)),
  notChecked: 'Not checked yet.',
  stuck:
    'Checks and numbers are out of date: checking took too long and was stopped. The issues shown are for an earlier version of the text. The text itself is safe. Shorten very long paragraphs or tables; checking starts again after the next change.',
  nothing: 'No issues found.',
  forReader: (n, fields) =>
    `To be filled in by the MP: ${fields.join(', ')}. The document leaves ${n === 1 ? 'this field' : `these ${n} fields`} empty.`,
  nothingOpen: (n) =>
    `No open issues. ${n === 1 ? '1 issue is ignored, with a reason.' : `${n} issues are ignored, with a reason.`}`,
  silence: 'Ignore',
  silenceHow: 'Is an issue fine as it is? Choose it and ignore it, with a reason.',
  silenceReason: 'Why this is fine as it is',
  silenceHint: 'The reason stays in the file and is not printed.',
  silenced: 'Ignored',
  showSilenced: (n) => plural(n, 'ignored issue', 'ignored issues'),
  unsilence: 'Show again',
};
