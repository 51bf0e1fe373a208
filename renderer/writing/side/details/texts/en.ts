import { choiceEn as choice, groupedEn as grouped, pluralEn as plural } from '../../../../ui/texts/phrases.ts';
import type { DetailsTexts } from './nl.ts';

export const en: DetailsTexts = {
  title: 'Details',
  variables: 'Variables',
  variable: 'Variable',
  variableName: 'Name of the variable',
  variableHint: 'For instance ‘dossier’. After that, type {{ in the text to use it.',
  addVariable: 'Add',
  standsInText: (n) => (n === 1 ? 'Stands in the text once' : `Stands in the text ${grouped(n)} times`),
  notUsed: 'Not used yet',
  forReader: 'For the Member of Parliament',
  forReaderWhat: 'May stay empty: it is then a blank for whoever submits it.',
  contact: 'Contact',
  fieldsEmpty: (n) => `${plural(n, 'field', 'fields')} still empty`,
  comesFromSettings: 'From Settings, Organisation',
  stillEmpty: 'still empty',
  document: 'Document',
  type: 'Type',
  derive: 'New from this one',
  deriveNotYet: (type, kinds) => `${type}: this document has no block of the kind ${choice(kinds)} yet`,
  deriveWithoutBlocks: (type) => `${type}: this type takes over no blocks`,
  deriveWhat: 'With the blocks that belong in that type and the details of the debate. This document stays as it is.',
  committeeHow: 'Without ‘committee’ before it, for example: Justice and Security.',
  pageLimit: (n) => `At most ${plural(n, 'page', 'pages')}`,
  subtitle: 'Subtitle',
  keywords: 'Keywords',
  keywordsWhat: 'With commas between; for those who look for the file',
  compareOlder: 'Compare and update',
  shortTitle: 'Short title',
  shortTitleWhat: 'Running head from page 2, and the file name where it names no debate',
  houseStyle: 'House style',
  language: 'Language',
  languages: { nl: 'Dutch', en: 'English' },
  stamp: 'State',
  stamps: { concept: 'Draft', confidential: 'Confidential', none: 'Not marked' },
  stampWhat: 'Stands in the margin of each page',
  noStampWhat: 'With ‘Draft’ or ‘Confidential’ that word stands in the margin of each page',
  titleInPage: 'Formatting or a variable stands here. It can be edited on the page.',
  file: 'File',
  fileName: 'Name',
  notSavedYet: 'Not saved yet',
  folder: 'Folder',
  used: 'Used',
  blocksUsed: (n, older) =>
    n === 0
      ? 'No blocks yet'
      : older === 0
        ? `${plural(n, 'block', 'blocks')}, ${n === 1 ? 'in' : 'all in'} the latest version`
        : `${plural(n, 'block', 'blocks')}, ${grouped(older)} with a new version`,
  versions: 'Versions',
  seeVersions: 'See them',
};
