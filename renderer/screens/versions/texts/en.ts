import { fileSize } from '../../../ui/texts/file-size.ts';
import { pluralEn as plural } from '../../../ui/texts/phrases.ts';
import type { VersionsTexts } from './nl.ts';

export const en: VersionsTexts = {
  notKept: 'Nothing was changed: this text could not be saved in Versions',
  title: 'Versions',
  keepNow: 'Save current version',
  giveName: 'Give it a name',
  changeName: 'Change the name',
  nameNow: 'Name the current version',
  nameThat: (when: string) => `Name the version of ${when}`,
  name: 'Name',
  keepName: 'Save',
  nameStays: 'A named version always stays.',
  thisIsNow: 'This is the current text',
  chooseOne: 'Choose an earlier version to see the difference.',
  noneYet:
    'There is no earlier version yet. The first is made when the document is saved. A named version can be saved now.',
  comparing: 'The versions are being compared.',
  notRead: 'The earlier versions cannot be read',
  notReadKept: 'The document itself is safe.',
  thisNotRead: 'This version cannot be read',
  thisNotReadKept: 'The other versions and the document are safe. Choose another version.',
  since: (when) => `What changed since ${when}`,
  summary: (n, more) =>
    `${n === 0 ? 'No differences' : plural(n, 'difference', 'differences')}, ${
      more === 0
        ? 'as many words'
        : more > 0
          ? `${plural(more, 'word', 'words')} more`
          : `${plural(-more, 'word', 'words')} fewer`
    }. Restoring it leaves the current text as a version.`,
  takeOut: 'Remove',
  howKept:
    'The app makes a version every 10 minutes. After a day one per hour stays, after a week one per day. A named version always stays.',
  wasAdded: 'was added',
  wasRemoved: 'was removed',
  openCopy: 'Open as a copy',
  restore: 'Restore the whole version',
  size: (n, bytes) =>
    n === 0
      ? 'No earlier version yet'
      : `${plural(n, 'earlier version', 'earlier versions')}, ${fileSize(bytes, 'en')}`,
  words: (n) => plural(n, 'word', 'words'),
  why: {
    now: () => 'Now',
    automatic: () => 'Automatic',
    'before-update': () => 'Before updating',
    'before-export': () => 'Before exporting',
    'before-restore': () => 'Before restoring',
    named: (name) => name ?? 'Saved by hand',
    created: () => 'Start of the document',
    'kept-aside': () => 'Not chosen when merging',
  },
};
