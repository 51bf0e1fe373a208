import { fileSize } from '../../../ui/texts/file-size.ts';
import { pluralEn as plural } from '../../../ui/texts/phrases.ts';
import type { VersionsTexts } from './nl.ts';

export const en: VersionsTexts = {
  notKept: 'Nothing was changed: this text could not be kept at Versions',
  title: 'Versions',
  keepNow: 'Keep a version now',
  giveName: 'Give it a name',
  changeName: 'Change the name',
  nameNow: 'Name the current version',
  nameThat: (when: string) => `Name the version of ${when}`,
  name: 'Name',
  keepName: 'Keep',
  nameStays: 'A version with a name always stays.',
  thisIsNow: 'As it stands now',
  chooseOne: 'Choose an earlier version to see the difference.',
  noneYet: 'There is no earlier version yet. The first is made while saving. One with a name can be kept now.',
  comparing: 'The versions are being compared.',
  notRead: 'The earlier versions cannot be read',
  notReadKept: 'The document itself is kept.',
  thisNotRead: 'This version cannot be read',
  thisNotReadKept: 'The other versions and the document are kept. Choose another version.',
  since: (when) => `What changed since ${when}`,
  summary: (n, more) =>
    `${n === 0 ? 'No differences' : plural(n, 'difference', 'differences')}, ${
      more === 0
        ? 'as many words'
        : more > 0
          ? `${plural(more, 'word', 'words')} more`
          : `${plural(-more, 'word', 'words')} fewer`
    }. Putting it back keeps the current text as a version.`,
  takeOut: 'Take out',
  howKept:
    'The app keeps a version every 10 minutes at first, after a day one an hour and after a week one a day. A version with a name always stays.',
  wasAdded: 'was added',
  wasRemoved: 'was removed',
  openCopy: 'Open as a copy',
  restore: 'Put the whole version back',
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
    'before-restore': () => 'Before putting back',
    named: (name) => name ?? 'Kept by hand',
    created: () => 'Start of the document',
    'kept-aside': () => 'Not chosen when merging',
  },
};
