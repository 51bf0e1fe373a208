import { z } from 'zod';
import type { Bilingual } from '../result.ts';

/**
 * `writer`: filled in before the document leaves; an empty value is a finding.
 * `reader`: a blank for the reader (an *invulveld*: a member's name, the number of a concept-motie); no finding.
 */
export const filledBySchema = z.enum(['writer', 'reader']);
export type FilledBy = z.infer<typeof filledBySchema>;

export const bilingualSchema: z.ZodType<Bilingual> = z.strictObject({ nl: z.string(), en: z.string() });

export const variableDefinitionSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/),
  label: bilingualSchema,
  /** Printed between brackets while the variable is empty: 'datum debat'. */
  placeholder: bilingualSchema,
  /** A `date` is stored as `2023-12-21` and printed in the document's language. */
  type: z.enum(['text', 'date']),
  filledBy: filledBySchema,
  /** Prints nothing while it is empty: a second mover, for example, need not exist. */
  optional: z.boolean().optional(),
});
export type VariableDefinition = z.infer<typeof variableDefinitionSchema>;

function define(
  name: string,
  nl: string,
  en: string,
  more: Partial<VariableDefinition> & { blank?: [string, string] } = {},
): VariableDefinition {
  const { blank = [nl.toLowerCase(), en.toLowerCase()], ...rest } = more;
  return {
    name,
    label: { nl, en },
    placeholder: { nl: blank[0], en: blank[1] },
    type: 'text',
    filledBy: 'writer',
    ...rest,
  };
}

/** Variables of every document. A document type or a draft may define more, or redefine these. */
export const STANDARD_VARIABLES: readonly VariableDefinition[] = [
  define('organisation', 'Organisatie', 'Organisation'),
  define('organisationAddress', 'Adres van de organisatie', 'Address of the organisation'),
  define('contactName', 'Naam contactpersoon', 'Contact name', { blank: ['naam', 'name'] }),
  define('contactRole', 'Functie contactpersoon', 'Contact role', { blank: ['functie', 'role'] }),
  define('contactPhone', 'Telefoonnummer', 'Telephone number'),
  define('contactEmail', 'E-mailadres', 'Email address'),
  define('addressees', 'Geadresseerden', 'Addressees'),
  define('address', 'Adres', 'Address'),
  define('committee', 'Commissie', 'Committee', { blank: ['naam commissie', 'name of committee'] }),
  define('debate', 'Onderwerp van het debat', 'Subject of the debate', {
    blank: ['onderwerp debat', 'subject of debate'],
  }),
  define('debateDate', 'Datum van het debat', 'Date of the debate', {
    type: 'date',
    blank: ['datum debat', 'date of debate'],
  }),
  define('minister', 'Bewindspersoon', 'Member of the government'),
  define('ministry', 'Ministerie', 'Ministry', { blank: ['ministerie', 'ministry'] }),
  define('spokesperson', 'Woordvoerder', 'Spokesperson', { blank: ['naam in te vullen', 'name to fill in'] }),
];

/** The definition that applies: the draft's own, otherwise the document type's, otherwise the standard one. */
export function findVariableDefinition(
  name: string,
  own: readonly VariableDefinition[],
  ofType: readonly VariableDefinition[],
): VariableDefinition | undefined {
  for (const definitions of [own, ofType, STANDARD_VARIABLES]) {
    const found = definitions.find((definition) => definition.name === name);
    if (found) return found;
  }
  return undefined;
}
