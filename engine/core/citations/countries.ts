/**
 * Parties to the Convention on Action against Trafficking in Human Beings: HUDOC's code, and the Dutch and English
 * names in the form that follows 'evaluatieronde'.
 */
const COUNTRIES: { [code: string]: [nl: string, en: string] } = {
  ALB: ['Albanië', 'Albania'],
  AND: ['Andorra', 'Andorra'],
  ARM: ['Armenië', 'Armenia'],
  AUT: ['Oostenrijk', 'Austria'],
  AZE: ['Azerbeidzjan', 'Azerbaijan'],
  BEL: ['België', 'Belgium'],
  BGR: ['Bulgarije', 'Bulgaria'],
  BIH: ['Bosnië en Herzegovina', 'Bosnia and Herzegovina'],
  BLR: ['Belarus', 'Belarus'],
  CHE: ['Zwitserland', 'Switzerland'],
  CYP: ['Cyprus', 'Cyprus'],
  CZE: ['Tsjechië', 'the Czech Republic'],
  DEU: ['Duitsland', 'Germany'],
  DNK: ['Denemarken', 'Denmark'],
  ESP: ['Spanje', 'Spain'],
  EST: ['Estland', 'Estonia'],
  FIN: ['Finland', 'Finland'],
  FRA: ['Frankrijk', 'France'],
  GBR: ['Verenigd Koninkrijk', 'the United Kingdom'],
  GEO: ['Georgië', 'Georgia'],
  GRC: ['Griekenland', 'Greece'],
  HRV: ['Kroatië', 'Croatia'],
  HUN: ['Hongarije', 'Hungary'],
  IRL: ['Ierland', 'Ireland'],
  ISL: ['IJsland', 'Iceland'],
  ISR: ['Israël', 'Israel'],
  ITA: ['Italië', 'Italy'],
  LIE: ['Liechtenstein', 'Liechtenstein'],
  LTU: ['Litouwen', 'Lithuania'],
  LUX: ['Luxemburg', 'Luxembourg'],
  LVA: ['Letland', 'Latvia'],
  MCO: ['Monaco', 'Monaco'],
  MDA: ['Moldavië', 'the Republic of Moldova'],
  MKD: ['Noord-Macedonië', 'North Macedonia'],
  MLT: ['Malta', 'Malta'],
  MNE: ['Montenegro', 'Montenegro'],
  NLD: ['Nederland', 'the Netherlands'],
  NOR: ['Noorwegen', 'Norway'],
  POL: ['Polen', 'Poland'],
  PRT: ['Portugal', 'Portugal'],
  ROU: ['Roemenië', 'Romania'],
  SMR: ['San Marino', 'San Marino'],
  SRB: ['Servië', 'Serbia'],
  SVK: ['Slowakije', 'the Slovak Republic'],
  SVN: ['Slovenië', 'Slovenia'],
  SWE: ['Zweden', 'Sweden'],
  TUR: ['Turkije', 'Türkiye'],
  UKR: ['Oekraïne', 'Ukraine'],
};

/** The name of a country in the document's language; the code itself for a country that is not listed. */
export function getCountryName(code: string, language: 'nl' | 'en'): string {
  const names = COUNTRIES[code];
  return names ? names[language === 'nl' ? 0 : 1] : code;
}

/** The code of a country from its name or code; null where the text is neither. */
export function findCountryCode(name: string): string | null {
  const wanted = name.trim().toLowerCase();
  for (const [code, names] of Object.entries(COUNTRIES)) {
    if (names.some((one) => one.toLowerCase() === wanted || one.toLowerCase() === `the ${wanted}`)) return code;
  }
  return /^[a-z]{3}$/.test(wanted) ? wanted.toUpperCase() : null;
}
