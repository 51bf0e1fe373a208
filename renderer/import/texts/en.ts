import type { nl } from './nl.ts';

const plural = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const en: typeof nl = {
  import: {
    title: 'Import',
    undo: 'Undo all of it',
    reading: 'Reading the files',
    refused: 'Nothing was imported',
    andMore: (n) => `And ${n} more.`,
    outcomeUnknown: (name) => `Outcome of ${name} is unknown`,
    decisionsNeedMotion: 'An order ties nothing; the case does.',
    copyAddresses: (n) => (n === 1 ? 'Copy address' : `Copy ${n} addresses`),
    toLibrary: 'To the library',
    filesUnchanged: 'The files themselves were not changed',
    againChangesNothing: 'Importing again changes nothing',
    filesRead: (n) => `${plural(n, 'file', 'files')} read`,
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
      })[kind] ?? 'Unknown',
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
