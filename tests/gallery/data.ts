import { z } from 'zod';
import { blockSchema } from '../../engine/core/blocks/block.ts';
import { decisionSchema, votesSchema } from '../../engine/core/blocks/motion.ts';
import { documentTypeSchema } from '../../engine/core/document-types/document-type.ts';
import { draftSchema } from '../../engine/core/drafts/draft.ts';
import { houseStyleSchema } from '../../engine/core/house-styles/house-style.ts';
import { reportSchema } from '../../engine/core/reports/report.ts';

const importSchema = z.object({
  file: z.string(),
  created: z.array(z.string()),
  updated: z.array(z.string()),
  unchanged: z.array(z.string()),
  skipped: z.array(z.object({ file: z.string(), what: z.string(), reason: z.string() })),
  problems: z.array(z.object({ code: z.string(), file: z.string().nullable(), message: z.string() })),
});

const dataSchema = z.object({
  blocks: z.array(blockSchema),
  imports: z.array(importSchema),
  decisions: z.array(
    z.object({
      id: z.string(),
      result: decisionSchema.shape.result,
      date: z.string().nullable(),
      order: z.int().nullable(),
      votes: votesSchema.nullable(),
      file: z.string().nullable(),
      addresses: z.array(z.string()),
    }),
  ),
  drafts: z.record(z.string(), draftSchema),
  documentTypes: z.array(documentTypeSchema),
  houseStyles: z.array(houseStyleSchema),
  /** A read report; `report.pdf` beside the page has its pages. */
  report: reportSchema,
});
export type GalleryData = z.infer<typeof dataSchema>;

/** Loads the data that scripts/gallery.mjs wrote beside the page. */
export async function loadData(): Promise<GalleryData> {
  const answer = await fetch('data.json');
  return dataSchema.parse(await answer.json());
}
