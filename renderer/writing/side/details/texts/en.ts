import { choiceEn as choice, groupedEn as grouped, pluralEn as plural } from '../../../../ui/texts/phrases.ts';
import type { DetailsTexts } from './nl.ts';

export const en: DetailsTexts = {
  title: 'Details',
  variables: 'Variables',
  variable: 'Variable',
  variableName: 'Name of the variable',
  variableHint: 'For example ‘dossier’. Then type {{ in the text to use it.',
  addVariable: 'Add',
  standsInText: (n) => (n === 1 ? 'Used once in the text' : `Used ${grouped(n)} times in the text`),
  notUsed: 'Not used yet',
  forReader: 'To be filled in by the MP',
  forReaderWhat: 'May stay empty: the page then shows a blank.',
  contact: 'Contact',
  fieldsEmpty: (n) => `${plural(n, 'field', 'fields')} still empty`,
  comesFromSettings: 'From Settings, Organisation',
  stillEmpty: 'still empty',
  document: 'Document',
  type: 'Type',
  derive: 'New document from this',
  deriveNotYet: (type, kinds) => `${type}: this document has no ${choice(kinds)} yet`,
  deriveWithoutBlocks: (type) => `${type}: this type uses no blocks`,
  deriveWhat: 'With the blocks that suit that type and the details of the debate. This document stays as it is.',
  committeeHow: 'Without the word ‘committee’, for example: Justice and Security.',
  pageLimit: (n) => `At most ${plural(n, 'page', 'pages')}`,
  subtitle: 'Subtitle',
  keywords: 'Keywords',
  keywordsWhat: 'Separated by commas; helps to find the file',
  compareOlder: 'Compare and update',
  shortTitle: 'Short title',
  shortTitleWhat: 'Header from page 2, and the file name if that names no debate',
  houseStyle: 'House style',
  language: 'Language',
  languages: { nl: 'Dutch', en: 'English' },
  stamp: 'Status',
  stamps: { concept: 'Draft', confidential: 'Confidential', none: 'No marking' },
  stampWhat: {
    concept: 'Shown on Start. A preview or export as a draft always has ‘Draft’ at the head of each page.',
    confidential: 'Printed in the margin of each page',
    none: 'With ‘Confidential’ that word is printed in the margin of each page',
  },
  titleInPage: 'Has formatting or a variable. Edit it on the page.',
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
  seeVersions: 'View',
};
