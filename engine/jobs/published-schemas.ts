import { z } from 'zod';
import { blockSchema } from '../core/blocks/block.ts';
import { kamerstukSchema } from '../core/citations/kamerstuk.ts';
import { sourceSchema } from '../core/citations/source.ts';
import { documentTypeSchema } from '../core/document-types/document-type.ts';
import { exportUseSchema } from '../core/drafts/export-use.ts';
import { houseStyleSchema } from '../core/house-styles/house-style.ts';
import { organisationSchema } from '../core/house-styles/organisation.ts';
import { publicationSchema } from '../core/publication/publication.ts';
import { importRecordSchema } from '../core/records/import-record.ts';
import { reportSchema } from '../core/reports/report.ts';
import {
  bodyNodeSchema,
  contentNodeSchema,
  figureSchema,
  groundSchema,
  headingSchema,
  inlineSchema,
  linkSchema,
  listSchema,
  locatorSchema,
  paragraphSchema,
  quotationSchema,
  runSchema,
  tableSchema,
  variableSchema,
} from '../core/richtext/model.ts';
import { frontMatterSchema } from '../store/block-file.ts';
import { draftFileSchema } from '../store/draft-file.ts';
import { librarySchema } from '../store/library-file.ts';
import {
  checkResultSchema,
  citeResultSchema,
  demoResultSchema,
  diffResultSchema,
  evidenceResultSchema,
  exportResultSchema,
  importCommandResultSchema,
  libraryInitResultSchema,
  libraryListResultSchema,
  librarySearchResultSchema,
  libraryShowResultSchema,
  monitorResultSchema,
  newResultSchema,
  refusedResultSchema,
  reportFindResultSchema,
  reportPickResultSchema,
  sourcesResultSchema,
  tieResultSchema,
} from './results.ts';

/** Names of the parts of rich text in the published schemas. */
const NAMES = {
  Run: runSchema,
  Variable: variableSchema,
  Link: linkSchema,
  Locator: locatorSchema,
  Inline: inlineSchema,
  Heading: headingSchema,
  Paragraph: paragraphSchema,
  List: listSchema,
  Quotation: quotationSchema,
  Figure: figureSchema,
  Table: tableSchema,
  Ground: groundSchema,
  ContentNode: contentNodeSchema,
  BodyNode: bodyNodeSchema,
  Source: sourceSchema,
  Kamerstuk: kamerstukSchema,
} satisfies Record<string, z.ZodType>;
for (const [id, schema] of Object.entries(NAMES)) z.globalRegistry.add(schema, { id });

/** Every shape that others may read or write, by its file under `docs/schemas/`, without `.schema.json`. */
export const PUBLISHED_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  block: blockSchema,
  'block-file': frontMatterSchema,
  library: librarySchema,
  draft: draftFileSchema,
  'document-type': documentTypeSchema,
  'house-style': houseStyleSchema,
  organisation: organisationSchema,
  'import-record': importRecordSchema,
  report: reportSchema,
  'export-use': exportUseSchema,
  publication: publicationSchema,
  'cli/check': checkResultSchema,
  'cli/cite': citeResultSchema,
  'cli/demo': demoResultSchema,
  'cli/diff': diffResultSchema,
  'cli/evidence': evidenceResultSchema,
  'cli/monitor': monitorResultSchema,
  'cli/sources': sourcesResultSchema,
  'cli/export': exportResultSchema,
  'cli/import': importCommandResultSchema,
  'cli/library-init': libraryInitResultSchema,
  'cli/library-list': libraryListResultSchema,
  'cli/library-search': librarySearchResultSchema,
  'cli/library-show': libraryShowResultSchema,
  'cli/library-tie': tieResultSchema,
  'cli/new': newResultSchema,
  'cli/report-find': reportFindResultSchema,
  'cli/report-pick': reportPickResultSchema,
  'cli/report-show': reportSchema,
  'cli/refused': refusedResultSchema,
};

/**
 * A schema in its published form: JSON Schema 2020-12. Files may omit fields with a default, so `io` is `input` for files.
 */
export function jsonSchemaText(name: string, schema: z.ZodType): string {
  const io = name.startsWith('cli/') || name === 'publication' ? 'output' : 'input';
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    reused: name === 'publication' ? 'inline' : 'ref',
    // 'base64' is no format of JSON Schema: a strict validator refuses the whole schema. `contentEncoding` says it.
    override: ({ jsonSchema }) => {
      if (jsonSchema.contentEncoding !== undefined) delete jsonSchema.format;
    },
  });
  return `${JSON.stringify({ $schema, title: `inbreng ${name}`, ...rest }, null, 2)}\n`;
}
