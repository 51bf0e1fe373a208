import type { PublishProblems } from '../problems.ts';

const at = (node: string | null): string => (node === null ? '' : ` bij ‘${node}’`);
const mend = (node: string | null): string =>
  node === null
    ? 'Exporteer opnieuw; lukt het weer niet, exporteer dan naar Word of HTML en meld dit.'
    : 'Haal weg wat daar staat of schrijf het anders, en exporteer opnieuw.';

/** Dutch messages for all reasons why a document could not be written. */
export const publishTextsNl: { [Code in keyof PublishProblems]: (values: PublishProblems[Code]) => string } = {
  'font-missing': ({ family, file }) =>
    `Het lettertype ${family} van deze huisstijl ontbreekt (${file}). Er is geen bestand geschreven; het document zelf is niet veranderd. Zet het lettertype in de map van de huisstijl of kies een andere huisstijl.`,
  'typesetting-failed': ({ node }) =>
    `De pagina’s konden niet worden opgemaakt${at(node)}. Er is geen bestand geschreven; het document zelf is niet veranderd. ${mend(node)}`,
  'typesetter-stopped': () =>
    'Het opmaken van de pagina’s is onverwacht gestopt. Er is geen bestand vervangen en het document is niet veranderd. Probeer het opnieuw. Stopt het weer, verklein dan wat het laatst is toegevoegd of haal het weg, en meld dit.',
  'drawing-too-slow': ({ name, isLogo, seconds }) =>
    `${isLogo ? 'Het logo' : name === null ? 'Een tekening in het document' : `De tekening ‘${name}’`} was na ${seconds} seconden nog niet klaar; het tekenen is gestopt. Er is geen bestand vervangen en het document is niet veranderd. Sla de tekening op als PNG en kies die in plaats van de tekening, of haal de tekening weg.`,
  'memory-full': () =>
    'De opdracht is gestopt: het geheugen van deze computer was vol. Er is geen bestand vervangen en het document is niet veranderd. Sluit andere programma’s en probeer het opnieuw. Stopt het weer, splits het document dan.',
  'pdf-not-accessible': ({ node }) =>
    `De PDF zou niet toegankelijk zijn${at(node)}. Er is geen PDF geschreven; het document zelf is niet veranderd. ${mend(node)}`,
  'pdf-not-archivable': ({ node }) =>
    `De PDF zou niet geschikt zijn voor het archief${at(node)}. Er is geen PDF geschreven; het document zelf is niet veranderd. ${mend(node)}`,
};
