import { formatKamerstukInText } from '../citations/format.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';
import { defineCheck, type RawFinding } from './check.ts';
import { findNamedPapers, makeDossierKey } from './known-papers.ts';
import { readKamerstukken } from './prose/kamerstukken.ts';
import { isOwnText } from './prose/own-text.ts';
import { getLocation } from './text-pieces.ts';

export interface PaperWithoutBlock {
  /** As typed. */
  text: string;
  paper: string;
}

/**
 * A Kamerstuk in the writer's own text that no block of the document or the library is or names, so that nothing can be held
 * against it. Each paper once.
 */
export const paperWithoutBlock = defineCheck<'paper-without-block', PaperWithoutBlock>({
  code: 'paper-without-block',
  severity: 'info',
  run: ({ draft, papers, pieces }) => {
    const known = new Set(
      Object.values(draft.blocks).flatMap((block) => findNamedPapers(block).map(({ kamerstuk }) => nameOf(kamerstuk))),
    );
    const findings: RawFinding<PaperWithoutBlock>[] = [];
    for (const piece of pieces) {
      // The title and the subtitle name the agenda of the debate.
      if (!isOwnText(piece) || piece.outermost < 0) continue;
      for (const { from, to, kamerstuk } of readKamerstukken(piece.text)) {
        const name = nameOf(kamerstuk);
        const isInLibrary = papers?.get(makeDossierKey(kamerstuk))?.some(({ number }) => number === kamerstuk.number);
        if (known.has(name) || isInLibrary) continue;
        known.add(name);
        const values = {
          text: piece.text.slice(from, to),
          paper: formatKamerstukInText(kamerstuk),
        };
        findings.push({ location: getLocation(piece, { from, to }), values });
      }
    }
    return findings;
  },
  texts: {
    nl: {
      name: 'Kamerstuk zonder bouwsteen',
      many: (count) => `Van ${count} Kamerstukken is er geen bouwsteen`,
      message: ({ paper }) => `Van Kamerstuk ${paper} is er geen bouwsteen.`,
      help: 'Nummer, datum en inhoud zijn dus nergens mee vergeleken. Importeer het Kamerstuk of maak er een bron van, en noem het in de tekst met @.',
    },
    en: {
      name: 'Kamerstuk without a block',
      many: (count) => `There is no block for ${count} Kamerstukken`,
      message: ({ paper }) => `There is no block for Kamerstuk ${paper}.`,
      help: 'So its number, date and content were compared with nothing. Import the Kamerstuk or make a source of it, and cite it in the text with @.',
    },
  },
});

function nameOf(kamerstuk: Kamerstuk): string {
  return `${makeDossierKey(kamerstuk)} ${kamerstuk.number}`;
}
