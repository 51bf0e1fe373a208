/**
 * Every element of a Word file that docx 9.15 has no class or option for, each with its reason. The classes of docx write
 * all other elements.
 */
import {
  type AbstractNumbering,
  type ConcreteNumbering,
  createHorizontalPosition,
  createSimplePos,
  createTableWidthElement,
  createVerticalPosition,
  createWrapNone,
  elementOf,
  FootNotes,
  type IBorderOptions,
  type ICharacterStyleOptions,
  type IContext,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type ITableOptions,
  type IXmlableObject,
  Numbering,
  OnOffElement,
  Paragraph,
  Run,
  StyleForCharacter,
  StyleForParagraph,
  Table,
  TableBorders,
  TableCellBorders,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import { inSchemaOrder } from './schema-order.ts';
import { writable } from './xml.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

class ElementAttributes extends XmlAttributeComponent<Attributes> {}

/** An element by its name. Its children are written in the order of its schema. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Attributes = {}, children: readonly (XmlComponent | string)[] = []) {
    super(name);
    this.root.push(
      new ElementAttributes(attributes),
      ...inSchemaOrder(name, children, (child) => elementOf(child) ?? ''),
    );
  }
}

const value = (name: string, val: string | number): XmlComponent => new Element(name, { 'w:val': val });

const nameOf = (written: IXmlableObject): string => Object.keys(written)[0] ?? '';

/** What docx wrote in an element, with elements of ours: one of ours replaces the one of docx that has its name. */
function amended(parent: string, written: readonly IXmlableObject[], own: readonly XmlComponent[], context: IContext) {
  const ours = own.flatMap((component) => component.prepForXml(context) ?? []);
  const replaced = new Set(ours.map(nameOf));
  return inSchemaOrder(parent, [...written.filter((child) => !replaced.has(nameOf(child))), ...ours], nameOf);
}

/** The same in the properties of an element: `w:pPr` of a paragraph. */
function withProperties(
  written: IXmlableObject | undefined,
  [parent, name]: readonly [parent: string, name: string],
  own: readonly XmlComponent[],
  context: IContext,
): IXmlableObject {
  const children: readonly IXmlableObject[] = written?.[parent] ?? [];
  const properties = children.find((child) => nameOf(child) === name);
  const inside = { [name]: amended(name, properties?.[name] ?? [], own, context) };
  return {
    [parent]: properties ? children.map((child) => (child === properties ? inside : child)) : [inside, ...children],
  };
}

/** A part of docx that lacks some elements. */
export class AmendedPart extends XmlComponent {
  readonly #part: XmlComponent;
  readonly #own: readonly XmlComponent[];

  constructor(part: XmlComponent, own: readonly XmlComponent[]) {
    super(elementOf(part) ?? '');
    this.#part = part;
    this.#own = own;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const written = this.#part.prepForXml(context)?.[this.rootKey];
    return {
      [this.rootKey]: amended(this.rootKey, Array.isArray(written) ? written : [written], this.#own, context),
    };
  }
}

/** A paragraph with properties that docx has no option for. */
export class AmendedParagraph extends Paragraph {
  readonly #own: readonly XmlComponent[];

  constructor(options: IParagraphOptions, own: readonly XmlComponent[]) {
    super(options);
    this.#own = own;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return withProperties(super.prepForXml(context), ['w:p', 'w:pPr'], this.#own, context);
  }
}

/** A table that says which of its cells are heads. docx does not write the bits that LibreOffice and Word 2007 read. */
export class HouseTable extends Table {
  readonly #look: XmlComponent;

  constructor(options: ITableOptions, { hasHeadRow, hasHeadColumn }: { hasHeadRow: boolean; hasHeadColumn: boolean }) {
    super(options);
    const bits = 0x600 + (hasHeadColumn ? 0x80 : 0) + (hasHeadRow ? 0x20 : 0);
    this.#look = new Element('w:tblLook', {
      'w:val': bits.toString(16).padStart(4, '0'),
      'w:firstRow': hasHeadRow ? 1 : 0,
      'w:lastRow': 0,
      'w:firstColumn': hasHeadColumn ? 1 : 0,
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    });
  }

  override prepForXml(context: IContext): IXmlableObject {
    return withProperties(super.prepForXml(context), ['w:tbl', 'w:tblPr'], [this.#look], context);
  }
}

/** docx has no option for hyphenation, which a style or a paragraph allows or prevents. */
export const suppressHyphens = (isSuppressed: boolean): XmlComponent =>
  new OnOffElement('w:suppressAutoHyphens', isSuppressed);

/** Digits of one width, so that those of a column are below each other. docx knows no elements of Word 2010. */
export class TabularRun extends Run {
  override prepForXml(context: IContext): IXmlableObject {
    const own = [
      new Element('w14:numForm', { 'w14:val': 'lining' }),
      new Element('w14:numSpacing', { 'w14:val': 'tabular' }),
    ];
    return withProperties(super.prepForXml(context), ['w:r', 'w:rPr'], own, context);
  }
}

/** docx breaks a line only before all other content of a run. */
export const lineBreak = (): XmlComponent => new Element('w:br');

/** Text beside tabs and breaks in one run: docx takes some words in a list of children for the names of its fields. */
export const text = (content: string): XmlComponent => new Element('w:t', { 'xml:space': 'preserve' }, [content]);

/** `isDirty`: Word fills the field in when it opens the file. docx writes no field that has both a result and its style. */
export const fieldCharacter = (type: 'begin' | 'separate' | 'end', isDirty = false): XmlComponent =>
  new Element('w:fldChar', { 'w:fldCharType': type, 'w:dirty': isDirty ? 1 : undefined });
export const fieldInstruction = (instruction: string): XmlComponent =>
  new Element('w:instrText', { 'xml:space': 'preserve' }, [instruction]);

/** docx has content controls for check boxes and its own table of contents only. */
function contentControl(properties: readonly XmlComponent[], content: readonly XmlComponent[]): XmlComponent {
  return new Element('w:sdt', {}, [new Element('w:sdtPr', {}, properties), new Element('w:sdtContent', {}, content)]);
}

/** A field to fill in, which shows its placeholder. `typed`: properties of the text that the reader types. */
export function placeholderControl(
  id: number,
  { title, tag, typed }: { title: string; tag: string; typed: XmlComponent },
  placeholder: Run,
): XmlComponent {
  const properties = [value('w:alias', title), value('w:tag', tag), value('w:id', id)];
  return contentControl(
    [typed, ...properties, new OnOffElement('w:showingPlcHdr'), new Element('w:text')],
    [placeholder],
  );
}

/**
 * A table of contents on which Word offers 'update'. docx writes entries as text without their label and their page field,
 * with tab stops for another page width, and puts the field into paragraphs of its own.
 */
export function contentsControl(id: number, paragraphs: readonly XmlComponent[]): XmlComponent {
  const gallery = [value('w:docPartGallery', 'Table of Contents'), new Element('w:docPartUnique')];
  return contentControl([value('w:id', id), new Element('w:docPartObj', {}, gallery)], paragraphs);
}

/** The mark of a note that has another number than Word would give it. docx knows only marks that Word counts. */
export const ownNoteMark = (id: number): XmlComponent =>
  new Element('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': id });

/** A note that begins as the house style has it: docx puts a raised number before it. */
export function footnote(
  id: number,
  paragraphs: readonly XmlComponent[],
  type?: 'separator' | 'continuationSeparator',
): XmlComponent {
  return new Element('w:footnote', { 'w:type': type, 'w:id': id }, paragraphs);
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

/**
 * Whether a style is the default of its type or one of ours; docx has no option for either. A style is written once, since
 * the next document most often has the same.
 */
export type StyleOrigin = 'word' | 'default' | 'house';
const ORIGINS: Record<StyleOrigin, Attributes> = {
  word: {},
  default: { 'w:default': 1 },
  house: { 'w:customStyle': 1 },
};

function withOrigin(written: IXmlableObject | undefined, origin: StyleOrigin): IXmlableObject {
  const [{ _attr }, ...children] = written?.['w:style'] ?? [{}];
  return { 'w:style': [{ _attr: { ..._attr, ...ORIGINS[origin] } }, ...children] };
}

export class ParagraphStyle extends StyleForParagraph {
  readonly #origin: StyleOrigin;
  readonly #own: readonly XmlComponent[];
  #written: IXmlableObject | null = null;

  constructor(origin: StyleOrigin, options: IParagraphStyleOptions, own: readonly XmlComponent[]) {
    super(options);
    this.#origin = origin;
    this.#own = own;
  }

  override prepForXml(context: IContext): IXmlableObject {
    this.#written ??= withOrigin(
      withProperties(super.prepForXml(context), ['w:style', 'w:pPr'], this.#own, context),
      this.#origin,
    );
    return this.#written;
  }
}

export class CharacterStyle extends StyleForCharacter {
  readonly #origin: StyleOrigin;
  #written: IXmlableObject | null = null;

  constructor(origin: StyleOrigin, options: ICharacterStyleOptions) {
    super(options);
    this.#origin = origin;
  }

  override prepForXml(context: IContext): IXmlableObject {
    this.#written ??= withOrigin(super.prepForXml(context), this.#origin);
    return this.#written;
  }
}

/** Of the styles that Word knows it offers only those of the file. docx writes no latent styles. */
export const latentStyles = (): XmlComponent =>
  new Element('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 0,
    'w:defQFormat': 0,
    'w:count': 376,
  });

/** The default styles of lists and of tables; that of docx has cell margins of its own. */
export function defaultStyles(): XmlComponent[] {
  const style = (type: string, id: string, name: string, ...more: XmlComponent[]) =>
    new Element('w:style', { 'w:type': type, 'w:default': 1, 'w:styleId': id }, [
      value('w:name', name),
      value('w:uiPriority', 99),
      new OnOffElement('w:semiHidden'),
      new OnOffElement('w:unhideWhenUsed'),
      ...more,
    ]);
  const properties = [width('w:tblInd', 0), cellMargins({ top: 0, left: 0, bottom: 0, right: 0 })];
  return [
    style('table', 'TableNormal', 'Normal Table', new Element('w:tblPr', {}, properties)),
    style('numbering', 'NoList', 'No List'),
  ];
}

const width = (name: string, twips: number): XmlComponent =>
  createTableWidthElement(name, { type: 'dxa', size: twips });

function cellMargins(margins: Record<'top' | 'left' | 'bottom' | 'right', number>): XmlComponent {
  const { top, left, bottom, right } = margins;
  return new Element('w:tblCellMar', {}, [
    width('w:top', top),
    width('w:left', left),
    width('w:bottom', bottom),
    width('w:right', right),
  ]);
}

/** A style of a table; docx has classes for those of paragraphs and of text only. Margins in twips. */
export function tableStyle(
  { id, word }: { id: string; word: string },
  edges: { outside: IBorderOptions; belowHead: IBorderOptions; insideHorizontal: IBorderOptions },
  margins: Record<'top' | 'left' | 'bottom' | 'right', number>,
): XmlComponent {
  const { outside, belowHead, insideHorizontal } = edges;
  const borders = new TableBorders({ top: outside, bottom: outside, insideHorizontal }, { fillMissingSides: false });
  const head = new TableCellBorders({ top: outside, bottom: belowHead });
  return new Element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    value('w:name', word),
    value('w:basedOn', 'TableNormal'),
    value('w:uiPriority', 60),
    new OnOffElement('w:qFormat'),
    new Element('w:tblPr', {}, [borders, cellMargins(margins)]),
    new Element('w:tblStylePr', { 'w:type': 'firstRow' }, [new Element('w:tblPr'), new Element('w:tcPr', {}, [head])]),
  ]);
}

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
    new Element('w:zoom', { 'w:percent': 100 }),
    new OnOffElement('w:embedTrueTypeFonts'),
    value('w:characterSpacingControl', 'doNotCompress'),
    new Element(
      'w:footnotePr',
      {},
      [-1, 0].map((id) => new Element('w:footnote', { 'w:id': id })),
    ),
    new Element(
      'w:compat',
      {},
      Object.entries(COMPATIBILITY).map(
        ([name, val]) => new Element('w:compatSetting', { 'w:name': name, 'w:uri': uri, 'w:val': val }),
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
    ...['dcterms:created', 'dcterms:modified'].map(
      (name) => new Element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [stamp]),
    ),
    new Element('dc:language', {}, [language]),
  ];
}

/** docx names no program. */
export const application = (name: string): XmlComponent => new Element('Application', {}, [name]);

/** A font of the document. docx draws the key of an embedded font at random, and each file would be another. */
export function font(
  family: string,
  embedded: readonly { cut: string; relation: string; key: string }[],
): XmlComponent {
  return new Element('w:font', { 'w:name': family }, [
    value('w:charset', '00'),
    value('w:family', 'auto'),
    value('w:pitch', 'variable'),
    ...embedded.map(({ cut, relation, key }) => new Element(`w:embed${cut}`, { 'r:id': relation, 'w:fontKey': key })),
  ]);
}

/** Where a box is on the page, in EMU. */
export interface BoxOnPage {
  left: number;
  top: number;
  width: number;
  height: number;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** Text that reads upward in a box on the page: in docx all text of a box is level. Readers before Word 2010 get VML. */
export function uprightBox(id: number, name: string, box: BoxOnPage, draw: () => Paragraph, alt: string): XmlComponent {
  return new Element('mc:AlternateContent', {}, [
    new Element('mc:Choice', { Requires: 'wps' }, [uprightDrawing(id, name, box, draw(), writable(alt))]),
    new Element('mc:Fallback', {}, [uprightVml(box, draw())]),
  ]);
}

function uprightDrawing(id: number, name: string, box: BoxOnPage, content: Paragraph, alt: string): XmlComponent {
  const size = { cx: box.width, cy: box.height };
  const shape = new Element('wps:wsp', {}, [
    new Element('wps:cNvSpPr', { txBox: 1 }),
    new Element('wps:spPr', {}, [
      new Element('a:xfrm', {}, [new Element('a:off', { x: 0, y: 0 }), new Element('a:ext', size)]),
      new Element('a:prstGeom', { prst: 'rect' }, [new Element('a:avLst')]),
      new Element('a:noFill'),
    ]),
    new Element('wps:txbx', {}, [new Element('w:txbxContent', {}, [content])]),
    new Element('wps:bodyPr', { vert: 'vert270', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }),
  ]);
  const attributes = { distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: 2, behindDoc: 0 };
  const anchor = new Element('wp:anchor', { ...attributes, locked: 0, layoutInCell: 0, allowOverlap: 1 }, [
    createSimplePos(),
    createHorizontalPosition({ relative: 'page', offset: box.left }),
    createVerticalPosition({ relative: 'page', offset: box.top }),
    new Element('wp:extent', size),
    new Element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    createWrapNone(),
    new Element('wp:docPr', { id, name, descr: alt }),
    new Element('wp:cNvGraphicFramePr'),
    new Element('a:graphic', { 'xmlns:a': DRAWING }, [new Element('a:graphicData', { uri: SHAPE }, [shape])]),
  ]);
  return new Element('w:drawing', {}, [anchor]);
}

function uprightVml(box: BoxOnPage, content: Paragraph): XmlComponent {
  const points = (emu: number): string => `${(emu / 12700).toFixed(2)}pt`;
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
  return new Element('w:pict', {}, [
    new Element('v:rect', { style, filled: 'f', stroked: 'f' }, [
      new Element('v:textbox', { inset: '0,0,0,0', style: upright }, [new Element('w:txbxContent', {}, [content])]),
    ]),
  ]);
}
