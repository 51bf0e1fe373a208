import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { LayoutFacts, PubBlock, Publication, WriterAssets } from '../../core/publication/publication.ts';
import { drawBlock } from './blocks.ts';
import { draftParts } from './embedded-draft.ts';
import { type FontParts, fontParts } from './fonts.ts';
import { looseBookmarks } from './loose-bookmarks.ts';
import { notesDrawn } from './notes.ts';
import { type Deflated, type PackageFiles, packed } from './package.ts';
import { furnitureOf, sectionProperties } from './page.ts';
import { emptyParagraph } from './paragraph.ts';
import {
  contentTypesPart,
  documentPart,
  furniturePart,
  linkRelation,
  notesPart,
  pictureRelations,
  type Relation,
  relationshipsPart,
} from './parts.ts';
import { picturesOf } from './pictures.ts';
import { appPropertiesPart, corePropertiesPart } from './properties.ts';
import { turnPaper, withSectionEnds } from './sections.ts';
import { settingsPart } from './settings.ts';
import { FURNITURE_STYLES, stylesPart, textWidth } from './styles.ts';
import { startWriting, type Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/**
 * The publication as a Word file (.docx, ISO 29500 transitional): real styles, native numbering, notes, fields and
 * running heads, its fonts and its draft inside. The same publication gives the same bytes. Page numbers come from
 * `layout`; without it Word fills them in when it opens the file.
 * Total: a picture or a font that is missing or broken leaves its words, and nothing that can be pasted makes it fail.
 */
export async function writeDocx(
  publication: Publication,
  houseStyle: HouseStyle,
  assets: WriterAssets,
  layout: LayoutFacts | null,
): Promise<Uint8Array> {
  // The fonts are deflated beside the drawing.
  const fonts = fontParts(houseStyle, assets.fonts);
  const writing = startWriting(publication, houseStyle, assets, layout);
  writing.pictures = await picturesOf(publication, houseStyle, assets);
  const body = drawBody(writing);
  const notes = notesDrawn(writing);
  return packed(partsOf(writing, { body, notes, fonts: await fonts }));
}

function drawBody(writing: Writing): Xml[] {
  const place = {
    keepNext: false,
    keepLines: false,
    language: writing.language,
    cell: null,
    ruleAbove: false,
    last: false,
    width: textWidth(writing.house),
    scale: 1,
  };
  const { body } = writing.publication;
  const drawn = body.flatMap((block, at) => [...turnPaper(writing, body, at), ...drawBlock(writing, block, place)]);
  const left = [...writing.bookmarksOf.keys()].flatMap((id) => looseBookmarks(writing, id));
  // A page break or white at the end needs a paragraph to be a property of, and Word needs one after a table.
  const { flow } = writing;
  const open = flow.pageBreak || flow.white > 0 || endsInTable(writing.publication.body) || drawn.length === 0;
  return withSectionEnds([
    ...drawn,
    ...left,
    ...(open ? [emptyParagraph(writing, { style: FURNITURE_STYLES.white.id, keepNext: false })] : []),
  ]);
}

function endsInTable(blocks: readonly PubBlock[]): boolean {
  const last = blocks.at(-1);
  if (last?.type === 'group') return endsInTable(last.children);
  return last?.type === 'table' || last?.type === 'contents';
}

/** Every part of the package, the types of all first. */
function partsOf(
  writing: Writing,
  { body, notes, fonts }: { body: readonly Xml[]; notes: readonly Xml[]; fonts: FontParts },
): PackageFiles {
  const { publication, house, assets, language } = writing;
  const parts: [path: string, content: string | Uint8Array | Deflated][] = [];
  const put = (path: string, text: string) => parts.push([path, text]);
  const related = (path: string, relations: readonly Relation[]) => {
    if (relations.length > 0) put(path, relationshipsPart(relations));
  };
  const draft = assets.source ? draftParts(assets.source) : [];
  related('_rels/.rels', [
    { id: 'rIdDocument', type: 'officeDocument', target: 'word/document.xml' },
    { id: 'rIdCore', type: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rIdApp', type: 'extended-properties', target: 'docProps/app.xml' },
  ]);
  put('word/document.xml', documentPart(body, sectionProperties(writing)));
  put('word/footnotes.xml', notesPart(writing, notes));
  const furniture = furnitureOf(writing);
  for (const { type, path, draw } of furniture) put(`word/${path}`, furniturePart(type, draw(writing)));
  put(
    'word/styles.xml',
    stylesPart(house, writing.numbers.styles, { language, tocLabels: hasTocLabels(publication.body) }),
  );
  put('word/numbering.xml', writing.numbers.part());
  put('word/settings.xml', settingsPart(language));
  put('word/fontTable.xml', fonts.table);
  put('word/_rels/fontTable.xml.rels', fonts.relationships);
  related('word/_rels/document.xml.rels', [
    ...['styles', 'numbering', 'settings', 'footnotes', 'fontTable'].map((type) => ({
      id: `rId${type}`,
      type,
      target: `${type}.xml`,
    })),
    ...furniture.map(({ id, type, path }) => ({ id, type, target: path })),
    ...pictureRelations(writing.pictureRelations.document),
    ...writing.links.document.map(linkRelation),
    ...(draft.length > 0 ? [{ id: 'rIdDraft', type: 'customXml', target: '../customXml/item1.xml' }] : []),
  ]);
  related('word/_rels/footnotes.xml.rels', writing.links.footnotes.map(linkRelation));
  for (const { path, where, type } of furniture)
    if (type === 'header' && where === 'first')
      related(`word/_rels/${path}.rels`, pictureRelations(writing.pictureRelations.firstHeader));
  put('docProps/core.xml', corePropertiesPart(publication.metadata, language));
  put('docProps/app.xml', appPropertiesPart());
  for (const { path, content } of draft) put(path, content);
  for (const { path, file } of fonts.files) parts.push([path, file]);
  for (const [bytes, path] of writing.media) parts.push([`word/${path}`, bytes]);
  const types = contentTypesPart(parts.map(([path]) => path));
  const encoder = new TextEncoder();
  return new Map(
    [['[Content_Types].xml', types] as (typeof parts)[number], ...parts].map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
}

function hasTocLabels(blocks: readonly PubBlock[]): boolean {
  return blocks.some(
    (block) =>
      (block.type === 'contents' && block.entries.some(({ label }) => label !== null)) ||
      (block.type === 'group' && hasTocLabels(block.children)),
  );
}
