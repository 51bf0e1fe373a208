import { formatDate } from '../../../engine/core/dates.ts';
import type { UiTexts } from './nl.ts';
import { groupedEn as grouped, listEn as list, pluralEn as plural, runs } from './phrases.ts';

const FIELDS: { [name: string]: string | undefined } = {
  title: 'Title',
  subtitle: 'Subtitle',
  shortTitle: 'Short title',
  documentType: 'Type',
  houseStyle: 'House style',
  language: 'Language',
  stamp: 'Status',
  pointName: 'Name of an ask',
  evidenceAnnex: 'Annex',
  keywords: 'Keywords',
  definitions: 'Own variables',
  agenda: 'Agenda',
  audiences: 'Variants',
  threads: 'Comments',
  silenced: 'Ignored',
  overruled: 'Exported anyway',
};

const THINGS: { [thing: string]: string | undefined } = {
  field: 'Text',
  block: 'Block',
  heading: 'Heading',
  paragraph: 'Paragraph',
  list: 'List',
  listItem: 'List item',
  quotation: 'Long quotation',
  table: 'Table',
  tableCell: 'Cell',
  figure: 'Picture',
  pageBreak: 'Page break',
  blockInstance: 'Block',
};

export const en: UiTexts = {
  date: (date) => formatDate(date, 'en') ?? date,
  // With digits only, day and month could be confused.
  shortDate: (date) => (formatDate(date, 'en') ?? '').replace(/(?<= [A-Z][a-z]{2})[a-z]+/, ''),
  controls: {
    cancel: 'Cancel',
    close: 'Close',
    closes: 'close',
    filesNotTaken: (files) =>
      `Nothing has been done yet with ${files.length > 3 ? `the ${grouped(files.length)} files` : list(files.map((name) => `‘${name}’`))}`,
    dialogFirst: (files) =>
      `Finish or cancel this first. Then drag the ${files === 1 ? 'file' : 'files'} to Inbreng again.`,
    dragAgain: (files) => `Drag the ${files === 1 ? 'file' : 'files'} to Inbreng again.`,
    toStart: 'Inbreng, to Start',
    toDocument: 'Back to the document',
    datePlaceholder: 'day-month-year',
    tooLong: (length, most) => `This has ${length} characters and at most ${most} fit: shorten the text.`,
    noDate: 'This is not a date. For example: 21-12-2023.',
    remove: (name) => `Remove ${name}`,
    add: (what) => `Add ${what}`,
    space: 'Space',
  },
  save: {
    saved: 'Saved',
    saving: 'Saving…',
    failed: {
      'disk-full': 'Not saved: disk full',
      'read-only': 'Not saved: folder is read-only',
      'folder-gone': 'Not saved: folder cannot be reached',
      'file-gone': 'Not saved: file has disappeared',
      'no-access': 'Not saved: no access to the file',
      'wrong-field': 'Not everything saved: a field is wrong',
      other: 'Not saved: cannot write the file',
    },
    onlyHere: (failed: string) => `Only in this window${failed.slice(failed.indexOf(':'))}`,
    noCopy: 'No recovery copy possible',
    keepCopy: 'Save a copy',
    noFile: 'Not in a file yet',
    toFile: 'Save as',
    notYet: 'Changed',
    notKept: 'Not in the library yet',
    now: 'Save',
    changedElsewhere: 'Changed by another program',
    compare: 'Compare',
  },
  difference: {
    title: 'Differences',
    underlined: 'underlined',
    struck: 'struck through',
    addedStart: '[added: ',
    removedStart: '[removed: ',
    end: ']',
    text: 'Text',
    heading: 'Heading',
    field: (name) => FIELDS[name] ?? 'Document',
    same: (v) => {
      const parts = [
        ...(v.demands.length > 0 ? [`ask ${list(runs(v.demands, 'to'))}`] : []),
        ...(v.questions.length > 0 ? [`question ${list(runs(v.questions, 'to'))}`] : []),
        ...(v.blocks > 0 ? [plural(v.blocks, 'block', 'blocks')] : []),
        ...(v.texts > 0 ? [plural(v.texts, 'paragraph', 'paragraphs')] : []),
      ];
      if (parts.length > 1) return `The same: ${parts.join(' · ')}`;
      const [words = ''] = parts;
      const one = v.demands.length + v.questions.length + v.blocks + v.texts === 1;
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${one ? 'is' : 'are'} the same`;
    },
    what: (thing, kind, added, removed, signs = false) => {
      const name = THINGS[thing] ?? 'Text';
      const empty = thing === 'paragraph' ? 'Empty paragraph' : name;
      if (kind === 'moved') return `${name} moved`;
      if (kind === 'added') return added === 0 ? `${empty} added` : `${name} added: ${plural(added, 'word', 'words')}`;
      if (kind === 'removed')
        return removed === 0 ? `${empty} removed` : `${name} removed: ${plural(removed, 'word', 'words')}`;
      if (added === 0 && removed === 0) return `${name}: ${signs ? 'punctuation or spaces' : 'formatting'} changed`;
      if (removed === 0) return `${name}: ${plural(added, 'word', 'words')} added`;
      if (added === 0) return `${name}: ${plural(removed, 'word', 'words')} removed`;
      return `${name}: ${plural(removed, 'word', 'words')} replaced by ${grouped(added)}`;
    },
    value: { added: 'Filled in', removed: 'Cleared', changed: 'Changed' },
    changed: (name) => `${name} changed`,
    usualHouseStyle: 'as in Settings',
    usualPointName: 'as in the house style',
    note: (words) => `note: ${words}`,
    form: 'Form changed',
    otherBlock: 'Another block',
    shortened: (shown, of) => `Shortened: ${grouped(shown)} of ${plural(of, 'paragraph', 'paragraphs')}`,
    wholeAgain: 'Whole text again',
    ground: { added: 'Evidence added', removed: 'Evidence removed', changed: 'Evidence changed' },
    unknownBlock: 'block that is not here',
    updated: (parts) => `Updated from the library: ${list(parts)}`,
    updatedSource: (title, parts) => `‘${title}’ updated from the library: ${list(parts)}`,
  },
};
