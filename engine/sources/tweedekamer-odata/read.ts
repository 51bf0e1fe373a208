import type { z } from 'zod';
import type { Kamerstuk } from '../../core/citations/kamerstuk.ts';
import { toDutchDay } from '../../core/records/dutch-time.ts';
import type {
  DecisionStatement,
  MotionFields,
  MotionKeys,
  Statement,
  VoteRow,
  VotesStatement,
} from '../../core/records/import-record.ts';
import { findKamerstukIdentifier, findReplacedKamerstuk, makeKamerstuk } from '../../core/records/kamerstuk-name.ts';
import { formatSurname } from '../../core/records/movers.ts';
import { done, type Result, refused } from '../../core/result.ts';
import { parseJson } from '../json.ts';
import type { Skipped, SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import {
  type Besluit,
  besluitSchema,
  type EntitySet,
  findSetOfEntity,
  readSetInContext,
  type Stemming,
  stemmingSchema,
  type Zaak,
  zaakSchema,
} from './entities.ts';

/**
 * Reads a saved page of the Tweede Kamer's open data: one entity, a collection in `value`, or a bare array; Zaak, Besluit
 * and Stemming, expanded into each other in any way. Votes belong to a Besluit and a Besluit to a Zaak: nothing is tied by
 * order, nor by an Agendapunt, which eight motions may share.
 */
export function readTweedeKamer(text: string, file: string): Result<Found, SourceProblem> {
  const parsed = parseJson(text, file);
  if (!parsed.ok) return parsed;
  const page = parsed.value;
  const collection = isObject(page) && Array.isArray(page.value);
  const entities: unknown[] = Array.isArray(page) ? page : collection ? (page.value as unknown[]) : [page];
  const context = isObject(page) ? readSetInContext(page['@odata.context']) : null;

  const gathering: Gathering = { statements: [], skipped: [], bareRows: new Map(), sets: new Set() };
  let recognised = context !== null;
  for (const [at, entity] of entities.entries()) {
    const place = Array.isArray(page) ? `[${at}]` : collection ? `value[${at}]` : '';
    if (!isObject(entity)) {
      if (!recognised) return refused({ code: 'not-recognised', values: { file } });
      return refused({ code: 'wrong-type', values: { file, place } });
    }
    const set = knownSet(context) ?? (context === null ? findSetOfEntity(entity) : null);
    if (set === null) {
      if (context !== null) gathering.skipped.push({ what: nameOf(entity, context), reason: 'other-entity' });
      else if (isEntity(entity)) {
        recognised = true;
        gathering.skipped.push({ what: nameOf(entity, 'gegeven'), reason: 'other-entity' });
      }
      continue;
    }
    recognised = true;
    const wrong = READERS[set](entity, gathering);
    if (wrong !== null) return refused({ code: 'wrong-type', values: { file, place: joinPath(place, wrong) } });
  }
  if (!recognised) return refused({ code: 'not-recognised', values: { file } });
  for (const [decision, rows] of gathering.bareRows) {
    gathering.statements.push({ about: 'votes', decision, changed: null, nested: false, rows });
  }
  const kind = gathering.sets.has('Zaak') ? 'zaak' : gathering.sets.has('Besluit') ? 'besluit' : 'stemming';
  return done({ kind, statements: gathering.statements, skipped: gathering.skipped });
}

interface Gathering {
  statements: Statement[];
  skipped: Skipped[];
  /** Rows outside a Besluit, by the id of their Besluit. */
  bareRows: Map<string, VoteRow[]>;
  /** The sets at the top of the file. */
  sets: Set<EntitySet>;
}

/** Readers by set. Each validates an untrusted entity and reads it, or returns the path of a field with the wrong type. */
const READERS: Record<EntitySet, (entity: unknown, gathering: Gathering) => string | null> = {
  Zaak: (entity, gathering) =>
    validateAndRead(zaakSchema, entity, (zaak) => {
      gathering.sets.add('Zaak');
      readZaak(zaak, gathering);
    }),
  Besluit: (entity, gathering) =>
    validateAndRead(besluitSchema, entity, (besluit) => {
      gathering.sets.add('Besluit');
      readBesluit(besluit, [], gathering);
    }),
  Stemming: (entity, gathering) =>
    validateAndRead(stemmingSchema, entity, (stemming) => {
      gathering.sets.add('Stemming');
      readStemming(stemming, gathering);
    }),
};

function validateAndRead<Entity>(
  schema: z.ZodType<Entity>,
  entity: unknown,
  take: (entity: Entity) => void,
): string | null {
  const parsed = schema.safeParse(entity);
  if (!parsed.success) return placeOf(parsed.error.issues[0]?.path ?? []);
  take(parsed.data);
  return null;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
}

function joinPath(place: string, path: string): string {
  return `${place}${path}`.replace(/^\./, '');
}

/** Adds the statements of a Zaak and returns the keys of its motion; null if it is no motion. */
function readZaak(zaak: Zaak, gathering: Gathering): MotionKeys | null {
  const number = trimmed(zaak.Nummer);
  const what = [number ?? trimmed(zaak.Id) ?? 'Zaak', trimmed(zaak.Soort)].filter((part) => part !== undefined);
  const name = what.length > 1 ? `${what[0]} (${what[1]})` : `${what[0]}`;
  if (zaak.Verwijderd === true) {
    gathering.skipped.push({ what: name, reason: 'deleted' });
    return null;
  }
  if (!isMotion(zaak)) {
    gathering.skipped.push({ what: name, reason: 'not-a-motion' });
    return null;
  }
  const keys: MotionKeys = {};
  const kamerstuk = kamerstukOfZaak(zaak);
  if (number !== undefined && /^\d{4}Z\d{5}$/.test(number)) keys.zaak = number;
  const id = trimmed(zaak.Id);
  if (id !== undefined) keys.zaakId = id.toLowerCase();
  if (kamerstuk) keys.kamerstuk = kamerstuk;
  if (Object.keys(keys).length === 0) {
    gathering.skipped.push({ what: trimmed(zaak.Onderwerp) ?? name, reason: 'without-number' });
    return null;
  }
  gathering.statements.push({
    about: 'motion',
    source: 'zaak',
    keys,
    changed: trimmed(zaak.GewijzigdOp) ?? null,
    fields: fieldsOfZaak(zaak),
  });
  for (const besluit of zaak.Besluit ?? []) readBesluit(besluit, [keys], gathering);
  return keys;
}

/** Decides by Soort, or if that was not selected by the subject ('Motie van …'); without both, a Zaak may be a motion. */
function isMotion(zaak: Zaak): boolean {
  const kind = trimmed(zaak.Soort);
  if (kind !== undefined) return /^motie\b/i.test(kind);
  const subject = trimmed(zaak.Onderwerp);
  return subject === undefined || /^(?:(?:nader|opnieuw) )*(?:gewijzigde )?motie\b/i.test(subject);
}

/** The paper of the motion among the documents of its Zaak, which also include letters about it. */
function paperOf(zaak: Zaak): NonNullable<Zaak['Document']>[number] | undefined {
  const documents = (zaak.Document ?? []).filter((document) => document.Verwijderd !== true);
  const named = documents.find((document) => /^motie\b/i.test(trimmed(document.Soort) ?? ''));
  return named ?? (documents.length === 1 && trimmed(documents[0]?.Soort) === undefined ? documents[0] : undefined);
}

function kamerstukOfZaak(zaak: Zaak): Kamerstuk | null {
  const paper = paperOf(zaak);
  const identified = findKamerstukIdentifier(trimmed(paper?.HuidigeDocumentVersie?.ExterneIdentifier) ?? '');
  if (identified) return identified;
  const dossier = dossierOf(zaak);
  const number = trimmed(zaak.Volgnummer) ?? trimmed(paper?.Volgnummer);
  return dossier && number !== undefined ? makeKamerstuk(dossier.dossier, dossier.addition, number, 'II') : null;
}

/** The dossiers of the Zaak, or those of its paper if only that was expanded. */
function dossiersOf(zaak: Zaak): NonNullable<Zaak['Kamerstukdossier']> {
  const all = zaak.Kamerstukdossier ?? paperOf(zaak)?.Kamerstukdossier ?? [];
  return all.filter((dossier) => dossier.Verwijderd !== true);
}

/** The dossier of a Zaak that has only one: with several, the data does not show which of them numbers it. */
function dossierOf(zaak: Zaak): { dossier: string; addition: string | null } | null {
  const dossiers = dossiersOf(zaak);
  const number = trimmed(dossiers[0]?.Nummer);
  if (dossiers.length !== 1 || number === undefined || !/^\d{4,5}$/.test(number)) return null;
  // An invalid addition is dropped; '(R2034)' gives 'R2034'.
  const paper = makeKamerstuk(number, trimmed(dossiers[0]?.Toevoeging) ?? null, '1');
  return paper && { dossier: paper.dossier, addition: paper.addition };
}

/** The fields of a Zaak, and those of its paper for fields that the file does not select. */
function fieldsOfZaak(zaak: Zaak): MotionFields {
  const fields: MotionFields = {};
  const paper = paperOf(zaak);
  const subject = trimmed(zaak.Onderwerp) ?? trimmed(paper?.Onderwerp);
  if (subject !== undefined) fields.subject = subject;
  const dossier = dossierOf(zaak);
  if (dossier) fields.dossier = dossier;
  const dossiers = dossiersOf(zaak);
  const title =
    (dossiers.length === 1 ? trimmed(dossiers[0]?.Titel) : undefined) ?? trimmed(zaak.Titel) ?? trimmed(paper?.Titel);
  if (title !== undefined) fields.dossierTitle = title;
  const number = trimmed(zaak.Volgnummer) ?? trimmed(paper?.Volgnummer);
  if (number !== undefined) fields.number = number;
  const year = /^(\d{4})\s*[-/–]\s*(\d{4})$/.exec(trimmed(zaak.Vergaderjaar) ?? trimmed(paper?.Vergaderjaar) ?? '');
  if (year) fields.sessionYear = `${year[1]}-${year[2]}`;
  const day = toDutchDay(trimmed(zaak.GestartOp) ?? trimmed(paper?.Datum) ?? '');
  if (day !== null) fields.date = day;
  const appreciation = trimmed(zaak.Kabinetsappreciatie);
  if (appreciation !== undefined) fields.appreciation = appreciation;
  const movers = moversOf(zaak);
  if (movers.length > 0) fields.movers = movers;
  const replaces = subject === undefined ? null : findReplacedKamerstuk(subject, dossier ?? kamerstukOfZaak(zaak));
  if (replaces) fields.replaces = replaces;
  return fields;
}

function moversOf(zaak: Zaak): string[] {
  const actors = (zaak.ZaakActor ?? []).filter((actor) => actor.Verwijderd !== true);
  const named = (relation: RegExp): string[] =>
    actors.flatMap((actor) => {
      const name = trimmed(actor.ActorNaam);
      return name !== undefined && relation.test(trimmed(actor.Relatie) ?? '') ? [formatSurname(name)] : [];
    });
  return [...named(/^indiener$/i), ...named(/^mede-?indiener$/i)];
}

/** Reads a Besluit. `about`: the motions that contain it; it may name others itself. */
function readBesluit(besluit: Besluit, about: readonly MotionKeys[], gathering: Gathering): void {
  const id = trimmed(besluit.Id)?.toLowerCase();
  const motions = [...about];
  const zaken = besluit.Zaak ?? [];
  for (const zaak of zaken) {
    const keys = readZaak(zaak, gathering);
    if (keys) motions.push(keys);
  }
  if (motions.length === 0 && zaken.length > 0 && zaken.every((zaak) => zaak.Verwijderd === true || !isMotion(zaak))) {
    return;
  }
  if (id === undefined) {
    gathering.skipped.push({ what: trimmed(besluit.BesluitSoort) ?? 'Besluit', reason: 'without-number' });
    return;
  }
  const fields: DecisionStatement['fields'] = {};
  const method = trimmed(besluit.StemmingsSoort);
  if (method !== undefined) fields.method = method;
  const kind = trimmed(besluit.BesluitSoort);
  if (kind !== undefined) fields.kind = kind;
  const text = trimmed(besluit.BesluitTekst);
  if (text !== undefined) fields.text = text;
  const status = trimmed(besluit.Status);
  if (status !== undefined) fields.status = status;
  const date = trimmed(besluit.Agendapunt?.Activiteit?.Datum);
  if (date !== undefined) fields.date = date;
  if (besluit.Verwijderd === true) fields.deleted = true;
  else if (besluit.Verwijderd === false) fields.deleted = false;
  const changed = trimmed(besluit.GewijzigdOp) ?? null;
  gathering.statements.push({ about: 'decision', id, changed, motions, fields });
  const rows: VotesStatement['rows'] = [];
  for (const stemming of besluit.Stemming ?? []) {
    const row = rowOf(stemming, gathering);
    if (row) rows.push(row);
  }
  if (rows.length > 0) gathering.statements.push({ about: 'votes', decision: id, changed, nested: true, rows });
}

function readStemming(stemming: Stemming, gathering: Gathering): void {
  const decision = (trimmed(stemming.Besluit_Id) ?? trimmed(stemming.Besluit?.Id))?.toLowerCase();
  if (stemming.Besluit) {
    const before = gathering.statements.length;
    readBesluit({ ...stemming.Besluit, Id: stemming.Besluit.Id ?? stemming.Besluit_Id }, [], gathering);
    if (gathering.statements.length === before) return;
  }
  const row = rowOf(stemming, gathering);
  if (!row) return;
  if (decision === undefined) {
    gathering.skipped.push({ what: nameOfRow(stemming), reason: 'without-number' });
    return;
  }
  const rows = gathering.bareRows.get(decision);
  if (rows) rows.push(row);
  else gathering.bareRows.set(decision, [row]);
}

/** Returns null for a placeholder: a row without a vote or without a voter. */
function rowOf(stemming: Stemming, gathering: Gathering): VoteRow | null {
  const vote = trimmed(stemming.Soort);
  const name = trimmed(stemming.ActorNaam);
  const faction = trimmed(stemming.ActorFractie);
  const id = trimmed(stemming.Id)?.toLowerCase();
  const deleted = stemming.Verwijderd === true;
  if (deleted && id === undefined) {
    gathering.skipped.push({ what: nameOfRow(stemming), reason: 'deleted' });
    return null;
  }
  if (!deleted && (vote === undefined || (name === undefined && faction === undefined))) {
    gathering.skipped.push({ what: nameOfRow(stemming), reason: 'placeholder' });
    return null;
  }
  const changed = trimmed(stemming.GewijzigdOp);
  const person = trimmed(stemming.Persoon_Id);
  return {
    ...(id === undefined ? {} : { id }),
    ...(changed === undefined ? {} : { changed }),
    vote: vote ?? '',
    ...(typeof stemming.FractieGrootte === 'number' ? { size: stemming.FractieGrootte } : {}),
    ...(name === undefined ? {} : { name }),
    ...(faction === undefined ? {} : { faction }),
    ...(person === undefined ? {} : { person }),
    ...(stemming.Vergissing === true ? { mistake: true } : {}),
    ...(deleted ? { deleted: true } : {}),
  };
}

function nameOfRow(stemming: Stemming): string {
  return `Stemming ${trimmed(stemming.ActorNaam) ?? trimmed(stemming.ActorFractie) ?? trimmed(stemming.Id) ?? ''}`.trim();
}

/** Removes spaces at the ends and repeated spaces inside; undefined if the value is empty. */
function trimmed(value: string | number | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  const text = String(value)
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function knownSet(name: string | null): EntitySet | null {
  return name === 'Zaak' || name === 'Besluit' || name === 'Stemming' ? name : null;
}

/** Whether it is an entity of the Kamer's data, which always has an Id and a time of change. */
function isEntity(entity: Record<string, unknown>): boolean {
  return typeof entity.Id === 'string' && ('GewijzigdOp' in entity || 'Verwijderd' in entity || 'Soort' in entity);
}

function nameOf(entity: Record<string, unknown>, set: string): string {
  const name = [entity.Nummer, entity.DocumentNummer, entity.Id].find((value) => typeof value === 'string');
  return name === undefined ? set : `${String(name)} (${set})`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
