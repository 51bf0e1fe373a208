/** The test letter (`letter.ts`) in the other forms in which people have letters. */
import { craft } from './pdf/craft.ts';

/** The paragraphs of the test letter, with its note at the end. */
export const LETTER_PARAGRAPHS = [
  'Deze proefbrief hoort bij een test. De eerste proefzin noemt een motie in een noot. Deze proefzin noemt niets.',
  'Onder deze kop staat een proefzin. Daarna nog een.',
  'Dit punt noemt Kamerstuk 35 570 VI, nr. 50 als proef.',
];
const NOTE = 'Kamerstuk 28 638, nr. 238.';

/** The test letter as a page of tweedekamer.nl, which prints the subject above it. */
export const LETTER_PAGE = `<!DOCTYPE html><html><head><title>Brief regering : Proefbrief over de uitvoering van moties | Tweede Kamer der Staten-Generaal</title>
<link rel="canonical" href="https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail"></head><body><nav><a href="/">Home</a></nav>
<main><h1>Brief regering : Proefbrief over de uitvoering van moties</h1><div class="stuk"><h2>28 638 Mensenhandel</h2>
<h2>Nr. 9900 BRIEF VAN DE STAATSSECRETARIS VAN PROEVEN</h2>
<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 19 november 2026</p>
${LETTER_PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<h3>1. Motie (28 638, nr. 242)</h3>
<p>De Staatssecretaris van Proeven,<br>Voorbeeld</p><div class="voet noot"><p>${NOTE}</p></div></div></main></body></html>`;

/** The same on the clipboard, with blank lines between paragraphs. */
export const PASTED_LETTER = [
  'Tweede Kamer der Staten-Generaal',
  '28 638 Mensenhandel',
  'Nr. 9900 BRIEF VAN DE STAATSSECRETARIS VAN PROEVEN',
  'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
  'Den Haag, 19 november 2026',
  'Betreft: Proefbrief over de uitvoering van moties',
  ...LETTER_PARAGRAPHS,
  '1. Motie (28 638, nr. 242)',
  'De Staatssecretaris van Proeven,\nVoorbeeld',
  NOTE,
].join('\n\n');

/** The same as a PDF, with the head of a paper of the Kamer: a line of text for each line of the pasted text. */
export async function makeLetterPdf(): Promise<Uint8Array> {
  const lines = PASTED_LETTER.split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => line.match(/.{1,80}(?:\s|$)/g) ?? [])
    .map((text, at) => ({ text: text.trim(), x: 70, y: 80 + at * 18 }));
  return (await craft([{ lines }])).save();
}
