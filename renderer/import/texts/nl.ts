const plural = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const nl = {
  import: {
    title: 'Importeren',
    undo: 'Alles ongedaan maken',
    reading: 'De bestanden worden gelezen',
    refused: 'Er is niets geïmporteerd',
    andMore: (n: number) => `En nog ${n} meer.`,
    outcomeUnknown: (name: string) => `Uitslag van ${name} is onbekend`,
    decisionsNeedMotion: 'Een volgorde koppelt niets; de zaak wel.',
    copyAddresses: (n: number) => (n === 1 ? 'Kopieer adres' : `Kopieer ${n} adressen`),
    toLibrary: 'Naar de bibliotheek',
    filesUnchanged: 'De bestanden zelf zijn niet veranderd',
    againChangesNothing: 'Nog eens importeren verandert niets',
    filesRead: (n: number) => `${plural(n, 'bestand', 'bestanden')} gelezen`,
    created: (_n: number): string => 'gemaakt',
    updated: (_n: number): string => 'bijgewerkt',
    unchanged: (_n: number): string => 'ongewijzigd',
    skipped: (_n: number): string => 'overgeslagen',
    needAttention: (n: number): string => (n === 1 ? 'vraagt aandacht' : 'vragen aandacht'),
    file: 'Bestand',
    content: 'Inhoud',
    result: 'Resultaat',
    changes: 'Wat er veranderde',
    kind: (kind: string, amount: number | null) =>
      ({
        zaak: 'Zaak',
        besluit: amount === null ? 'Besluiten' : plural(amount, 'besluit', 'besluiten'),
        stemming: amount === null ? 'Stemmen' : plural(amount, 'stem', 'stemmen'),
        officielebekendmaking: 'Kamerstuk',
        pasted: 'Geplakte tekst',
        'hudoc-greta': 'Overzicht GRETA',
      })[kind] ?? 'Onbekend',
    createdHere: (n: number) => `${n} gemaakt`,
    updatedHere: (n: number) => `${n} bijgewerkt`,
    waitingHere: (n: number) => `${plural(n, 'besluit', 'besluiten')} bewaard`,
    waitingWhy: (n: number) =>
      `${n === 1 ? 'Nog aan geen motie gekoppeld' : 'Nog aan geen moties gekoppeld'}: het bestand noemt ${n === 1 ? 'de motie' : 'de moties'} niet.`,
    nothingNew: 'Ongewijzigd',
    notRead: 'Niet gelezen',
    attention: 'Vraagt aandacht',
    howToFetch:
      'Open het adres in een browser op een computer met netwerk, sla de pagina op en sleep het bestand hierheen.',
  },
};
