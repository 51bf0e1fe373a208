/**
 * Every element of a Word file that docx 9.15 has no class or option for, each with its reason. The classes of docx write
 * all other elements.
 */
import {
  type AbstractNumbering,
  type ConcreteNumbering,
  elementOf,
  FootNotes,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  Numbering,
  OnOffElement,
  Paragraph,
  type Run,
  type SectionProperties,
  Table,
  type TableCellBorders,
  XmlComponent,
} from 'docx';
import { pointsOfEmu } from '../../core/layout/units.ts';
import { escaped, type XmlAttributes, xmlElement } from '../xml.ts';
import { inSchemaOrder } from './schema-order.ts';

type Child = XmlComponent | string;

/** XML as text, where docx expects an object: it writes a value that is neither a string nor an object unchanged. */
function verbatim(xml: string): IXmlableObject {
  const text = (): string => xml;
  text.toString = text;
  return { '': text };
}

/** The XML of an object as docx makes it of a component: `{ 'w:b': [{ _attr: { … } }, …] }`. */
function xmlOfObject(written: IXmlableObject): string {
  const name = nameOf(written);
  const value: unknown = written[name];
  if (name === '') return String(value);
  let attributes: XmlAttributes = {};
  let content = '';
  for (const part of Array.isArray(value) ? value : [value]) {
    if (typeof part !== 'object') content += escaped(String(part));
    else if (part._attr) attributes = { ...attributes, ...part._attr };
    else if (nameOf(part) !== undefined) content += xmlOfObject(part);
  }
  return xmlElement(name, attributes, content);
}

function xmlOf(children: readonly Child[], context: IContext): string {
  let xml = '';
  for (const child of children) xml += typeof child === 'string' ? escaped(child) : xmlOfComponent(child, context);
  return xml;
}

function xmlOfComponent(component: XmlComponent, context: IContext): string {
  if (component instanceof TextComponent) return component.xml(context);
  let xml = '';
  for (const part of component.writtenAs ?? [component]) xml += xmlOfWritten(part.prepForXml(context));
  return xml;
}
const xmlOfWritten = (written: IXmlableObject | undefined): string => (written ? xmlOfObject(written) : '');

/** A component that writes its XML as text: docx makes two objects of each element first. */
class TextComponent extends XmlComponent {
  readonly xml: (context: IContext) => string;

  constructor(name: string, xml: (context: IContext) => string) {
    super(name);
    this.xml = xml;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return verbatim(this.xml(context));
  }
}

/** An element by its name. Its children are written in the order of its schema. */
function element(name: string, attributes: XmlAttributes = {}, children: readonly Child[] = []): XmlComponent {
  const ordered = inSchemaOrder(name, children, (child) => elementOf(child) ?? '');
  return new TextComponent(name, (context) => xmlElement(name, attributes, xmlOf(ordered, context)));
}

const value = (name: string, val: string | number): XmlComponent => element(name, { 'w:val': val });

const nameOf = (written: IXmlableObject): string => Object.keys(written)[0] as string;

/**
 * An element of docx that lacks some child elements: those of ours are put in their places, also in place of one of docx with
 * the same name. It is written once, however many parents have it: a document has few kinds of paragraphs and of runs.
 */
export class Amended extends TextComponent {
  readonly #component: XmlComponent;
  readonly #own: readonly XmlComponent[];

  constructor(component: XmlComponent, own: readonly XmlComponent[] = []) {
    let xml: string | undefined;
    super(elementOf(component) ?? '', (context) => {
      xml ??= this.#write(context);
      return xml;
    });
    this.#component = component;
    this.#own = own;
  }

  with(more: XmlComponent): Amended {
    return new Amended(this.#component, [...this.#own, more]);
  }

  #write(context: IContext): string {
    const written = this.#component.prepForXml(context);
    if (this.#own.length === 0) return xmlOfWritten(written);
    const replaced = new Set(this.#own.map(elementOf));
    const content: IXmlableObject | readonly IXmlableObject[] = written?.[this.rootKey] ?? [];
    const kept = (Array.isArray(content) ? content : [content]).filter((child) => !replaced.has(nameOf(child)));
    const all = inSchemaOrder<IXmlableObject | XmlComponent>(
      this.rootKey,
      [...kept, ...this.#own],
      (child) => elementOf(child) ?? nameOf(child as IXmlableObject),
    );
    return xmlOfObject({
      [this.rootKey]: all.map((child) => (child instanceof XmlComponent ? verbatim(xmlOf([child], context)) : child)),
    });
  }
}

/** Makes properties by their look, and keeps them: most paragraphs and runs have those of another. */
export function shared<Look extends object>(make: (look: Look) => Amended): (look: Look) => Amended {
  const made = new Map<string, Amended>();
  return (look) => {
    const key = keyOf(look);
    const properties = made.get(key) ?? make(look);
    if (made.size >= MOST_SHARED) made.clear();
    made.set(key, properties);
    return properties;
  };
}
const MOST_SHARED = 1000;

/** Equal for equal looks. Quicker than JSON of the whole: most fields of a look are simple or absent. */
function keyOf(look: object): string {
  let key = '';
  for (const name in look) {
    const field: unknown = look[name as keyof typeof look];
    if (field !== undefined) key += `${name}:${typeof field === 'object' ? JSON.stringify(field) : field}\n`;
  }
  return key;
}

/**
 * A run that shares its properties with others: `Run` makes properties for each, and reads some text as names of fields.
 * Strings are its text, with their spaces.
 */
export const houseRun = (properties: Amended, children: readonly Child[]): XmlComponent =>
  new TextComponent('w:r', (context) => {
    let content = '';
    for (const child of children)
      content +=
        typeof child === 'string'
          ? `<w:t xml:space="preserve">${escaped(child)}</w:t>`
          : xmlOfComponent(child, context);
    return `<w:r>${properties.xml(context)}${content}</w:r>`;
  });

/** A paragraph that shares its properties with others: `Paragraph` makes properties for each. */
export class HouseParagraph extends TextComponent {
  readonly #properties: Amended;
  readonly #children: readonly XmlComponent[];

  constructor(properties: Amended, children: readonly XmlComponent[]) {
    super('w:p', (context) => `<w:p>${properties.xml(context)}${xmlOf(children, context)}</w:p>`);
    this.#properties = properties;
    this.#children = children;
  }

  withSection(section: SectionProperties): HouseParagraph {
    return new HouseParagraph(this.#properties.with(section), this.#children);
  }
}

/** The last paragraph of a section, which has the properties of the section: docx gives them to a `Paragraph` only. */
export class SectionEnd extends Paragraph {
  readonly #usual: HouseParagraph;
  #written: HouseParagraph;

  constructor(paragraph: HouseParagraph) {
    super({});
    this.#usual = paragraph;
    this.#written = paragraph;
  }

  override addSectionProperties(section: SectionProperties): void {
    this.#written = this.#usual.withSection(section);
  }

  override removeSectionProperties(): void {
    this.#written = this.#usual;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return this.#written.prepForXml(context);
  }
}

/** Content of a section, a head, a foot or a cell, of which docx names fewer classes than there may be. */
export const asFileChildren = (content: readonly XmlComponent[]): Paragraph[] =>
  content as readonly XmlComponent[] as Paragraph[];

/** A table that says which of its cells are heads. docx does not write the bits that LibreOffice and Word 2007 read. */
export class HouseTable extends Table {
  constructor(options: ITableOptions, { hasHeadRow, hasHeadColumn }: { hasHeadRow: boolean; hasHeadColumn: boolean }) {
    super(options);
    const bits = 0x600 + (hasHeadColumn ? 0x80 : 0) + (hasHeadRow ? 0x20 : 0);
    const look = element('w:tblLook', {
      'w:val': bits.toString(16).padStart(4, '0'),
      'w:firstRow': hasHeadRow ? 1 : 0,
      'w:lastRow': 0,
      'w:firstColumn': hasHeadColumn ? 1 : 0,
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    });
    this.root[0] = new Amended(this.root[0], [look]);
  }
}

/** docx has no option for hyphenation, which a style or a paragraph allows or prevents. */
export const suppressHyphens = (isSuppressed: boolean): XmlComponent =>
  new OnOffElement('w:suppressAutoHyphens', isSuppressed);

/** Digits of one width, so that those of a column are below each other. docx knows no elements of Word 2010. */
export const tabularDigits = (): XmlComponent[] => [
  element('w14:numForm', { 'w14:val': 'lining' }),
  element('w14:numSpacing', { 'w14:val': 'tabular' }),
];

/** docx breaks a line only before all other content of a run. */
export const lineBreak = (): XmlComponent => element('w:br');

/** `isDirty`: Word fills the field in when it opens the file. docx writes no field that has both a result and its style. */
export const fieldCharacter = (type: 'begin' | 'separate' | 'end', isDirty = false): XmlComponent =>
  element('w:fldChar', { 'w:fldCharType': type, ...(isDirty && { 'w:dirty': 1 }) });
export const fieldInstruction = (instruction: string): XmlComponent =>
  element('w:instrText', { 'xml:space': 'preserve' }, [instruction]);

/** docx has content controls for check boxes and its own table of contents only. */
function contentControl(properties: readonly XmlComponent[], content: readonly XmlComponent[]): XmlComponent {
  return element('w:sdt', {}, [element('w:sdtPr', {}, properties), element('w:sdtContent', {}, content)]);
}

/** A field to fill in, which shows its placeholder. `typed`: properties of the text that the reader types. */
export function placeholderControl(
  id: number,
  { title, tag, typed }: { title: string; tag: string; typed: XmlComponent },
  placeholder: XmlComponent,
): XmlComponent {
  const properties = [value('w:alias', title), value('w:tag', tag), value('w:id', id)];
  return contentControl([typed, ...properties, new OnOffElement('w:showingPlcHdr'), element('w:text')], [placeholder]);
}

/**
 * A table of contents on which Word offers 'update'. docx writes entries as text without their label and their page field,
 * with tab stops for another page width, and puts the field into paragraphs of its own.
 */
export function contentsControl(id: number, paragraphs: readonly XmlComponent[]): XmlComponent {
  const gallery = [value('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique')];
  return contentControl([value('w:id', id), element('w:docPartObj', {}, gallery)], paragraphs);
}

/** The mark of a note that has another number than Word would give it. docx knows only marks that Word counts. */
export const ownNoteMark = (id: number): XmlComponent =>
  element('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': id });

/** A note that begins as the house style has it: docx puts a raised number before it. */
export function footnote(
  id: number,
  paragraphs: readonly XmlComponent[],
  type?: 'separator' | 'continuationSeparator',
): XmlComponent {
  return element('w:footnote', { ...(type && { 'w:type': type }), 'w:id': id }, paragraphs);
}

/** `word/footnotes.xml` with these notes and separators in place of those of docx. */
export class HouseFootnotes extends FootNotes {
  constructor(notes: readonly XmlComponent[]) {
    super();
    this.root.splice(1, this.root.length, ...notes);
  }
}

/** `word/numbering.xml`: in docx no counter of a definition starts at another number than the definition. */
export class HouseNumbering extends Numbering {
  readonly #parts: readonly XmlComponent[];

  constructor(definitions: readonly AbstractNumbering[], counters: readonly ConcreteNumbering[]) {
    super({ config: [] });
    this.#parts = [...definitions, ...counters];
  }

  /** Paragraphs name their counter by its number, so docx has no placeholder to replace in the text of the document. */
  override get ConcreteNumbering(): [] {
    return [];
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.root.splice(1, this.root.length, ...this.#parts);
    return XmlComponent.prototype.prepForXml.call(this, context);
  }
}

/** The name of a style, and how Word offers it. */
export interface StyleOptions {
  id: string;
  name: string;
  basedOn?: string;
  next?: string;
  uiPriority: number;
  isDefault?: boolean;
  /** Not one of Word's own. */
  isOurs?: boolean;
  isHidden?: boolean;
  unhideWhenUsed?: boolean;
  quickFormat?: boolean;
}

/** In docx no style is one of ours or the default of its type (but 'Normal'), and there are none of tables and of lists. */
export function style(
  type: 'paragraph' | 'character' | 'table' | 'numbering',
  { id, isDefault, isOurs, isHidden, unhideWhenUsed, quickFormat, ...values }: StyleOptions,
  properties: readonly XmlComponent[] = [],
): XmlComponent {
  const flags = { semiHidden: isHidden, unhideWhenUsed, qFormat: quickFormat };
  const attributes = {
    'w:type': type,
    ...(isDefault && { 'w:default': 1 }),
    ...(isOurs && { 'w:customStyle': 1 }),
    'w:styleId': id,
  };
  return element('w:style', attributes, [
    ...Object.entries(values).flatMap(([name, val]) => (val === undefined ? [] : [value(`w:${name}`, val)])),
    ...Object.entries(flags).flatMap(([name, isSet]) => (isSet ? [new OnOffElement(`w:${name}`)] : [])),
    ...properties,
  ]);
}

/** Of the styles that Word knows it offers only those of the file. docx writes no latent styles. */
export const latentStyles = (): XmlComponent =>
  element('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 0,
    'w:defQFormat': 0,
    'w:count': 376,
  });

/** How a style of tables draws the cells of head rows: docx has no parts of a style. */
export const headRowStyle = (borders: TableCellBorders): XmlComponent =>
  element('w:tblStylePr', { 'w:type': 'firstRow' }, [element('w:tblPr'), element('w:tcPr', {}, [borders])]);

const COMPATIBILITY = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
  useWord2013TrackBottomHyphenation: 0,
};

/**
 * Settings that docx has no option for: the layout rules of Word 2013 and later beside their version, the fonts that we
 * embed ourselves, the separators of our notes, and Dutch numbers.
 */
export function ownSettings(language: string): XmlComponent[] {
  const uri = 'http://schemas.microsoft.com/office/word';
  return [
    element('w:zoom', { 'w:percent': 100 }),
    new OnOffElement('w:embedTrueTypeFonts'),
    value('w:characterSpacingControl', 'doNotCompress'),
    element(
      'w:footnotePr',
      {},
      [-1, 0].map((id) => element('w:footnote', { 'w:id': id })),
    ),
    element(
      'w:compat',
      {},
      Object.entries(COMPATIBILITY).map(([name, val]) =>
        element('w:compatSetting', { 'w:name': name, 'w:uri': uri, 'w:val': val }),
      ),
    ),
    value('w:themeFontLang', language),
    value('w:decimalSymbol', ','),
    value('w:listSeparator', ';'),
  ];
}

/** docx dates a file by the clock and names no language. `stamp`: ISO 8601, to the second. */
export function ownCoreProperties(stamp: string, language: string): XmlComponent[] {
  return [
    ...['dcterms:created', 'dcterms:modified'].map((name) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [stamp])),
    element('dc:language', {}, [language]),
  ];
}

/** docx names no program. */
export const application = (name: string): XmlComponent => element('Application', {}, [name]);

/** A font of the document. docx draws the key of an embedded font at random, and each file would be another. */
export function font(
  family: string,
  embedded: readonly { cut: string; relation: string; key: string }[],
): XmlComponent {
  return element('w:font', { 'w:name': family }, [
    value('w:charset', '00'),
    value('w:family', 'auto'),
    value('w:pitch', 'variable'),
    ...embedded.map(({ cut, relation, key }) => element(`w:embed${cut}`, { 'r:id': relation, 'w:fontKey': key })),
  ]);
}

/** Where a box is on the page, in EMU. */
export interface BoxOnPage {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * A drawing of Word 2010 with VML in its place for other readers, as ISO 29500 asks (part 3, 10.2): docx writes shapes without.
 * The VML is a box in which text reads upward.
 */
export function drawingWithFallback(drawing: Run, box: BoxOnPage, content: HouseParagraph): XmlComponent {
  const vml = uprightVml(box, content);
  return new TextComponent('w:r', (context) => {
    const drawn: readonly IXmlableObject[] = drawing.prepForXml(context)?.['w:r'] ?? [];
    const choice = xmlElement('mc:Choice', { Requires: 'wps' }, drawn.map(xmlOfObject).join(''));
    const fallback = xmlElement('mc:Fallback', {}, xmlOf([vml], context));
    return xmlElement('w:r', {}, xmlElement('mc:AlternateContent', {}, choice + fallback));
  });
}

function uprightVml(box: BoxOnPage, content: HouseParagraph): XmlComponent {
  const points = (emu: number): string => `${pointsOfEmu(emu).toFixed(2)}pt`;
  const style = [
    'position:absolute',
    `margin-left:${points(box.left)}`,
    `margin-top:${points(box.top)}`,
    `width:${points(box.width)}`,
    `height:${points(box.height)}`,
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
  ].join(';');
  const upright = 'layout-flow:vertical;mso-layout-flow-alt:bottom-to-top';
  const inside = element('w:txbxContent', {}, [content]);
  const textbox = element('v:textbox', { inset: '0,0,0,0', style: upright }, [inside]);
  return element('w:pict', {}, [element('v:rect', { style, filled: 'f', stroked: 'f' }, [textbox])]);
}
