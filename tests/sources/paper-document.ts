/**
 * Kamerstukken that are no motions, as data, for the forms in which people have them: the XML of `letter.ts` as a web page and as
 * PDF, and a list of questions. They are no papers of the Kamer: their numbers are those of none, and their sentences say so.
 */
export interface PaperDocument {
  /** '28 638' */
  dossier: string;
  dossierTitle: string;
  number: string;
  heading: string;
  sessionYear: string;
  /** Between the heading and the text: 'Vastgesteld 19 november 2026'; to whom, and where and when it was written. */
  opening: string[];
  parts: PaperPart[];
  signature: string[];
}

/** A paragraph, heading or question. `note` belongs at the mark '^' in the text. */
interface PaperPart {
  text: string;
  note?: string;
  isHeading?: true;
}

export const LETTER_DOCUMENT: PaperDocument = {
  dossier: '28 638',
  dossierTitle: 'Mensenhandel',
  number: '9900',
  heading: 'BRIEF VAN DE STAATSSECRETARIS VAN PROEVEN',
  sessionYear: '2026-2027',
  opening: ['Aan de Voorzitter van de Tweede Kamer der Staten-Generaal', 'Den Haag, 19 november 2026'],
  parts: [
    {
      text: 'Deze proefbrief hoort bij een test. De eerste proefzin noemt een motie in een noot.^ Deze proefzin noemt niets.',
      note: 'Kamerstuk 28 638, nr. 238.',
    },
    { text: '1. Motie (28 638, nr. 242)', isHeading: true },
    { text: 'Onder deze kop staat een proefzin. Daarna nog een.' },
    { text: 'Dit punt noemt Kamerstuk 35 570 VI, nr. 50 als proef.' },
    {
      text: 'Deze proefalinea is langer, zodat zij in een PDF over meer dan één regel loopt en woorden worden afgebroken: proefuitvoeringsbesluiten, verantwoordelijkheidsverdeling en samenwerkingsverbanden.^',
      note: 'Deze tweede proefnoot noemt Kamerstuk 28 638, nr. 240 en loopt ook over meer dan één regel, want zij telt heel veel woorden die niets zeggen.',
    },
  ],
  signature: ['De Staatssecretaris van Proeven,', 'Voorbeeld'],
};

export const QUESTIONS_DOCUMENT: PaperDocument = {
  ...LETTER_DOCUMENT,
  number: '9901',
  heading: 'LIJST VAN VRAGEN',
  opening: ['Vastgesteld 26 november 2026'],
  parts: [
    {
      text: 'De vaste commissie voor Proeven heeft een aantal proefvragen voorgelegd aan de Staatssecretaris van Proeven over de proefbrief over de uitvoering van moties (Kamerstuk 28 638, nr. 9900).',
    },
    { text: 'De voorzitter van de commissie,' },
    { text: 'De griffier van de commissie,' },
    ...Array.from({ length: 12 }, (_, at) => ({
      text: `${at + 1}. Wat zegt deze proefvraag over ${at === 4 ? 'Kamerstuk 35 570 VI, nr. 50' : 'niets'}, en waarom staat zij op deze lijst?`,
    })),
  ],
  signature: [],
};

/** The text of a part without the mark of its note. */
export const textOfPart = ({ text }: PaperPart): string => text.replace('^', '');

const compact = (dossier: string): string => dossier.replaceAll(' ', '');

/** The page of officielebekendmakingen.nl, as a browser saves it, with its notes below the text. */
export function makeDocumentPage(paper: PaperDocument): string {
  let notes = 0;
  const body = paper.parts.map(({ text, note, isHeading }) => {
    if (note !== undefined) notes += 1;
    const mark = `<sup><a href="#n${notes}" id="v${notes}">${notes}</a></sup>`;
    return isHeading ? `<h2>${text}</h2>` : `<p>${text.replace('^', mark)}</p>`;
  });
  const below = paper.parts
    .flatMap(({ note }) => note ?? [])
    .map(
      (note, at) =>
        `<div class="noot" id="n${at + 1}"><p><sup><a href="#v${at + 1}">${at + 1}</a></sup> ${note}</p></div>`,
    );
  const id = `kst-${compact(paper.dossier)}-${paper.number}`;
  return `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Brief regering : Proefbrief over de uitvoering van moties</title>
<link rel="canonical" href="https://zoek.officielebekendmakingen.nl/${id}.html">
<meta name="OVERHEIDop.publicationName" content="Kamerstuk"></head>
<body><header><nav><a href="/">Home</a></nav></header><main>
<p>Tweede Kamer der Staten-Generaal</p><p>Vergaderjaar ${paper.sessionYear}</p>
<h1 class="dossiertitel"><span>${paper.dossier}</span> ${paper.dossierTitle}</h1>
<div class="stuk"><h1 class="stuktitel"><span>Nr. ${paper.number}</span> ${paper.heading}</h1>
${paper.opening.map((text) => `<p>${text}</p>`).join('\n')}
${body.join('\n')}
<p>${paper.signature.join('<br>')}</p>
${below.length === 0 ? '' : `<div class="voetnoten">${below.join('\n')}</div>`}</div></main></body></html>`;
}
