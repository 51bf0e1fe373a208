import { Document, type ISectionOptions, Packer, type XmlComponent } from 'docx';
import { twipsOfMm } from '../../core/layout/units.ts';
import { draftParts } from '../draft-in-word.ts';
import { writable } from '../xml.ts';
import type { EmbeddedFont } from './fonts.ts';
import { footnotes } from './notes.ts';
import { Amended, application, font, type HouseNumbering, ownCoreProperties, ownSettings } from './own-elements.ts';
import { houseStyles } from './styles.ts';
import type { LinkRelation, Writing } from './writing.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A document of docx in which parts of ours take the place of those that docx can't write as we need them. */
class WordDocument extends Document {
  readonly #writing: Writing;
  readonly #footnotes: Document['FootNotes'];
  readonly #numbering: HouseNumbering;

  constructor(writing: Writing, sections: readonly ISectionOptions[], fonts: readonly EmbeddedFont[]) {
    const { title, subject, author, keywords } = writing.publication.metadata;
    super({
      sections,
      title: writable(title),
      subject: writable(subject),
      creator: writable(author),
      keywords: writable(keywords.join(', ')),
      lastModifiedBy: writable(author),
      styles: { importedStyles: houseStyles(writing) },
      // A label that is wider than its column pushes the text to the next of these, not far away.
      defaultTabStop: twipsOfMm(4),
      hyphenation: {
        autoHyphenation: true,
        consecutiveHyphenLimit: 2,
        hyphenationZone: twipsOfMm(6),
        doNotHyphenateCaps: true,
      },
    });
    this.#writing = writing;
    this.#numbering = writing.numbers.toPart();
    const { Relationships } = super.FootNotes;
    this.#footnotes = { View: footnotes(writing), Relationships } as Document['FootNotes'];
    relateLinks(this.Document.Relationships, writing.links.document);
    relateLinks(Relationships, writing.links.footnotes);
    let count = 0;
    for (const { family, files } of fonts) {
      const embedded = files.map(({ cut, key, path }) => {
        count += 1;
        this.FontTable.Relationships.addRelationship(count, `${OFFICE}/font`, path);
        return { cut, key, relation: `rId${count}` };
      });
      this.FontTable.View.addChildElement(font(family, embedded));
    }
  }

  override get Numbering(): HouseNumbering {
    return this.#numbering;
  }

  override get FootNotes(): Document['FootNotes'] {
    return this.#footnotes;
  }

  override get Settings(): XmlComponent {
    return new Amended(super.Settings, ownSettings(this.#writing.language));
  }

  /** Made and changed when the draft last changed, so that equal drafts give equal bytes. */
  override get CoreProperties(): XmlComponent {
    const moment = new Date(this.#writing.publication.metadata.modified);
    const stamp = `${(Number.isNaN(moment.getTime()) ? new Date(0) : moment).toISOString().slice(0, 19)}Z`;
    return new Amended(super.CoreProperties, ownCoreProperties(stamp, this.#writing.language));
  }

  override get AppProperties(): XmlComponent {
    return new Amended(super.AppProperties, [application('Inbreng')]);
  }
}

function relateLinks(relationships: Document['Document']['Relationships'], links: readonly LinkRelation[]): void {
  for (const { id, href } of links) relationships.addRelationship(id, `${OFFICE}/hyperlink`, href, 'External');
}

/** Makes the files of a package. `Packer` would also deflate them, fonts too, and date them by the clock. */
const { compiler } = Packer as unknown as {
  compiler: { compile(document: Document): Map<string, string | Uint8Array> };
};

/** The files of the package, those of docx first. */
export function packageFiles(
  writing: Writing,
  sections: readonly ISectionOptions[],
  fonts: readonly EmbeddedFont[],
): Map<string, string | Uint8Array> {
  const document = new WordDocument(writing, sections, fonts);
  const { source } = writing.assets;
  if (source) {
    document.Document.Relationships.addRelationship('Draft', `${OFFICE}/customXml`, '../customXml/item1.xml');
    document.ContentTypes.addOverride(
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      '/customXml/itemProps1.xml',
    );
  }
  return new Map<string, string | Uint8Array>([
    // First, as readers that look at the beginning of a file expect it.
    ['[Content_Types].xml', ''],
    ...compiler.compile(document),
    ...(source ? draftParts(source).map(({ path, content }) => [path, content] as const) : []),
    ...fonts.flatMap(({ files }) => files.map(({ path, bytes }) => [`word/${path}`, bytes] as const)),
  ]);
}
