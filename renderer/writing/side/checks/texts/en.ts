import { groupedEn as grouped, pluralEn as plural } from '../../../../ui/texts/phrases.ts';
import type { ChecksTexts } from './nl.ts';

export const en: ChecksTexts = {
  title: 'Checks',
  tabCount: (n) => plural(n, 'point', 'points'),
  heading: { error: 'Errors', warning: 'Warnings', info: 'Tips' },
  count: (severity, n) => (severity === 'error' ? `${grouped(n)}, to solve first` : grouped(n)),
  notChecked: 'Not checked yet.',
  stuck:
    'Checks and numbers lag behind: the work took too long and was stopped. What is shown belongs to an earlier state of the text. The text itself is kept. Shorten very long paragraphs or tables; the checks start again after the next change.',
  nothing: 'Nothing found. This document can go out.',
  forReader: (n, fields) =>
    `${plural(n, 'field is', 'fields are')} for the member of parliament to fill in: ${fields.join(', ')}. The document leaves ${n === 1 ? 'it' : 'them'} empty.`,
  nothingOpen: (n) =>
    `Nothing is open. ${n === 1 ? '1 point is left as it is, with a reason.' : `${n} points are left as they are, with a reason.`}`,
  silence: 'Leave it',
  silenceHow: 'Is a point right as it is? Choose it and leave it, with a reason.',
  silenceReason: 'Why this is right as it is',
  silenceHint: 'The reason is kept in the file and is not printed.',
  silenced: 'Left as it is',
  showSilenced: (n) => plural(n, 'point left as it is', 'points left as they are'),
  unsilence: 'Show again',
};
