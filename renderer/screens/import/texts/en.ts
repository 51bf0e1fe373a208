import type { SourceKind } from '../../../../engine/core/blocks/common.ts';
import { groupedEn as grouped, pluralEn as plural } from '../../../ui/texts/phrases.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
  import: {
    bothHere: (created, updated) => `${grouped(created)} made, ${grouped(updated)} updated`,
    changed: (parts) => (parts.length === 0 ? 'changed' : `changed: ${parts.join(', ').toLowerCase()}`),
    dropRefused: 'First finish what is open. Then drag the files again.',
    dropCue: 'Drop here: documents open; parliamentary papers and reports go into the library.',
    recorded: 'origin recorded, the text is the same',
    madeAbove: 'from this file and from one above',
    stood: 'was there already, with the same facts',
    insertNamed: (title) => `Insert ‘${title}’`,
    leftOut: (what, reason) => `Left out: ${what}, ${reason}.`,
    failed: () => 'not read',
    choose: 'Choose what stays',
    chooseWhy: 'What stands here differs from the files. What a person filled in was not overwritten.',
    here: 'In the library',
    there: 'In the files',
    take: 'Take from the files',
    takeNamed: (title) => `Take from the files: ${title}`,
    leave: 'Leave as it is',
    leaveNamed: (title) => `Leave as it is: ${title}`,
    nothingHere: 'empty',
    yes: 'yes',
    no: 'no',
    several: (n) => plural(n, 'fact', 'facts'),
    filledIn: 'filled in',
    undone: 'The import was undone',
    undoneWhy: 'The library is as it was before. The files themselves were not changed.',
    keptSince: (n) =>
      n === 1
        ? 'One block was changed after the import and stays as it is'
        : `${grouped(n)} blocks were changed after the import and stay as they are`,
    keptSinceWhy: 'All else is as it was before. Each block can be put back at History.',
    removedSince: (name) => `${name} (removed)`,
    notTaken: 'Not taken from the files',
    notUndone: 'Not undone',
    title: 'Import',
    undo: 'Undo all of it',
    reading: 'Reading the files',
    refused: 'Nothing was imported',
    again: 'Try again',
    andMore: (n) => `And ${grouped(n)} more.`,
    outcomeUnknown: (name) => `The outcome of ${name} is unknown`,
    outcomesUnknown: (n) => `The outcome of ${grouped(n)} motions is unknown`,
    outcomeByMotion: 'Each motion has an address of its own.',
    showEach: 'Show',
    hideEach: 'Hide',
    decisionsNeedMotion:
      'The file does not name the motions. Fetch the case of each decision, or tie them yourself in the library.',
    copyAddresses: (n) => (n === 1 ? 'Copy address' : `Copy ${grouped(n)} addresses`),
    toLibrary: 'To the library',
    filesUnchanged: 'The files themselves were not changed',
    againChangesNothing: 'Importing again changes nothing',
    filesRead: (n) => (n === 0 ? 'No file was read' : `${plural(n, 'file', 'files')} read`),
    created: () => 'made',
    updated: () => 'updated',
    unchanged: () => 'unchanged',
    skipped: () => 'left out',
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
          officielebekendmaking: 'Parliamentary paper',
          pasted: 'Pasted text',
          'hudoc-greta': 'List of GRETA',
          unknown: 'Not recognised',
        }) satisfies Record<SourceKind | 'unknown', string>
      )[kind],
    createdHere: (n) => `${grouped(n)} made`,
    sharedHere: (n) => (n === 1 ? 'Added to the block above' : `Added to ${grouped(n)} blocks above`),
    updatedHere: (n) => `${grouped(n)} updated`,
    waitingHere: (n) => `${plural(n, 'decision', 'decisions')} kept`,
    waitingWhy: (n) =>
      n === 1
        ? 'Tied to no motion yet: the file does not name the motion.'
        : 'Tied to no motions yet: the file does not name the motions.',
    nothingNew: 'Unchanged',
    notRead: 'Not read',
    attention: 'Needs attention',
    howToFetch: 'Open the address in a browser on a computer with a network, save the page and drag the file here.',
  },
};
