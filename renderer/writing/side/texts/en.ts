import { groupedEn as grouped, listEn, pluralEn as plural } from '../../../ui/texts/phrases.ts';
import type { nl } from './nl.ts';

const named = (names: readonly string[]): string => listEn(names.map((name) => `‘${name}’`));

export const en: typeof nl = {
  label: 'Side pane',
  preview: {
    page: (page, of) => `Page ${page} of ${of}`,
    updating: 'Updating…',
    openLarge: 'View larger',
    restarting: 'The part that lays out the pages stopped and is restarting. The text is safe.',
    failed: (message) => `The pages were not laid out. ${message}`,
    notDrawn: (detail) =>
      `The pages are laid out, but cannot be drawn here (${detail}). The text is safe and exporting works.`,
    oldPages: 'The pages below are from before this change.',
    retry: 'Lay out again',
  },
  evidence: {
    noGround: 'No evidence yet',
  },
  details: {
    title: 'Title',
    open: (n) => `${grouped(n)} still empty`,
    fromSettings: 'Fill in for every document',
  },
  export: {
    replaced: (names) => `${named(names)} of the previous export will be replaced.`,
    taken: 'What happens to the files in this folder',
    changed: (names) =>
      `${named(names)} ${names.length === 1 ? 'was' : 'were'} changed since the previous export, by a colleague for example.`,
    foreign: (names) =>
      names.length === 1
        ? `${named(names)} is already in this folder and was not exported from this document on this computer.`
        : `${named(names)} are already in this folder and were not exported from this document on this computer.`,
    rename: (names) => (names.length === 1 ? `Another name: ${named(names)}` : `Other names: ${named(names)}`),
    replace: (n) => (n === 1 ? 'Replace the file' : 'Replace the files'),
    replaceLoses: 'What others wrote in it, including comments in Word, will be lost.',
  },
  fix: {
    fillIn: 'Fill in',
    fillInHere: 'Fill in here only',
    organisation: 'Fill in under Settings',
    title: 'Fill in the title',
    addressee: 'Fill in the addressee',
    ground: 'Choose evidence',
    dropGround: 'Remove evidence',
    kamerstuk: 'Fill in the number',
    report: 'Choose the report',
    section: 'Fill in the section',
    page: 'Fill in the page',
    copyAddresses: 'Copy addresses',
    status: 'Fill in the outcome',
    gist: 'Fill in the summary',
    paragraph: 'Fill in the paragraph',
    level: 'Choose the level',
    value: 'Fill in the number',
    date: 'Fill in the date',
    source: 'Fill in the source',
    speaker: 'Fill in the speaker',
    by: 'Fill in who promised it',
    state: 'Fill in the status',
    approve: 'Record the approval',
    remove: 'Remove',
    approvedFor: 'Record the use',
    update: 'Update',
    updateAll: 'Update all',
    compare: 'Compare',
    newDate: 'Fill in a new date',
    pages: 'View the pages',
    houseStyle: 'Choose a house style',
    colour: 'Change the colour in Settings',
    import: 'Import the Kamerstuk',
    restore: 'Restore the text of the library',
    body: 'Correct the text',
    takeOver: 'Take the words of the source',
    write: (words) => `Write ‘${words}’`,
    writeEverywhere: (words) => `Write ‘${words}’ everywhere`,
    openMotion: 'Open the motion',
    openPaper: 'Open the Kamerstuk',
    fetchCopy: 'Copy from the library',
  },
  updates: {
    title: (n) => plural(n, 'block', 'blocks'),
    one: (title) => `Update ${title}`,
  },
  messages: {
    copied: (n) => `${plural(n, 'address', 'addresses')} copied`,
    noAddresses: 'No address is known for this block.',
    updated: (n) => `${plural(n, 'block', 'blocks')} updated`,
    tableCopied: 'Matrix copied as a table',
    notInPage: 'This place is no longer in the document.',
    notWritten: 'These words are no longer there. Nothing was changed.',
  },
  silencedBy: (reason, by, day) => `${reason} (${by === '' ? day : `${by}, ${day}`})`,
};
