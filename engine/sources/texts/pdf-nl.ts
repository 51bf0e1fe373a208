import type { ReportProblems } from '../reports/problems.ts';

/** Dutch messages of a PDF that is not read: the event, the state of the data, and the next step. */
export const pdfProblemsNl: { [Code in keyof ReportProblems]: (values: ReportProblems[Code]) => string } = {
  'pdf-not-recognised': (v) =>
    `Het bestand ${v.file} is geen PDF, al heet het misschien zo. Er is niets uit overgenomen. Download het opnieuw bij de bron.`,
  'pdf-too-large': (v) =>
    `Het bestand ${v.file} is ${v.megabytes} MB; een PDF van meer dan ${v.limit} MB wordt niet geopend. Er is niets uit overgenomen. Zoek een kleinere uitgave bij de bron, of sla alleen de nodige pagina’s op.`,
  'pdf-too-many-pages': (v) =>
    `Het bestand ${v.file} heeft ${v.pages} pagina’s; meer dan ${v.limit} worden niet gelezen. Er is niets uit overgenomen. Sla alleen de nodige pagina’s op als nieuwe PDF.`,
  'pdf-too-much-text': (v) =>
    `Het bestand ${v.file} heeft meer tekst dan een rapport kan hebben (meer dan ${v.limit} tekens, of een pagina met te veel tekst om te lezen). Er is niets uit overgenomen. Sla alleen de nodige pagina’s op als nieuwe PDF.`,
  'pdf-encrypted': (v) =>
    `Het bestand ${v.file} is met een wachtwoord versleuteld. Er is niets uit overgenomen. Open het in een PDF-lezer met het wachtwoord en sla het op zonder.`,
  'pdf-cut-off': (v) =>
    `Het einde van het bestand ${v.file} ontbreekt: het downloaden is waarschijnlijk afgebroken. Er is niets uit overgenomen. Download het opnieuw.`,
  'pdf-damaged': (v) =>
    `Het bestand ${v.file} is beschadigd${v.page === null ? '' : `: pagina ${v.page} is niet te lezen`}. Er is niets uit overgenomen. Download het opnieuw, of open het in een PDF-lezer en druk het af naar een nieuwe PDF.`,
  'pdf-without-text': (v) =>
    `Het bestand ${v.file} is gescand: op ${listPages(v.scanned, v.pages)} staan beelden en (bijna) geen tekst. Er is niets uit overgenomen. Zoek bij de bron een uitgave met tekst, of laat een programma voor tekstherkenning (OCR) er een maken.`,
  'pdf-unreadable-text': (v) =>
    `De letters op ${listPages(v.drawn, v.pages)} van het bestand ${v.file} zijn alleen tekeningen: het bestand zegt niet welke tekens het zijn. Er is niets uit overgenomen. Zoek bij de bron een andere uitgave, of laat een programma voor tekstherkenning (OCR) er een maken.`,
  'report-without-paragraphs': (v) =>
    `In ${v.file} (${v.pages} pagina’s) staan geen doorlopend genummerde alinea’s. Er is niets uit overgenomen. Een bevinding uit dit stuk is met de hand te maken.`,
  'report-is-paper': (v) =>
    `Het bestand ${v.file} is een Kamerstuk en geen rapport. Het is niet als rapport gelezen. Importeer het als Kamerstuk.`,
  'reading-stopped': (v) => `Het lezen van ${v.file} is gestopt. Er is niets uit overgenomen.`,
};

/** '1-4' van 4 pagina’s: 'alle 4 pagina’s'; van 40: 'pagina 1-4 (van 40)'. */
function listPages(numbers: string, pages: number): string {
  if (pages === 1) return 'de ene pagina';
  return numbers === `1-${pages}` ? `alle ${pages} pagina’s` : `pagina ${numbers} (van ${pages})`;
}
