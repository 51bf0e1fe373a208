import { Document, Packer, type Paragraph } from 'docx';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { LayoutFacts, PubBlock, Publication, WriterAssets } from '../../core/publication/publication.ts';
import type { Block } from './block.ts';
import { looseBookmarks } from './block.ts';
import { drawBlock } from './blocks.ts';
import { draftParts } from './embedded-draft.ts';
import { fontParts } from './fonts.ts';
import { LIBRARY_NOTE_MARK, noteParagraphs } from './notes.ts';
import { type PackageFiles, packed, unpacked } from './package.ts';
import { pageFurniture } from './page.ts';
import { emptyParagraph } from './paragraph.ts';
import { picturesOf } from './pictures.ts';
import { appPropertiesPart, corePropertiesPart } from './properties.ts';
import { noteSeparators } from './separators.ts';
import { settingsPart } from './settings.ts';
import { FURNITURE_STYLES, stylesPart, textWidth } from './styles.ts';
import { type LinkRelation, startWriting, type Writing } from './writing.ts';
import { tag } from './xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

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
  const writing = startWriting(publication, houseStyle, assets, layout);
  writing.pictures = await picturesOf(publication, houseStyle, assets);
  const body = drawBody(writing);
  const footnotes = noteParagraphs(writing);
  const document = new Document({ sections: [{ ...pageFurniture(writing), children: body }], footnotes });
  const bytes = await Packer.pack(document, 'uint8array');
  return packed(completed(writing, unpacked(bytes)));
}

function drawBody(writing: Writing): (Paragraph | Block)[] {
  const place = {
    keepNext: false,
    keepLines: false,
    language: writing.language,
    cell: null,
    ruleAbove: false,
    last: false,
    width: textWidth(writing.house),
  };
  const drawn = writing.publication.body.flatMap((block) => drawBlock(writing, block, place));
  const left = [...writing.bookmarksOf.keys()].flatMap((id) => looseBookmarks(writing, id));
  // A page break or white at the end needs a paragraph to be a property of, and Word needs one after a table.
  const { flow } = writing;
  const open = flow.pageBreak || flow.white > 0 || endsInTable(writing.publication.body) || drawn.length === 0;
  return [
    ...drawn,
    ...left,
    ...(open ? [emptyParagraph(writing, { style: FURNITURE_STYLES.white.id, keepNext: false })] : []),
  ];
}

function endsInTable(blocks: readonly PubBlock[]): boolean {
  const last = blocks.at(-1);
  if (last?.type === 'group') return endsInTable(last.children);
  return last?.type === 'table' || last?.type === 'contents';
}

/** The package as the library wrote it, with the parts that are ours: styles, numbers, settings, fonts, links, draft. */
function completed(writing: Writing, library: Map<string, Uint8Array<ArrayBuffer>>): PackageFiles {
  const { publication, house, assets, language } = writing;
  const files: PackageFiles = new Map(library);
  const encode = (text: string) => new TextEncoder().encode(text);
  const put = (path: string, text: string) => files.set(path, encode(text));
  const edit = (path: string, change: (text: string) => string) => {
    const bytes = library.get(path);
    if (bytes) put(path, change(new TextDecoder().decode(bytes)));
  };
  const fonts = fontParts(house, assets.fonts);
  put(
    'word/styles.xml',
    stylesPart(house, writing.numbers.styles, { language, tocLabels: hasTocLabels(publication.body) }),
  );
  put('word/numbering.xml', writing.numbers.part());
  put('word/settings.xml', settingsPart(language));
  put('word/fontTable.xml', fonts.table);
  put('word/_rels/fontTable.xml.rels', fonts.relationships);
  for (const { path, file } of fonts.files) files.set(path, file);
  put('docProps/core.xml', corePropertiesPart(publication.metadata, language));
  put('docProps/app.xml', appPropertiesPart());
  edit('word/footnotes.xml', (xml) => noteSeparators(house, xml.replaceAll(LIBRARY_NOTE_MARK, '')));
  edit('word/_rels/footnotes.xml.rels', (xml) => withRelationships(xml, writing.links.footnotes.map(linkElement)));
  const draft = assets.source ? draftParts(assets.source) : [];
  for (const { path, content } of draft) put(path, content);
  edit('word/_rels/document.xml.rels', (xml) =>
    withRelationships(xml, [
      ...writing.links.document.map(linkElement),
      ...(draft.length > 0
        ? [
            tag('Relationship', {
              Id: 'rIdDraft',
              Type: `${RELATIONSHIPS}/customXml`,
              Target: '../customXml/item1.xml',
            }),
          ]
        : []),
    ]),
  );
  if (draft.length > 0)
    edit('[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        `${tag('Override', {
          PartName: '/customXml/itemProps1.xml',
          ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        })}</Types>`,
      ),
    );
  return files;
}

function linkElement(link: LinkRelation): string {
  return tag('Relationship', {
    Id: link.id,
    Type: `${RELATIONSHIPS}/hyperlink`,
    Target: link.href,
    TargetMode: 'External',
  });
}

function withRelationships(xml: string, elements: readonly string[]): string {
  if (elements.length === 0) return xml;
  const more = elements.join('');
  return xml.includes('</Relationships>')
    ? xml.replace('</Relationships>', `${more}</Relationships>`)
    : xml.replace(/<Relationships([^>]*?)\/>/, `<Relationships$1>${more}</Relationships>`);
}

function hasTocLabels(blocks: readonly PubBlock[]): boolean {
  return blocks.some(
    (block) =>
      (block.type === 'contents' && block.entries.some(({ label }) => label !== null)) ||
      (block.type === 'group' && hasTocLabels(block.children)),
  );
}
