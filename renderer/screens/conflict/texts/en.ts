import { groupedEn as grouped, pluralEn as plural } from '../../../ui/texts/phrases.ts';
import type { ConflictTexts } from './nl.ts';

export const en: ConflictTexts = {
  notKept: 'Nothing was merged: what was not chosen could not be saved in Versions',
  title: 'Merge two versions',
  text: 'text',
  place: 'place',
  value: 'value',
  atPlaces: (n) => `at ${grouped(n)} places`,
  source: 'source',
  facts: 'details',
  look: 'formatting',
  unseen: 'Same words, different setting',
  notReadable: 'The file in the folder cannot be read',
  keptHere: 'The text here is safe. Save the document again, or somewhere else.',
  saveHere: 'Save again here',
  here: 'Here',
  folder: 'In the folder',
  result: 'Result',
  hereWhen: (time) => `open in the app, last edit ${time}`,
  folderWhen: (time) => `file changed at ${time}, outside the app`,
  allHere: 'All from here',
  allFolder: 'All from the folder',
  chosenOf: (n, of) => `${grouped(n)} of ${plural(of, 'difference', 'differences')} chosen`,
  choicesLeft: (n) => `${plural(n, 'choice', 'choices')} left`,
  keepBoth: 'Keep both',
  merge: 'Merge',
  keyDifference: 'difference',
  keySide: 'Here or In the folder',
  keyTake: 'choose',
  bothStay: (days) => `Both versions stay in Versions for ${days} days`,
  onlyThis: 'in this version only',
  removedHere: 'removed in this version',
  noChoice: 'No choice yet',
  notThere: 'No longer there',
  outcome: (by, choice, moved) => {
    const verb = moved ? 'moved' : 'changed';
    if (choice === null) return `Both ${verb}: choose ‘Here’ or ‘In the folder’`;
    if (by === choice) return by === 'here' ? `Only ${verb} here, taken` : `Only ${verb} in the folder, taken`;
    const side = choice === 'here' ? 'Here' : 'In the folder';
    return by === 'both' ? `Both ${verb}, ‘${side}’ chosen` : `‘${side}’ chosen`;
  },
};
