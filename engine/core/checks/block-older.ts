import { differsInPrint } from '../blocks/is-same-block.ts';
import { formatDate } from '../dates.ts';
import { formatBlockName } from './block-name.ts';
import { keepFirstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';

/**
 * Compares snapshots with the library. `older`: the library block lists this revision; `different`: it does not, so one
 * of them was changed elsewhere; `since`: a day; `not-compared`: no library available. A block that the library lacks
 * is no finding, because the draft has a snapshot.
 */
export const blockOlder = defineCheck<
  'block-older',
  { title: string; state: 'older' | 'different' | 'not-compared'; since: string | null }
>({
  code: 'block-older',
  severity: 'warning',
  run: ({ uses, library, dayOf, documentType }) => {
    const first = keepFirstUses(uses);
    if (first.length > 0 && first.every(({ id }) => library(id) === null)) {
      const values = { title: '', state: 'not-compared' as const, since: null };
      return [{ location: null, values, notMeasured: true }];
    }
    return first.flatMap(({ id, block, location }) => {
      const current = library(id);
      if (!current || !differsInPrint(current, block, documentType.monitor)) return [];
      const listed = current.revisions.some((revision) => revision.hash === block.revision);
      const written = current.revisions.find((revision) => revision.hash === current.revision);
      const since = written ? dayOf(written.date) : null;
      const values = {
        title: formatBlockName(block),
        state: listed ? ('older' as const) : ('different' as const),
        since,
      };
      return [{ location, block: id, values, about: [block.revision, current.revision] }];
    });
  },
  texts: {
    nl: {
      name: 'Oudere versie van een bouwsteen',
      many: (count) => `${count} bouwstenen hebben een nieuwe versie`,
      message: ({ title, state, since }) =>
        state === 'not-compared'
          ? 'Niet gecontroleerd: zonder bibliotheek zijn de bouwstenen niet vergeleken.'
          : state === 'older'
            ? `De bouwsteen ‘${title}’ is in de bibliotheek nieuwer${since ? `, sinds ${formatDate(since, 'nl')}` : ''}.`
            : `De bouwsteen ‘${title}’ is anders dan in de bibliotheek, en deze versie is daar niet bekend.`,
      help: 'Bekijk het verschil en kies: de nieuwe tekst overnemen of deze houden.',
    },
    en: {
      name: 'Older version of a block',
      many: (count) => `${count} blocks have a new version`,
      message: ({ title, state, since }) =>
        state === 'not-compared'
          ? 'Not checked: without a library the blocks were not compared.'
          : state === 'older'
            ? `The block ‘${title}’ is newer in the library${since ? `, since ${formatDate(since, 'en')}` : ''}.`
            : `The block ‘${title}’ differs from the library’s, and this version is not known there.`,
      help: 'Look at the difference and choose: take the new text or keep this one.',
    },
  },
});
