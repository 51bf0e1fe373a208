import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
import type { MenuTexts } from './menu-texts.ts';
import type { MissingReason, PictureTexts } from './picture-texts.ts';
import type { AppProblemTexts } from './problems.ts';

export const appProblemsEn: AppProblemTexts = {
  outdated: () => 'A newer request replaced this one.',
  'process-stopped': () => 'The part that does this stopped. The text is safe. Try again.',
  'pages-too-long': ({ minutes }) =>
    `The pages were not ready after ${minutes} minutes, and Inbreng stopped laying them out. The text is safe and everything else works. The usual cause is a very large table or a complicated drawing: make it smaller or remove it.`,
  'chosen-drawing-too-slow': ({ name, seconds }) =>
    `The drawing ${name} was not ready after ${seconds} seconds, and Inbreng stopped drawing it. Nothing was added. Save the drawing as PNG and choose that.`,
  'no-room': ({ folder }) =>
    `This did not work: the disk is full${folder === null ? '' : ` (${folder})`}. Free up space and try again.`,
  failed: ({ detail }) => `This did not work (${detail}). The text is safe. Try again.`,
  'request-refused': ({ request }) => `The window made an invalid request (${request}), which was refused.`,
  'not-granted': () => 'The user did not choose this file, so it was not opened.',
  'open-elsewhere': () => 'This document is already open in another window.',
  cancelled: () => 'The export was stopped. Nothing was written.',
  'export-not-made': ({ folder }) =>
    `Exports are first made in Inbreng’s own folder (${folder}), which could not be written to. Nothing in the chosen folder was changed. Check whether the disk is full, free up space and export again.`,
  'export-not-undone': ({ folder, reason, names, kept }) =>
    `The export to ${folder} ${reason === null ? 'was stopped' : `failed (${reason})`} halfway. ${names}: this may be the new version. What was there is now in ${kept}. Export again, or restore that version.`,
  'export-place-taken': ({ name }) =>
    `‘${name}’ is not (or no longer) what was exported here from this document. Nothing was replaced. Choose another name, or choose ‘replace’ below.`,
  'not-printed': () =>
    'No printer and no program that opens a PDF was found on this computer. Export the document as PDF and print it elsewhere.',
  'not-opened': ({ file }) =>
    `${file} was not opened: the file is gone, or there is no program for it. Look in its folder.`,
  'not-a-document': ({ file }) =>
    `‘${file}’ is not a document that Inbreng can open. Nothing was opened or changed. Choose an Inbreng file (.inbreng), or a Word file or PDF exported from Inbreng. Official files can be imported.`,
  'clipboard-empty': () =>
    'The clipboard holds no text. First copy the text of the motions, then choose ‘Paste motions’ again.',
  'clipboard-too-large': ({ megabytes, limit }) =>
    `The text on the clipboard is ${megabytes} MB; more than ${limit} MB is not read. Nothing was imported. Copy less at a time, or save the text and import the file.`,
  'no-library': () => 'No library chosen yet. Choose a folder in Settings.',
  'import-changed': () =>
    'Everything that was imported has been changed since. Nothing was restored. Each block can be restored in History.',
  'import-forgotten': () =>
    'What this import did is no longer known: another library was chosen, or the part that keeps track of it was restarted. Look in the library to see what is there; each block can be restored in History.',
  'no-recovery': () => 'No recovery copy of this document was found.',
  'found-elsewhere': () =>
    'Nothing was recovered or discarded here: this text is open in another Inbreng window. Everything is safe. Continue in that window.',
  'found-changed': () =>
    'Nothing was recovered or discarded here: this text has been changed in another window. Everything is safe. If the text is still here, look at what is found now and choose again; otherwise everything is in its file.',
  'no-version': () => 'This version is no longer there.',
  'disk-full': ({ file }) => `Not saved: the disk is full (${file}). Free up space; Inbreng will try again by itself.`,
  'read-only': ({ file }) =>
    `Not saved: ${file} is on a disk or in a folder that cannot be written to. Save the document elsewhere.`,
  'no-access': ({ file }) => `Not saved: there is no permission to write ${file}. Save the document elsewhere.`,
  'folder-gone': ({ file }) =>
    `Not saved: the folder of ${file} is not there or does not answer. The text is safe on this computer; Inbreng will try again by itself.`,
  'file-gone': ({ file }) =>
    `Not saved: ${file} has disappeared from its folder. The text is safe on this computer. Save the document again.`,
  'library-away': ({ folder }) =>
    `The folder ${folder} is not there or does not answer. As soon as it is back, the library is read again.`,
  'organisation-away': ({ folder }) =>
    `Not saved: the folder ${folder} does not answer. What was filled in is still in this window. Try again once the connection is back.`,
  'file-away': ({ file }) =>
    `${file} does not answer: its folder or disk cannot be reached. Nothing was changed. Try again when the connection is back.`,
  'report-file-too-large': ({ file }) => `${file} is too large to show its pages. The text was read.`,
  'report-file-differs': ({ file }) =>
    `${file} is another file than the one from which this report was read. Choose the file with the same fingerprint.`,
  'dictionary-away': () => 'Your own dictionary cannot be read now. Nothing was changed. Try again in a moment.',
  'dictionary-full': () => 'The word was not added: your own dictionary is full. Remove words in Settings first.',
  'journal-failed': ({ detail }) =>
    `No recovery copy: ${fileSystemReason(detail, 'en')}. The text is in this window only. Free up space; Inbreng will try again.`,
  'settings-damaged': ({ file, copy }) =>
    `The settings cannot be read; Inbreng starts with the default settings. Documents and library were not changed. ${
      copy === null
        ? `Check that ${file} can be read and start Inbreng again.`
        : `What was there is now in ${copy}. Choose the library folder again in Settings.`
    }`,
  'file-put-aside': ({ folder, copy }) =>
    `Where Inbreng needs a folder of its own (${folder}), there was a file. That file was not changed and is now here: ${copy}. Inbreng does not use it.`,
  'data-folder-unusable': ({ folder, reason }) =>
    `Inbreng cannot start: nothing can be saved in its own folder ${folder} (${reason}). Documents and library were not changed. Make sure that the folder can be written to and has space, and start Inbreng again.`,
};

export const picturesEn: PictureTexts = {
  describeNotShown: ({ pictures, file, reason, isFull }) => {
    const one = pictures.length === 1;
    const names = pictures.map((name) => `‘${name}’`).join(' and ');
    const place = `The ${one ? 'picture' : 'pictures'} ${names} cannot be seen on the page now: Inbreng’s own folder cannot store ${one ? 'it' : 'them'} (${reason}).`;
    const kept = `${one ? 'It is' : 'They are'} in ${file}, and ${one ? 'comes' : 'come'} from there when the document is saved, previewed and exported.`;
    const advice = isFull ? 'Free up space' : 'Make sure that this folder can be written to, start Inbreng again';
    return `${place} ${kept} ${advice} and open the document again.`;
  },
  describeNotSaved: ({ picture, file, silent }) =>
    silent.length === 0
      ? `The picture ‘${picture}’ is not in ${file}: it cannot be found on this computer either. The text is saved. Insert the picture again.`
      : `The picture ‘${picture}’ is not in ${file}: it cannot be found on this computer, and ${silent.join(' and ')} ${silent.length === 1 ? 'does' : 'do'} not answer. The text is saved. Save again when ${silent.length === 1 ? 'that file' : 'those files'} can be reached, or insert the picture again.`,
  describeNotFound: ({ picture, silent }) => {
    const one = silent.length === 1;
    if (silent.length === 0)
      return `The picture ‘${picture}’ cannot be found on this computer. The text is still there. Insert the picture again.`;
    return `The picture ‘${picture}’ cannot be found on this computer, and ${silent.join(' and ')} ${one ? 'does' : 'do'} not answer. The text is still there. Save the document when ${one ? 'that file' : 'those files'} can be reached, or insert the picture again.`;
  },
  describeNotCopied: ({ picture, reason: why }) => {
    const [reason, advice] = notTakenWhy(why);
    return `The picture ‘${picture}’ of this block is not in the library: ${reason}. The text is saved. ${advice}`;
  },
};

function notTakenWhy(why: MissingReason): [reason: string, advice: string] {
  const again = 'Inbreng looks for the picture again at the next change of the block.';
  const makeAgain = 'Insert the picture in a document again and make a new block of it there.';
  if (why === 'damaged') return ['the picture is damaged', makeAgain];
  if (why === 'nowhere') return ['it can no longer be found on this computer', makeAgain];
  if ('reason' in why) return [`it cannot be read in Inbreng’s own folder at the moment (${why.reason})`, again];
  const answer = why.silent.length === 1 ? 'does' : 'do';
  return [`it cannot be found on this computer, and ${why.silent.join(' and ')} ${answer} not answer`, again];
}

export const menuEn: MenuTexts = {
  file: 'File',
  edit: 'Edit',
  insert: 'Insert',
  view: 'View',
  window: 'Window',
  helpMenu: 'Help',
  new: 'New…',
  open: 'Open…',
  recent: 'Recent',
  save: 'Save',
  saveAs: 'Save as…',
  import: 'Import official files…',
  pasteMotions: 'Paste motions',
  pastedFile: 'pasted text.txt',
  export: 'Export…',
  print: 'Print…',
  copyMail: 'Copy for email',
  saveSources: 'Save a source pack',
  versions: 'Versions',
  settings: 'Settings',
  close: 'Close window',
  quit: 'Quit Inbreng',
  about: 'About Inbreng',
  help: 'First steps and keyboard shortcuts',
  hide: 'Hide Inbreng',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAsText: 'Paste text only',
  selectAll: 'Select all',
  noSuggestions: 'No suggestions',
  suggestionsLate: 'No suggestions yet; open this menu again in a moment',
  addWord: 'Add to dictionary',
  passOverWord: 'Ignore in this document',
  find: 'Find',
  replace: 'Replace',
  insertBlock: 'Block',
  insertLink: 'Link',
  insertFootnote: 'Footnote',
  insertPageBreak: 'Page break',
  insertTable: 'Table',
  insertCitation: 'Source',
  insertReference: 'Reference in this document',
  insertVariable: 'Variable',
  showPreview: 'Preview',
  showChecks: 'Checks',
  nextFinding: 'Next issue in Checks',
  previousFinding: 'Previous issue in Checks',
  nextMisspelt: 'Next possible misspelling',
  previousMisspelt: 'Previous possible misspelling',
  nextField: 'Next empty field',
  previousField: 'Previous empty field',
  showEvidence: 'Evidence',
  showDetails: 'Details',
  toggleLibrary: 'Library beside the text',
  toggleSide: 'Side pane',
  makeBlock: 'Make a block of the selection',
  insertPicture: 'Picture…',
  goTo: 'Go to…',
  nextRegion: 'Next part of the window',
  previousRegion: 'Previous part of the window',
  newFromExisting: 'New from an existing document…',
  start: 'Start',
  library: 'Library',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  minimize: 'Minimise',
  documents: 'Inbreng documents',
  chooseDocument: 'Open a document',
  chooseSavePlace: 'Save the document',
  chooseEvidence: 'Save the evidence',
  chooseMonitor: 'Save the table of the monitor',
  chooseSources: 'Save a source pack',
  zip: 'Zip',
  spreadsheet: 'Excel file',
  csv: 'Text with semicolons (csv)',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  chooseLibrary: 'Choose the folder of the library',
  choosePicture: 'Choose a picture',
  pictures: 'Pictures',
  chooseLogo: 'Choose a logo',
  logos: 'Logo (SVG or PNG)',
  pageStopped: 'This window stopped twice in a short time.',
  pageStoppedWhat: 'The text is safe and is offered when the document opens.',
  openAgain: 'Open again',
  closeWindow: 'Close the window',
};
