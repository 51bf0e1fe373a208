import { pluralEn as plural } from '../../../ui/texts/phrases.ts';
import type { RecoveryTexts } from './nl.ts';

export const en: RecoveryTexts = {
  title: 'Recover',
  untitled: 'Untitled document',
  later: 'Decide later',
  found: 'Found after the interruption',
  stopped: (last) => `The app stopped unexpectedly. Last change: ${last}`,
  toRecover: (documents, blocks) =>
    documents + blocks === 0
      ? 'There is nothing to recover'
      : `${[
          documents > 0 ? plural(documents, 'document', 'documents') : '',
          blocks > 0 ? plural(blocks, 'block', 'blocks') : '',
        ]
          .filter((part) => part !== '')
          .join(' and ')} to recover`,
  forms: 'In a form',
  newBlock: (until) => `New, not in the library: up to ${until}`,
  changedBlock: (until) => `A change, not in the library: up to ${until}`,
  formKept: (place) =>
    place === null
      ? 'This was filled in at the library and not kept yet. It stays until a choice is made.'
      : `This was filled in at ‘${place}’ and not kept yet. It stays until a choice is made.`,
  filledIn: 'Filled in',
  onlyForm: 'stands in the form only',
  onlyLibrary: 'stood in the library',
  throwFormTitle: 'Throw away this block?',
  throwForm: (title) => `‘${title}’ was not kept. What is filled in cannot be brought back afterwards.`,
  more: (n, until) => `More than in the file: ${plural(n, 'difference', 'differences')}, up to ${until}`,
  neverSaved: (words, until) => `Never saved: ${plural(words, 'word', 'words')}, up to ${until}`,
  fileGone: (words, until) => `The file cannot be found or read: ${plural(words, 'word', 'words')}, up to ${until}`,
  fileAway: (words, until) => `The file cannot be read now: ${plural(words, 'word', 'words')}, up to ${until}`,
  away: 'cannot be read now',
  awayWhat: 'Connect the disk or the network and try again. The work that was found is kept.',
  awayKept: 'Whether this work is in the file cannot be seen now. It is kept until a choice is made.',
  lookAgain: 'Try again',
  looking: 'Reading…',
  stillAway: 'Still cannot be read.',
  equal: 'The same as the file. There is nothing to recover.',
  unreadable: (n) => `Text that was found of ${plural(n, 'document', 'documents')} cannot be read`,
  unreadableStays: (folders) =>
    `That text is kept in ${folders.join(' and ')}. A newer version of Inbreng may be able to read it.`,
  kept: 'This work was not in the file yet. It is kept until a choice is made.',
  cutOff: 'What was typed after it cannot be read.',
  inFile: 'In the file',
  notThere: 'never saved',
  gone: 'cannot be found or read',
  foundWork: 'Found',
  atWithWords: (at, words) => `${at} · ${plural(words, 'word', 'words')}`,
  onlyFound: 'stands in the found work only',
  onlyFile: 'stands in the file only',
  openCopy: 'Open as a copy',
  keepFile: 'Keep the file',
  throwAway: 'Throw away',
  throwTitle: 'Throw the found text away?',
  throwWhat: (title, words) =>
    `‘${title}’ is in no file. ${words === 1 ? 'Its one word' : `Its ${words} words`} cannot be brought back afterwards.`,
  keepIt: 'Keep it',
  notChosen: (days) => `What is not chosen stays at Versions for ${days} days.`,
  recover: 'Recover',
};
