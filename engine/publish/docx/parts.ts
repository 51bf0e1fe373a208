import { noteSeparators } from './separators.ts';
import type { LinkRelation, Writing } from './writing.ts';
import { type Attributes, tag, XML_HEAD, type Xml } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The names that the document, the heads and feet and the notes use. */
const NAMESPACES: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': `${OFFICE}/relationships`,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  // What a reader of before Word 2010 passes over: the figures of columns.
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'mc:Ignorable': 'w14',
};

const joined = (content: readonly Xml[]): string => content.map(({ text }) => text).join('');

/** `word/document.xml`. */
export function documentPart(body: readonly Xml[], section: Xml): string {
  return XML_HEAD + tag('w:document', NAMESPACES, tag('w:body', {}, joined(body), section.text));
}

/** A running head or foot. */
export function furniturePart(type: 'header' | 'footer', content: Xml): string {
  return XML_HEAD + tag(type === 'header' ? 'w:hdr' : 'w:ftr', NAMESPACES, content.text);
}

/** `word/footnotes.xml`: the lines above the notes, and the notes. */
export function notesPart(writing: Writing, notes: readonly Xml[]): string {
  return XML_HEAD + tag('w:footnotes', NAMESPACES, joined(noteSeparators(writing.house)), joined(notes));
}

/** What a part refers to. `type`: the last word of the relationship's name. */
export interface Relation {
  id: string;
  type: string;
  target: string;
  outside?: boolean;
}

export const linkRelation = ({ id, href }: LinkRelation): Relation => ({
  id,
  type: 'hyperlink',
  target: href,
  outside: true,
});

export function pictureRelations(ids: ReadonlyMap<string, string>): Relation[] {
  return [...ids].map(([path, id]) => ({ id, type: 'image', target: path }));
}

/** A `.rels` file. */
export function relationshipsPart(relations: readonly Relation[]): string {
  const elements = relations.map(({ id, type, target, outside }) =>
    tag('Relationship', {
      Id: id,
      Type:
        type === 'core-properties' ? `${PACKAGE}/relationships/metadata/${type}` : `${OFFICE}/relationships/${type}`,
      Target: target,
      TargetMode: outside ? 'External' : undefined,
    }),
  );
  return XML_HEAD + tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...elements);
}

/** By the extension of a file. */
const DEFAULT_TYPES = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
};

/** By the path of a part. */
const PART_TYPES: readonly [path: RegExp, type: string][] = [
  [/^word\/document\.xml$/, `${WORD}.document.main+xml`],
  [/^word\/styles\.xml$/, `${WORD}.styles+xml`],
  [/^word\/numbering\.xml$/, `${WORD}.numbering+xml`],
  [/^word\/settings\.xml$/, `${WORD}.settings+xml`],
  [/^word\/footnotes\.xml$/, `${WORD}.footnotes+xml`],
  [/^word\/fontTable\.xml$/, `${WORD}.fontTable+xml`],
  [/^word\/header\d\.xml$/, `${WORD}.header+xml`],
  [/^word\/footer\d\.xml$/, `${WORD}.footer+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/^customXml\/itemProps\d\.xml$/, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
];

/** `[Content_Types].xml` of a package with these files (ISO 29500-2, 7.2.3). */
export function contentTypesPart(paths: readonly string[]): string {
  return (
    XML_HEAD +
    tag(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ...Object.entries(DEFAULT_TYPES).map(([extension, type]) =>
        tag('Default', { Extension: extension, ContentType: type }),
      ),
      ...paths.flatMap((path) =>
        PART_TYPES.filter(([form]) => form.test(path)).map(([, type]) =>
          tag('Override', { PartName: `/${path}`, ContentType: type }),
        ),
      ),
    )
  );
}
