import type { SourceKind } from '../../../../engine/core/blocks/common.ts';
import { groupedEn as grouped, pluralEn as plural } from '../../../ui/texts/phrases.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
  import: {
    bothHere: (created, updated) => `${grouped(created)} made, ${grouped(updated)} updated`,
    changed: (parts) => (parts.length === 0 ? 'changed' : `changed: ${parts.join(', ').toLowerCase()}`),
    dropRefused: 'Finish what is open first. Then drag the files again.',
    dropCue: 'Drop here: documents open; Kamerstukken and reports go into the library.',
    recorded: 'origin recorded, the text is the same',
    madeAbove: 'from this file and from one above',
    stood: 'already there, with the same details',
    insertNamed: (title) => `Insert ‘${title}’`,
    leftOut: (what, reason) => `Skipped: ${what}, ${reason}.`,
    failed: () => 'not read',
    choose: 'Choose which to keep',
    chooseWhy: 'The library says something different from the files. What was filled in by hand was not overwritten.',
    here: 'In the library',
    there: 'In the files',
    take: 'Take from the files',
    takeNamed: (title) => `Take from the files: ${title}`,
    leave: 'Leave as it is',
    leaveNamed: (title) => `Leave as it is: ${title}`,
    nothingHere: 'empty',
    yes: 'yes',
    no: 'no',
    several: (n) => plural(n, 'detail', 'details'),
    filledIn: 'filled in',
    undone: 'The import was undone',
    undoneWhy: 'The library is as it was before. The files themselves were not changed.',
    keptSince: (n) =>
      n === 1
        ? 'One block was changed after the import and stays as it is'
        : `${grouped(n)} blocks were changed after the import and stay as they are`,
    keptSinceWhy: 'Everything else is as it was before. Each block can be restored in History.',
    removedSince: (name) => `${name} (removed)`,
    notTaken: 'Not taken from the files',
    notUndone: 'Not undone',
    title: 'Import',
    undo: 'Undo everything',
    reading: 'Reading the files',
    refused: 'Nothing was imported',
    again: 'Try again',
    andMore: (n) => `And ${grouped(n)} more.`,
    outcomeUnknown: (name) => `The outcome of ${name} is unknown`,
    outcomesUnknown: (n) => `The outcome of ${grouped(n)} motions is unknown`,
    outcomeByMotion: 'Each motion has its own address.',
    showEach: 'Show',
    hideEach: 'Hide',
    decisionsNeedMotion:
      'The file does not name the motion. Choose it in the library, or fetch the case of each decision.',
    copyAddresses: (n) => (n === 1 ? 'Copy address' : `Copy ${grouped(n)} addresses`),
    toLibrary: 'To the library',
    filesUnchanged: 'The files themselves were not changed',
    againChangesNothing: 'Importing again changes nothing',
    filesRead: (n) => (n === 0 ? 'No file was read' : `${plural(n, 'file', 'files')} read`),
    created: () => 'made',
    updated: () => 'updated',
    unchanged: () => 'unchanged',
    skipped: () => 'skipped',
    needAttention: (n) => (n === 1 ? 'needs attention' : 'need attention'),
    file: 'File',
    content: 'Content',
    result: 'Result',
    changes: 'What changed',
    kind: (kind, amount) =>
      (
        ({
          zaak: 'Case',
          besluit: amount === null ? 'Decisions' : plural(amount, 'decision', 'decisions'),
          stemming: amount === null ? 'Votes' : plural(amount, 'vote', 'votes'),
          officielebekendmaking: 'Kamerstuk',
          'official-page': 'Page of the Kamer',
          'web-page': 'Web page',
          pasted: 'Pasted text',
          'hudoc-greta': 'GRETA list',
          unknown: 'Not recognised',
        }) satisfies Record<SourceKind | 'unknown', string>
      )[kind],
    createdHere: (n) => `${grouped(n)} made`,
    sharedHere: (n) => (n === 1 ? 'Added to the block above' : `Added to ${grouped(n)} blocks above`),
    updatedHere: (n) => `${grouped(n)} updated`,
    waitingHere: (n) => `${plural(n, 'decision', 'decisions')} without a motion`,
    waitingWhy: (n) =>
      n === 1
        ? 'Not linked to a motion yet: the file does not name it.'
        : 'Not linked to motions yet: the file does not name them.',
    nothingNew: 'Unchanged',
    notRead: 'Not read',
    attention: 'Needs attention',
    howToFetch: 'Open the address in a browser on a computer with a network, save the page and drag the file here.',
  },
};
