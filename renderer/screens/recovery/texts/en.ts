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
      ? 'This was entered in the library and not saved yet. It stays until you choose.'
      : `This was entered in ‘${place}’ and not saved yet. It stays until you choose.`,
  filledIn: 'Filled in',
  onlyForm: 'only in the form',
  onlyLibrary: 'was in the library',
  throwFormTitle: 'Discard this block?',
  throwForm: (title) => `‘${title}’ was not saved. What was filled in cannot be recovered later.`,
  more: (n, until) => `More than in the file: ${plural(n, 'difference', 'differences')}, up to ${until}`,
  neverSaved: (words, until) => `Never saved: ${plural(words, 'word', 'words')}, up to ${until}`,
  fileGone: (words, until) => `The file cannot be found or read: ${plural(words, 'word', 'words')}, up to ${until}`,
  fileAway: (words, until) => `The file cannot be read now: ${plural(words, 'word', 'words')}, up to ${until}`,
  away: 'cannot be read now',
  awayWhat: 'Connect the disk or the network and try again. The recovered work stays here.',
  awayKept: 'Whether this work is already in the file cannot be checked now. It stays until you choose.',
  lookAgain: 'Try again',
  looking: 'Reading…',
  stillAway: 'It still cannot be read.',
  equal: 'The same as the file. There is nothing to recover.',
  unreadable: (n) => `Recovered text of ${plural(n, 'document', 'documents')} cannot be read`,
  unreadableStays: (folders) =>
    `That text stays in ${folders.join(' and ')}. A newer version of Inbreng may be able to read it.`,
  kept: 'This work was not in the file yet. It stays until you choose.',
  cutOff: 'What was typed after it cannot be read.',
  inFile: 'In the file',
  notThere: 'never saved',
  gone: 'cannot be found or read',
  foundWork: 'Recovered',
  atWithWords: (at, words) => `${at} · ${plural(words, 'word', 'words')}`,
  onlyFound: 'only in the recovered work',
  onlyFile: 'only in the file',
  openCopy: 'Open as a copy',
  keepFile: 'Keep the file',
  throwAway: 'Discard',
  throwTitle: 'Discard the recovered text?',
  throwWhat: (title, words) =>
    `‘${title}’ is in no file. ${words === 1 ? 'Its one word' : `Its ${words} words`} cannot be recovered later.`,
  keepIt: 'Do not discard',
  notChosen: (days) => `What is not chosen stays in Versions for ${days} days.`,
  recover: 'Recover',
};
