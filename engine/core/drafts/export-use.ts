import { z } from 'zod';
import type { DocumentType } from '../document-types/document-type.ts';
import { FORMATS, type Format } from '../publication/formats.ts';
import { PURPOSES, type Purpose } from '../publication/purpose.ts';
import { inlineText } from '../richtext/plain-text.ts';
import { countBlockUses } from './count-block-uses.ts';
import type { Draft } from './draft.ts';
import { keepFactionPart } from './faction-parts.ts';
import { findSnapshot } from './instances.ts';

/** An export of a document with quotes, as the library notes it. `docs/schemas/export-use.schema.json`. */
export const exportUseSchema = z.strictObject({
  format: z.literal('inbreng-export-use'),
  version: z.literal(1),
  /** ISO 8601 with time zone. */
  at: z.iso.datetime({ offset: true }),
  /** The id of the draft. */
  document: z.string().min(1),
  title: z.string(),
  purpose: z.enum(PURPOSES),
  /** The faction whose part was exported; null: all. */
  faction: z.string().nullable(),
  formats: z.array(z.enum(FORMATS)).min(1),
  /** The ids of the quotes that it shows or cites. */
  quotes: z.array(z.string().min(1)).min(1),
});
export type ExportUse = z.infer<typeof exportUseSchema>;

export interface ExportUseInput {
  draft: Draft;
  documentType: DocumentType;
  at: string;
  purpose: Purpose;
  /** As the subheading of its part names it; null: all. */
  faction: string | null;
  formats: readonly Format[];
}

/** The note for the library about an export; null: the document has no quotes. */
export function makeExportUse({ draft, documentType, ...facts }: ExportUseInput): ExportUse | null {
  const printed = facts.faction === null ? draft : keepFactionPart(draft, documentType, facts.faction);
  const quotes = [...countBlockUses(printed).keys()].filter((id) => findSnapshot(draft, id)?.kind === 'quote');
  if (quotes.length === 0) return null;
  const printValue = (name: string) => draft.variables[name]?.value?.trim() ?? '';
  return {
    format: 'inbreng-export-use',
    version: 1,
    at: facts.at,
    document: draft.id,
    title: inlineText(draft.title, (node) => (node.type === 'variable' ? printValue(node.name) : '')).trim(),
    purpose: facts.purpose,
    faction: facts.faction,
    formats: [...facts.formats],
    quotes,
  };
}
