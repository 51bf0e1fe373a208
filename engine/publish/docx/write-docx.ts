import type { XmlComponent } from 'docx';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { settleSheet } from '../../core/house-styles/neutral-sheet.ts';
import type { LaidBlock } from '../../core/layout/laid-out.ts';
import { NO_SPACE } from '../../core/layout/lay-out.ts';
import type { LayoutFacts, Publication, WriterAssets } from '../../core/publication/publication.ts';
import { zipPackage } from '../zip-package.ts';
import { drawBlock } from './blocks.ts';
import { bookmarked } from './bookmarks.ts';
import { embeddedFonts } from './fonts.ts';
import { emptyParagraph } from './paragraph.ts';
import { loadPictures } from './pictures.ts';
import { sections } from './sections.ts';
import { stampOf } from './stamp.ts';
import { FURNITURE_STYLES, textWidth } from './styles.ts';
import { packageFiles } from './word-document.ts';
import { startWriting, type Writing } from './writing.ts';

/**
 * The publication as a Word file (.docx, ISO 29500 transitional): real styles, native numbering, notes, fields and
 * running heads, its fonts and its draft inside. The same publication gives the same bytes. Page numbers come from
 * `layout`; without it Word fills them in when it opens the file.
 * Total: a picture or a font that is missing or broken leaves its words, and nothing that can be pasted makes it fail.
 */
export async function writeDocx(
  publication: Publication,
  style: HouseStyle,
  given: WriterAssets,
  layout: LayoutFacts | null,
): Promise<Uint8Array> {
  const { houseStyle, assets } = settleSheet(publication, style, given);
  const fonts = embeddedFonts(houseStyle, assets.fonts);
  const writing = startWriting(publication, houseStyle, assets, layout);
  writing.pictures = await loadPictures(publication, houseStyle, assets);
  writing.stamp = await stampOf(writing);
  const body = sections(writing, drawBody(writing));
  return zipPackage(packageFiles(writing, body, fonts));
}

function drawBody(writing: Writing): XmlComponent[] {
  const place = {
    above: NO_SPACE,
    keepNext: false,
    keepLines: false,
    ruleGap: null,
    language: writing.language,
    cell: null,
    width: textWidth(writing.house),
    scale: 1,
  };
  const { body, end } = writing.laidOut;
  const drawn = body.flatMap((block) => drawBlock(writing, block, place));
  const left = [...writing.bookmarksOf.keys()].flatMap((id) => bookmarked(writing, id));
  // A page break or white at the end needs a paragraph to be a property of, and Word needs one after a table.
  const isOpen = end.breaksPage || end.white > 0 || endsInTable(body) || drawn.length === 0;
  return [
    ...drawn,
    ...left,
    ...(isOpen ? [emptyParagraph({ style: FURNITURE_STYLES.white.id, keepNext: false }, end)] : []),
  ];
}

function endsInTable(blocks: readonly LaidBlock[]): boolean {
  const last = blocks.at(-1);
  if (last?.type === 'group') return endsInTable(last.children);
  return last?.type === 'table' || last?.type === 'contents';
}
