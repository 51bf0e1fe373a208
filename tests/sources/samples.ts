import { readFileSync } from 'node:fs';
import type { FileRecord } from '../../engine/core/records/import-record.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import type { SavedFile } from '../../engine/sources/saved-file.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** A real file of tests/fixtures. */
export function sample(path: string): SavedFile {
  return { name: path.split('/').at(-1) ?? path, bytes: readFileSync(new URL(path, FIXTURES)) };
}

export function sampleJson<Value = unknown>(path: string): Value {
  return JSON.parse(new TextDecoder().decode(sample(path).bytes)) as Value;
}

export function sampleText(path: string): string {
  return new TextDecoder().decode(sample(path).bytes);
}

export function file(name: string, content: unknown): SavedFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The record of a valid file. */
export function recordOf(saved: SavedFile): FileRecord {
  const read = readSavedFile(saved);
  if (!read.ok) throw new Error(`${saved.name}: ${read.problem.code}`);
  return read.value.record;
}

export function problemOf(saved: SavedFile): string {
  const read = readSavedFile(saved);
  return read.ok ? 'read' : read.problem.code;
}

export const XML_238 = 'officielebekendmakingen/kst-28638-238.xml';
export const XML_240 = 'officielebekendmakingen/kst-28638-240.xml';
export const XML_242 = 'officielebekendmakingen/kst-28638-242.xml';
export const XML_244 = 'officielebekendmakingen/kst-28638-244.xml';
export const XML_36547 = 'officielebekendmakingen/kst-36547-32_inline-metadata.xml';
export const ZAAK_238 = 'tweedekamer/zaak_28638-238_expand_document.json';
export const ZAAK_240 = 'tweedekamer/zaak_28638-240_expand_document.json';
export const ZAKEN = 'tweedekamer/zaak_collection.json';
export const VOTES = 'tweedekamer/stemming_expand_besluit.json';
export const DECISIONS = 'tweedekamer/besluiten_expand_stemming_zaak.json';
export const AMENDMENT = 'tweedekamer/besluit_hoofdelijk_amendement.json';
export const FEED = 'greta/hudoc-greta-netherlands.rss';
export const ALL_SAMPLES = [
  XML_238,
  XML_240,
  XML_242,
  XML_244,
  XML_36547,
  ZAAK_238,
  ZAAK_240,
  ZAKEN,
  VOTES,
  DECISIONS,
  FEED,
];

export interface Row {
  Soort: string;
  FractieGrootte?: number;
  ActorNaam?: string;
  ActorFractie?: string;
  Vergissing?: boolean;
  Persoon_Id?: string | null;
  [field: string]: unknown;
}

export interface Entity {
  Id: string;
  [field: string]: unknown;
}

/** Entities of a sample, each a copy that a test may change. */
export function entities(path: string): Entity[] {
  const page = sampleJson<{ value: Entity[] } | Entity[] | Entity>(path);
  if (Array.isArray(page)) return page;
  return 'value' in page && Array.isArray(page.value) ? page.value : [page as Entity];
}

/**
 * Derived from the samples, in the format that a browser saves for `…/Zaak?$filter=Nummer eq '2023Z16029'&$expand=…`: the
 * Zaak of 28638-229 from zaak_collection.json, its dossier, and the outcome in FACTS (adopted on 3 October 2023). The rows
 * are those of the first decision in stemming_expand_besluit.json, of another motion: no vote on 229 is known.
 */
export function derivedZaak229(): Entity {
  const zaak = entities(ZAKEN).find((one) => one.Nummer === '2023Z16029');
  if (!zaak) throw new Error('the sample changed');
  return {
    ...zaak,
    Kamerstukdossier: [{ Nummer: 28638, Toevoeging: null, Titel: 'Mensenhandel ' }],
    Besluit: [derivedDecision229()],
  };
}

export const DECISION_229 = '00000000-0000-4000-8000-000000000229';

export function derivedDecision229(): Entity {
  return {
    Id: DECISION_229,
    StemmingsSoort: 'Met handopsteken',
    BesluitSoort: 'Stemmen - aangenomen',
    BesluitTekst: 'Aangenomen.',
    Status: 'Besluit',
    GewijzigdOp: '2023-10-03T17:00:00+02:00',
    Agendapunt: { Activiteit: { Datum: '2023-10-03T15:30:00+02:00' } },
    Stemming: entities(VOTES)
      .filter((row) => row.Besluit_Id === '22375a64-96fd-4c6c-8b17-5c9871e8a854')
      .map(({ Soort, FractieGrootte, ActorNaam, ActorFractie, Vergissing }) => ({
        Soort,
        FractieGrootte,
        ActorNaam,
        ActorFractie,
        Vergissing,
      })),
  };
}
