import { z } from 'zod';
import { blockIdSchema, contentNodeSchema, isoDateSchema, languageTagSchema } from '../richtext/model.ts';
import type { FieldRules } from './field-rule.ts';

/** One revision of a block. `hash` is `revisionOf` (blocks/revision.ts); dates are ISO 8601 with time zone. */
export const revisionSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  date: z.iso.datetime({ offset: true }),
  by: z.string(),
  previous: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type Revision = z.infer<typeof revisionSchema>;

/** The kinds of files that can be imported. */
export const sourceKindSchema = z.enum([
  'zaak',
  'besluit',
  'stemming',
  'officielebekendmaking',
  'official-page',
  'web-page',
  'pdf',
  'pasted',
  'hudoc-greta',
]);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** The file from which a block's facts were imported: its name without a folder, and the SHA-256 of its bytes. */
export const provenanceSchema = z.strictObject({
  file: z.string().regex(/^[^/\\]+$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  kind: sourceKindSchema,
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** `draft`: not finished; `ready`: may be used; `retired`: kept for old documents, not offered for new ones. */
export const blockStatusSchema = z.enum(['draft', 'ready', 'retired']);

/** Fields of every block, besides its `kind`. */
export const blockCommon = {
  id: blockIdSchema,
  /** Former ids and other names (a zaak number) by which drafts and grounds still find this block. */
  aliases: z.array(blockIdSchema).default([]),
  title: z.string(),
  language: languageTagSchema.default('nl'),
  blockStatus: blockStatusSchema.default('ready'),
  tags: z.array(z.string().min(1)).default([]),
  themes: z.array(z.string().min(1)).default([]),
  /** The last day on which the block is up to date; a check reports it afterwards. */
  validUntil: isoDateSchema.nullable().default(null),
  /** For colleagues; never printed. */
  note: z.string().nullable().default(null),
  /** Hash of the canonical content. */
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  revisions: z.array(revisionSchema).default([]),
  provenance: z.array(provenanceSchema).default([]),
  body: z.array(contentNodeSchema).default([]),
};
type CommonFields = z.infer<z.ZodObject<typeof blockCommon>>;

/** The rules for the fields that only this kind has. */
export type OwnFieldRules<Of> = FieldRules<Omit<Of, keyof CommonFields | 'kind'>>;

export const commonFields = {
  id: { role: 'internal', published: true, search: [['names', 'text']] },
  aliases: { role: 'internal', published: 'by use', search: [['names', 'texts']] },
  title: { role: 'content', published: 'by use', search: [['title', 'text']] },
  language: { role: 'content', published: true, search: [] },
  blockStatus: { role: 'internal', published: false, search: [] },
  tags: { role: 'internal', published: false, search: [['tags', 'texts']] },
  themes: { role: 'internal', published: false, search: [['tags', 'texts']] },
  validUntil: { role: 'compared', published: 'by use', search: [] },
  note: { role: 'internal', published: false, search: [] },
  // The library recognises its own block by it.
  revision: { role: 'internal', published: true, search: [] },
  revisions: { role: 'internal', published: false, search: [] },
  provenance: { role: 'internal', published: false, search: [] },
  body: { role: 'content', published: 'by use', search: [['body', 'content']] },
  kind: { role: 'content', published: true, search: [] },
} as const satisfies FieldRules<CommonFields & { kind: string }>;
