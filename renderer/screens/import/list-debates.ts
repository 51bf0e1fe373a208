import type { ImportResult } from '../../../electron/ipc/results.ts';
import { capitalize } from '../../../engine/core/capitalize.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import type { DebateOffer, DebateTypeEntry } from './debate-offers.tsx';

/** The document type that is usual for a form of debate. */
const USUAL_TYPES: { [form: string]: string | undefined } = {
  commissiedebat: 'inbreng-commissiedebat',
  wetgevingsoverleg: 'inbreng-commissiedebat',
  notaoverleg: 'inbreng-commissiedebat',
  'schriftelijk overleg': 'inbreng-schriftelijk-overleg',
  rondetafelgesprek: 'position-paper-rondetafel',
};

/** The debates of an import. `types` in the order of the start screen: the first one is chosen where none is usual. */
export function listDebates(
  debates: ImportResult['debates'],
  types: readonly DebateTypeEntry[],
  t: Texts,
): DebateOffer[] {
  const offers = debates.flatMap(({ debate }): DebateOffer[] => {
    const usual = types.find(({ id }) => id === USUAL_TYPES[debate.form]) ?? types[0];
    if (!usual) return [];
    const { form, subject, date, time, committee, papers } = debate;
    const when = [date && t.date(date), time].filter(Boolean).join(', ');
    return [
      {
        key: JSON.stringify(debate),
        debate,
        name: [capitalize(form), subject].filter(Boolean).join(' '),
        facts: [when, capitalize(committee ?? ''), t.import.onAgenda(papers.length)].filter((fact) => fact !== ''),
        type: usual.id,
      },
    ];
  });
  // The same convocatie as a page and as pasted text is one debate.
  return offers.filter((offer, at) => offers.findIndex(({ key }) => key === offer.key) === at);
}
