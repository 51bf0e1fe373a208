import type { PublishProblems } from '../problems.ts';

const at = (node: string | null): string => (node === null ? '' : ` bij ‘${node}’`);

/** Zinnen in het Nederlands bij alles waarom een document niet geschreven kon worden. */
export const publishTextsNl: { [Code in keyof PublishProblems]: (values: PublishProblems[Code]) => string } = {
  'font-missing': ({ family, file }) =>
    `Het lettertype ${family} van deze huisstijl ontbreekt (${file}). Er is geen bestand geschreven; het document zelf is niet veranderd. Zet het lettertype in de map van de huisstijl of kies een andere huisstijl.`,
  'typesetting-failed': ({ node, detail }) =>
    `De pagina’s konden niet worden gezet${at(node)}: ${detail}. Er is geen bestand geschreven; het document zelf is niet veranderd. Haal weg wat daar staat of schrijf het anders, en exporteer opnieuw.`,
  'pdf-not-accessible': ({ node, detail }) =>
    `De PDF zou niet toegankelijk zijn${at(node)}: ${detail}. Er is geen PDF geschreven; het document zelf is niet veranderd. Pas het daar aan en exporteer opnieuw.`,
  'pdf-not-archivable': ({ node, detail }) =>
    `De PDF zou niet houdbaar zijn voor het archief${at(node)}: ${detail}. Er is geen PDF geschreven; het document zelf is niet veranderd. Pas het daar aan en exporteer opnieuw.`,
};
