import { plural } from '../../texts/phrases.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
  import: {
    bothHere: (created, updated) => `${created} made, ${updated} updated`,
    changed: (parts) =>
      parts.length === 0 ? 'origin recorded, the text is the same' : `changed: ${parts.join(', ').toLowerCase()}`,
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
    undone: 'The import was taken back',
    undoneWhy: 'The library is as it was before. The files themselves were not changed.',
    keptSince: (n) =>
      n === 1
        ? 'One block was changed after the import and stayed as it is'
        : `${n} blocks were changed after the import and stayed as they are`,
    keptSinceWhy: 'All else is as it was before. Each block can be put back at History.',
    removedSince: (name) => `${name} (removed)`,
    notUndone: 'Not taken back',
    title: 'Import',
    undo: 'Undo all of it',
    reading: 'Reading the files',
    refused: 'Nothing was imported',
    andMore: (n) => `And ${n} more.`,
    outcomeUnknown: (name) => `Outcome of ${name} is unknown`,
    decisionsNeedMotion:
      'The file does not name the motions. Fetch the case of each decision, or tie them yourself in the library.',
    copyAddresses: (n) => (n === 1 ? 'Copy address' : `Copy ${n} addresses`),
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
      ({
        zaak: 'Case',
        besluit: amount === null ? 'Decisions' : plural(amount, 'decision', 'decisions'),
        stemming: amount === null ? 'Votes' : plural(amount, 'vote', 'votes'),
        officielebekendmaking: 'Parliamentary paper',
        pasted: 'Pasted text',
        'hudoc-greta': 'List of GRETA',
      })[kind] ?? 'Not recognised',
    createdHere: (n) => `${n} made`,
    updatedHere: (n) => `${n} updated`,
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
