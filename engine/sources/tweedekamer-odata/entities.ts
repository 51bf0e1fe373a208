import { z } from 'zod';

/**
 * The entities of the Tweede Kamer's open data (OData v4, version 2.0), as far as a motion needs them: a Zaak (a motion or
 * another case), a Besluit (a decision about it) and a Stemming (the vote of a group or member). A file may use any `$select`
 * and `$expand`, so every field may be absent or null, and other fields are ignored.
 */
const text = z.string().nullish();
const flag = z.boolean().nullish();
const numberOrText = z.union([z.string(), z.number()]).nullish();

const dossierSchema = z.object({ Nummer: numberOrText, Toevoeging: numberOrText, Titel: text, Verwijderd: flag });

const zaakActorSchema = z.object({ ActorNaam: text, ActorFractie: text, Relatie: text, Verwijderd: flag });

const documentSchema = z.object({
  Soort: text,
  Titel: text,
  Onderwerp: text,
  Datum: text,
  Vergaderjaar: text,
  Volgnummer: numberOrText,
  Verwijderd: flag,
  HuidigeDocumentVersie: z.object({ ExterneIdentifier: text, Verwijderd: flag }).nullish(),
  Kamerstukdossier: z.array(dossierSchema).nullish(),
});

/** Declared beside the schemas, because the three entities contain each other. */
export interface Zaak {
  Id?: string | null | undefined;
  Nummer?: string | null | undefined;
  Soort?: string | null | undefined;
  Titel?: string | null | undefined;
  Onderwerp?: string | null | undefined;
  GestartOp?: string | null | undefined;
  Vergaderjaar?: string | null | undefined;
  Volgnummer?: string | number | null | undefined;
  Kabinetsappreciatie?: string | null | undefined;
  GewijzigdOp?: string | null | undefined;
  Verwijderd?: boolean | null | undefined;
  Document?: z.infer<typeof documentSchema>[] | null | undefined;
  Kamerstukdossier?: z.infer<typeof dossierSchema>[] | null | undefined;
  ZaakActor?: z.infer<typeof zaakActorSchema>[] | null | undefined;
  Besluit?: Besluit[] | null | undefined;
}

export interface Besluit {
  Id?: string | null | undefined;
  StemmingsSoort?: string | null | undefined;
  BesluitSoort?: string | null | undefined;
  BesluitTekst?: string | null | undefined;
  Status?: string | null | undefined;
  GewijzigdOp?: string | null | undefined;
  Verwijderd?: boolean | null | undefined;
  Stemming?: Stemming[] | null | undefined;
  Zaak?: Zaak[] | null | undefined;
  Agendapunt?: { Activiteit?: { Datum?: string | null | undefined } | null | undefined } | null | undefined;
}

export interface Stemming {
  Id?: string | null | undefined;
  Besluit_Id?: string | null | undefined;
  Soort?: string | null | undefined;
  FractieGrootte?: number | null | undefined;
  ActorNaam?: string | null | undefined;
  ActorFractie?: string | null | undefined;
  Persoon_Id?: string | null | undefined;
  Vergissing?: boolean | null | undefined;
  GewijzigdOp?: string | null | undefined;
  Verwijderd?: boolean | null | undefined;
  Besluit?: Besluit | null | undefined;
}

export const zaakSchema: z.ZodType<Zaak> = z.lazy(() =>
  z.object({
    Id: text,
    Nummer: text,
    Soort: text,
    Titel: text,
    Onderwerp: text,
    GestartOp: text,
    Vergaderjaar: text,
    Volgnummer: numberOrText,
    Kabinetsappreciatie: text,
    GewijzigdOp: text,
    Verwijderd: flag,
    Document: z.array(documentSchema).nullish(),
    Kamerstukdossier: z.array(dossierSchema).nullish(),
    ZaakActor: z.array(zaakActorSchema).nullish(),
    Besluit: z.array(besluitSchema).nullish(),
  }),
);

export const besluitSchema: z.ZodType<Besluit> = z.lazy(() =>
  z.object({
    Id: text,
    StemmingsSoort: text,
    BesluitSoort: text,
    BesluitTekst: text,
    Status: text,
    GewijzigdOp: text,
    Verwijderd: flag,
    Stemming: z.array(stemmingSchema).nullish(),
    Zaak: z.array(zaakSchema).nullish(),
    Agendapunt: z.object({ Activiteit: z.object({ Datum: text }).nullish() }).nullish(),
  }),
);

export const stemmingSchema: z.ZodType<Stemming> = z.lazy(() =>
  z.object({
    Id: text,
    Besluit_Id: text,
    Soort: text,
    FractieGrootte: z.int().min(0).nullish(),
    ActorNaam: text,
    ActorFractie: text,
    Persoon_Id: text,
    Vergissing: flag,
    GewijzigdOp: text,
    Verwijderd: flag,
    Besluit: besluitSchema.nullish(),
  }),
);

/** The entity sets that we read. */
export type EntitySet = 'Zaak' | 'Besluit' | 'Stemming';

/** Fields that only entities of this set have. */
const DISTINCT_FIELDS: Record<EntitySet, readonly string[]> = {
  Stemming: ['Besluit_Id', 'FractieGrootte', 'ActorFractie', 'Vergissing', 'SidActorFractie'],
  Besluit: ['BesluitSoort', 'BesluitTekst', 'StemmingsSoort', 'AgendapuntZaakBesluitVolgorde', 'Stemming', 'Zaak'],
  Zaak: [
    'Kabinetsappreciatie',
    'GestartOp',
    'Afgedaan',
    'GrootProject',
    'HuidigeBehandelstatus',
    'Kamerstukdossier',
    'ZaakActor',
    'Besluit',
  ],
};

/**
 * The entity set in the file itself: `…/$metadata#Besluit(Id,Stemming())/$entity` names Besluit; null if the file names
 * none.
 */
export function readSetInContext(context: unknown): string | null {
  if (typeof context !== 'string') return null;
  return /#([A-Za-z_]+)/.exec(context)?.[1] ?? null;
}

/** The set of an entity, recognised by fields that only this set has. */
export function findSetOfEntity(entity: Record<string, unknown>): EntitySet | null {
  if (typeof entity.Nummer === 'string' && /^\s*\d{4}Z\d{5}\s*$/.test(entity.Nummer)) return 'Zaak';
  if (typeof entity.Soort === 'string' && /^\s*(?:Voor|Tegen|Niet deelgenomen)\s*$/i.test(entity.Soort)) {
    return 'Stemming';
  }
  for (const set of ['Stemming', 'Besluit', 'Zaak'] as const) {
    if (DISTINCT_FIELDS[set].some((field) => Object.hasOwn(entity, field))) return set;
  }
  const isDocument = Object.hasOwn(entity, 'DocumentNummer');
  return !isDocument && typeof entity.Soort === 'string' && /^\s*(?:motie|amendement)\b/i.test(entity.Soort)
    ? 'Zaak'
    : null;
}
