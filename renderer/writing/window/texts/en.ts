import { pluralEn as plural, range } from '../../../ui/texts/phrases.ts';
import type { nl, status as nlstatus } from './nl.ts';

export const en: typeof nl = {
  libraryPane: 'Library',
  sidePane: 'Side pane',
  libraryWidth: 'Width of the library',
  sideWidth: 'Width of the side pane',
  selection: 'Selection',
  noBlock: 'This block is no longer in the library.',
  saveAs: 'Save as…',
  versions: 'Versions',
  picturesToPage: (pictures) => (pictures === 1 ? 'Drag the picture to the text.' : 'Drag the pictures to the text.'),
  mailCopied: 'The mail is on the clipboard: subject, greeting, message, asks with links and signature.',
  sourcesName: (document) => `${document} – sources`,
  sourcesBegun: 'Making the source pack…',
  sourcesSaved: (file) => `Source pack saved as ‘${file}’`,
  writtenInPlace: (kind) => `${kind} made, also in the library.`,
  cited: (title) => `‘${title}’ is cited at the caret.`,
  noCaretInText: 'First put the caret in the text, where the citation belongs.',
  noDemand: 'Put the caret in an ask first.',
  noGroundKind: (kind) =>
    `A ${kind.toLowerCase()} cannot be evidence. Choose a motion, finding, commitment, figure or source.`,
  groundAdded: (title, demand) => `‘${title}’ now supports ${demand ?? 'the ask'}.`,
  groundsOf: (demand) => `Evidence for ‘${demand}’`,
  groundsHere: 'For this document.',
  groundsNotKept: (n) =>
    n === 1
      ? 'One piece of evidence belongs to the ask in this document only.'
      : `${n} pieces of evidence belong to the ask in this document only.`,
  keepGrounds: 'Also save in the block',
  groundsKept: 'The evidence is now in the block too. Other documents with this ask will be offered a new version.',
  ready: 'Back to the text',
  motionPasted: (keys) => `The pasted text is a motion. Select it and press ${keys} to make a block of it.`,
  emptyFields: {
    at: (field, number, count) => `Empty field ${number} of ${count}: ${field}. Enter goes to where it is filled in.`,
    none: 'This document has no empty fields.',
  },
  spelling: {
    notInDictionary: (word) => `‘${word}’ is not in the dictionary.`,
    none: 'No possible misspellings found.',
    noAnswer: 'The dictionary does not answer. Try again in a moment.',
    off: 'The spelling check is off. Turn it on in Settings.',
    onlyDutch: 'There is only a Dutch dictionary. This document is in another language.',
  },
};

export const status: typeof nlstatus = {
  blocks: (n) => plural(n, 'block', 'blocks'),
  page: (at, of) => `Page ${at} of ${of}`,
  words: (n) => plural(n, 'word', 'words'),
  speaking: (time) => `Speaking time ${time}`,
  part: (name, words, time, pages) =>
    `${name}: ${plural(words, 'word', 'words')}, ${time}${pages ? `, ${pages.from === pages.to ? 'page' : 'pages'} ${range(pages)}` : ''}`,
  table: 'Table',
  cell: (at) =>
    `${at.name}: ${at.row === null ? 'header row' : `row ${at.row} of ${at.rows}`}, column ${at.column} of ${at.columns}`,
};
