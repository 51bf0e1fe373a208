import { fileSize } from '../../../ui/texts/file-size.ts';
import { pluralNl as plural } from '../../../ui/texts/phrases.ts';

export const nl = {
  notKept: 'De tekst kon niet bij Versies worden opgeslagen; er is niets gewijzigd',
  title: 'Versies',
  keepNow: 'Huidige versie opslaan',
  giveName: 'Naam geven',
  changeName: 'Naam wijzigen',
  nameNow: 'De huidige versie een naam geven',
  nameThat: (when: string) => `De versie van ${when} een naam geven`,
  name: 'Naam',
  keepName: 'Opslaan',
  nameStays: 'Een versie met een naam blijft altijd staan.',
  thisIsNow: 'Dit is de huidige tekst',
  chooseOne: 'Kies een eerdere versie om het verschil te zien.',
  noneYet:
    'Er is nog geen eerdere versie. De eerste komt vanzelf bij het opslaan van het document. Een versie met een naam kan nu al.',
  comparing: 'De versies worden vergeleken.',
  notRead: 'De eerdere versies zijn niet te lezen',
  notReadKept: 'Het document zelf is er nog.',
  thisNotRead: 'Deze versie is niet te lezen',
  thisNotReadKept: 'De andere versies en het document zijn er nog. Kies een andere versie.',
  since: (when: string) => `Wat er sinds ${when} veranderde`,
  summary: (n: number, more: number) =>
    `${n === 0 ? 'Geen verschillen' : plural(n, 'verschil', 'verschillen')}, ${
      more === 0
        ? 'evenveel woorden'
        : more > 0
          ? `${plural(more, 'woord', 'woorden')} erbij`
          : `${plural(-more, 'woord', 'woorden')} minder`
    }. Bij terugzetten blijft de huidige tekst als versie staan.`,
  takeOut: 'Weghalen',
  howKept:
    'De app maakt elke 10 minuten een versie. Na een dag blijft er één per uur, na een week één per dag. Een versie met een naam blijft altijd staan.',
  wasAdded: 'is erbij gekomen',
  wasRemoved: 'is weggehaald',
  openCopy: 'Als kopie openen',
  restore: 'Hele versie terugzetten',
  size: (n: number, bytes: number) =>
    n === 0 ? 'Nog geen eerdere versie' : `${plural(n, 'eerdere versie', 'eerdere versies')}, ${fileSize(bytes, 'nl')}`,
  words: (n: number) => plural(n, 'woord', 'woorden'),
  why: {
    now: () => 'Nu',
    automatic: () => 'Automatisch',
    'before-update': () => 'Voor het bijwerken',
    'before-export': () => 'Voor het exporteren',
    'before-restore': () => 'Voor het terugzetten',
    named: (name: string | null) => name ?? 'Met de hand opgeslagen',
    created: () => 'Begin van het document',
    'kept-aside': () => 'Niet gekozen bij het samenvoegen',
  } as { [why: string]: (name: string | null) => string } & {
    [Why in
      | 'now'
      | 'automatic'
      | 'before-update'
      | 'before-export'
      | 'before-restore'
      | 'named'
      | 'created'
      | 'kept-aside']: (name: string | null) => string;
  },
};

export type VersionsTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    versions: VersionsTexts;
  }
}
