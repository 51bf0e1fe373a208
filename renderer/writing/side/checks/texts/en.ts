import { groupedEn as grouped, pluralEn as plural } from '../../../../ui/texts/phrases.ts';
import type { ChecksTexts } from './nl.ts';

export const en: ChecksTexts = {
  title: 'Checks',
  tabCount: (n) => plural(n, 'point', 'points'),
  heading: { error: 'Errors', warning: 'Warnings', info: 'Tips' },
  count: (severity, n) => (severity === 'error' ? `${grouped(n)}, solve first` : grouped(n)),
  notChecked: 'Not checked yet.',
  stuck:
    'Checks and numbers are out of date: checking took too long and was stopped. The points shown are for an earlier version of the text. The text itself is safe. Shorten very long paragraphs or tables; checking starts again after the next change.',
  nothing: 'No points found.',
  forReader: (n, fields) =>
    `To be filled in by the MP: ${fields.join(', ')}. The document leaves ${n === 1 ? 'this field' : `these ${n} fields`} empty.`,
  nothingOpen: (n) =>
    `No open points. ${n === 1 ? '1 point is ignored, with a reason.' : `${n} points are ignored, with a reason.`}`,
  silence: 'Ignore',
  silenceHow: 'Is a point fine as it is? Choose it and ignore it, with a reason.',
  silenceReason: 'Why this is fine as it is',
  silenceHint: 'The reason stays in the file and is not printed.',
  silenced: 'Ignored',
  showSilenced: (n) => plural(n, 'ignored point', 'ignored points'),
  unsilence: 'Show again',
};
