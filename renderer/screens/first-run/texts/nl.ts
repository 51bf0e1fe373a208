export const nl = {
  title: 'Inbreng klaarzetten',
  intro: 'Alles blijft op deze computer of in de eigen gedeelde map. Later aanpassen kan bij Instellingen.',
  newFolder: 'Nieuwe map maken',
  existing: 'Bestaande bibliotheek openen',
  existingWhat: 'Ook een map die collega’s delen',
  noFolder: 'nog geen map gekozen',
  starterTitle: 'Startbibliotheek',
  starter: 'Beginnen met eisen, moties, GRETA-onderdelen en vragen over mensenhandel',
  starterWhat:
    'Met bron bij elke bouwsteen. Wat niet bekend is, zoals de uitslag van een motie, staat er als onbekend.',
  nameOnPage: 'Naam op de pagina',
  begin: 'Beginnen',
  seeExample: 'Eerst een voorbeeld bekijken',
  offline: 'Werkt zonder netwerk en zonder account',
  folderRefused: 'Deze map is niet te gebruiken',
  exampleOfStyle: 'Voorbeeld van de huisstijl',
  firstPage: 'Pagina 1 van een inbreng in deze huisstijl',
  willLookLikeThis: 'Zo ziet een inbreng er straks uit',
};

export type FirstRunTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    firstRun: FirstRunTexts;
  }
}
