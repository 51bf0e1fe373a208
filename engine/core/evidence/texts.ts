import type { PerKind } from '../blocks/block.ts';
import { KIND_NAMES } from '../blocks/kind-names.ts';
import { capitalize } from '../capitalize.ts';
import { POINT_WORDS, type PointName, type PointWords } from '../drafts/point-name.ts';
import type { InterfaceLanguage } from '../result.ts';
import type { MissingCode } from './completeness.ts';

/** Texts of an exported matrix. */
export interface EvidenceTexts {
  demand: (number: number) => string;
  claim: string;
  demandHead: string;
  groundsHead: string;
  /** Printed where a demand has no grounds. */
  noGround: string;
  kind: PerKind<string>;
  missing: Record<MissingCode, string>;
  complete: string;
  none: string;
  /** Legend of the symbols, printed above a matrix in plain text. */
  key: string;
  /** '2 van 3 compleet', 'geen onderbouwing'. */
  ofComplete: (complete: number, of: number) => string;
  /** Of a demand without grounds, in the picture. */
  alone: string;
  /** Accessible name of the picture. */
  pictureName: string;
  /** Names of the sheets of a spreadsheet. */
  sheets: { matrix: string; list: string };
  /** Heads of the list of grounds. */
  list: { kind: string; title: string; shows: string; source: string; address: string; missing: string; block: string };
}

/** Names of the facts that a ground can lack. */
const MISSING_WORDS: Record<InterfaceLanguage, Record<MissingCode, string>> = {
  nl: {
    block: 'bouwsteen ontbreekt',
    status: 'uitslag onbekend',
    rejected: 'verworpen',
    held: 'aangehouden',
    withdrawn: 'ingetrokken',
    lapsed: 'vervallen',
    paragraph: 'zonder vindplaats',
    date: 'zonder datum',
    source: 'zonder bron',
    approval: 'niet vrijgegeven',
  },
  en: {
    block: 'block is missing',
    status: 'outcome unknown',
    rejected: 'rejected',
    held: 'held over',
    withdrawn: 'withdrawn',
    lapsed: 'lapsed',
    paragraph: 'no place in the report',
    date: 'no date',
    source: 'no source',
    approval: 'not approved',
  },
};

const createNl = ({ one, many }: PointWords): EvidenceTexts => ({
  demand: (number) => `${capitalize(one)} ${number}`,
  claim: 'Wat wij vragen',
  demandHead: capitalize(one),
  groundsHead: 'Onderbouwing',
  noGround: 'Nog geen onderbouwing',
  kind: KIND_NAMES.nl,
  missing: MISSING_WORDS.nl,
  complete: 'compleet',
  none: `In dit document staan geen ${many}.`,
  key: '● compleet   ○ niet compleet   · geen onderbouwing',
  ofComplete: (complete, of) => (of === 0 ? 'geen onderbouwing' : `${complete} van ${of} compleet`),
  alone: 'staat alleen: geen onderbouwing',
  pictureName: `Welke onderbouwing hoort bij welke ${one}; de lijst hieronder zegt hetzelfde`,
  sheets: { matrix: 'Matrix', list: 'Onderbouwing' },
  list: {
    kind: 'Soort',
    title: 'Onderbouwing',
    shows: 'Wat het laat zien',
    source: 'Bron',
    address: 'Webadres',
    missing: 'Compleet of wat ontbreekt',
    block: 'Bouwsteen',
  },
});

const createEn = ({ one, many }: PointWords): EvidenceTexts => ({
  demand: (number) => `${capitalize(one)} ${number}`,
  claim: 'What we ask',
  demandHead: capitalize(one),
  groundsHead: 'Evidence',
  noGround: 'No evidence yet',
  kind: KIND_NAMES.en,
  missing: MISSING_WORDS.en,
  complete: 'complete',
  none: `This document has no ${many}.`,
  key: '● complete   ○ not complete   · no evidence',
  ofComplete: (complete, of) => (of === 0 ? 'no evidence' : `${complete} of ${of} complete`),
  alone: 'alone: no evidence',
  pictureName: `Which evidence belongs to which ${one}; the list below says the same`,
  sheets: { matrix: 'Matrix', list: 'Evidence' },
  list: {
    kind: 'Kind',
    title: 'Evidence',
    shows: 'What it shows',
    source: 'Source',
    address: 'Web address',
    missing: 'Complete or what is missing',
    block: 'Block',
  },
});

/** A fact that a ground lacks, in words. `code`: a `MissingCode`; another code, of a newer document, is returned unchanged. */
export function formatMissing(code: string, language: InterfaceLanguage): string {
  return MISSING_WORDS[language][code as MissingCode] ?? code;
}

/** The texts in a document's language (BCP 47): English for English, otherwise Dutch. `pointName`: its name of a demand. */
export function getEvidenceTexts(language: string, pointName: PointName): EvidenceTexts {
  return /^en\b/i.test(language) ? createEn(POINT_WORDS.en[pointName]) : createNl(POINT_WORDS.nl[pointName]);
}
