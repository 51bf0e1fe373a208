import type { PerKind } from '../blocks/block.ts';
import { KIND_NAMES } from '../blocks/kind-names.ts';
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
  missing: { [Code in MissingCode]: string };
  complete: string;
  none: string;
  /** Legend of the symbols, printed above a matrix in plain text. */
  key: string;
}

const NL: EvidenceTexts = {
  demand: (number) => `Eis ${number}`,
  claim: 'Claim',
  demandHead: 'Eis',
  groundsHead: 'Gronden',
  noGround: 'Nog geen grond',
  kind: KIND_NAMES.nl,
  missing: {
    block: 'bouwsteen ontbreekt',
    status: 'uitslag onbekend',
    rejected: 'verworpen',
    held: 'aangehouden',
    withdrawn: 'ingetrokken',
    lapsed: 'vervallen',
    paragraph: 'zonder alinea',
    date: 'zonder datum',
    source: 'zonder bron',
    approval: 'niet vrijgegeven',
  },
  complete: 'compleet',
  none: 'In dit document staan geen eisen.',
  key: '● compleet   ○ niet compleet   · geen grond',
};

const EN: EvidenceTexts = {
  demand: (number) => `Demand ${number}`,
  claim: 'Claim',
  demandHead: 'Demand',
  groundsHead: 'Grounds',
  noGround: 'No ground yet',
  kind: KIND_NAMES.en,
  missing: {
    block: 'block is missing',
    status: 'outcome unknown',
    rejected: 'rejected',
    held: 'held over',
    withdrawn: 'withdrawn',
    lapsed: 'lapsed',
    paragraph: 'without paragraph',
    date: 'without date',
    source: 'without source',
    approval: 'not approved',
  },
  complete: 'complete',
  none: 'This document holds no demands.',
  key: '● complete   ○ not complete   · no ground',
};

/** The texts in a document's language (BCP 47): English for English, otherwise Dutch. */
export function getEvidenceTexts(language: string): EvidenceTexts {
  return /^en\b/i.test(language) ? EN : NL;
}
