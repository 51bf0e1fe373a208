import { STYLES } from '../../core/house-styles/house-style.ts';
import { paperSize, textArea } from '../../core/house-styles/paper.ts';
import { hasLowerFoot, LOWER_FOOT } from '../../core/publication/full-page.ts';
import { logoPlace } from '../logo-size.ts';
import { type ParagraphLook, plainParagraph } from './paragraph.ts';
import { LOGO_KEY, pictureRun } from './pictures.ts';
import { fieldRuns, run, tabRun, textRun } from './runs.ts';
import { borderLook, FURNITURE_STYLES, textWidth } from './styles.ts';
import { emuOfMm, pointsOfMm, twipsOfMm, twipsOfPoints } from './units.ts';
import type { Writing } from './writing.ts';
import { element, type Xml } from './xml.ts';

/** A running head or foot, by its relationship. */
export interface Furniture {
  id: string;
  type: 'header' | 'footer';
  /** On the first page of the document, on a later page, or on a later landscape page. */
  where: 'first' | 'later' | 'landscape';
  path: string;
  draw: (writing: Writing) => Xml;
}

const FURNITURE: readonly Furniture[] = [
  { id: 'rIdHeader', type: 'header', where: 'later', path: 'header1.xml', draw: (writing) => laterHeader(writing) },
  { id: 'rIdFirstHeader', type: 'header', where: 'first', path: 'header2.xml', draw: firstHeader },
  {
    id: 'rIdLandscapeHeader',
    type: 'header',
    where: 'landscape',
    path: 'header3.xml',
    draw: (writing) => laterHeader(writing, true),
  },
  { id: 'rIdFooter', type: 'footer', where: 'later', path: 'footer1.xml', draw: footer },
  { id: 'rIdFirstFooter', type: 'footer', where: 'first', path: 'footer2.xml', draw: footer },
];

/** The running heads and feet of a document: those of landscape pages only where there are any. */
export function furnitureOf({ sections }: Writing): Furniture[] {
  return FURNITURE.filter(({ where }) => where !== 'landscape' || sections.hasLandscape);
}

/** Paper, margins, running heads and feet of the section that is drawn: all but the text of the body. */
export function sectionProperties(writing: Writing): Xml {
  const { layout } = writing;
  const { page, styles } = writing.house;
  const { landscape, ended } = writing.sections;
  const paper = paperSize(landscape);
  // Word measures the foot from the edge of the paper to its lower side.
  const foot = page.bottom - page.footerDrop - (styles.footer.pitch * 25.4) / 72;
  const isFirst = ended === 0;
  const references = FURNITURE.flatMap(({ id, type, where }) => {
    if (where === 'first') return isFirst ? [element(`w:${type}Reference`, { 'w:type': 'first', 'r:id': id })] : [];
    // A landscape page has a head of its own width; its foot ends at the right edge of any text.
    const isOurs = type === 'footer' || (where === 'landscape') === landscape;
    return isOurs ? [element(`w:${type}Reference`, { 'w:type': 'default', 'r:id': id })] : [];
  });
  return element('w:sectPr', {}, [
    ...references,
    element('w:pgSz', {
      'w:w': twipsOfMm(paper.width),
      'w:h': twipsOfMm(paper.height),
      'w:orient': landscape ? 'landscape' : 'portrait',
    }),
    element('w:pgMar', {
      'w:top': twipsOfMm(page.top),
      'w:right': twipsOfMm(page.right),
      'w:bottom': twipsOfMm(page.bottom) - (layout && hasLowerFoot(layout) ? twipsOfPoints(LOWER_FOOT) : 0),
      'w:left': twipsOfMm(page.left),
      'w:header': twipsOfMm(page.headTop),
      'w:footer': twipsOfMm(Math.max(0, foot)),
      'w:gutter': 0,
    }),
    ...(isFirst ? [element('w:titlePg')] : []),
  ]);
}

function headLook(writing: Writing, landscape: boolean): ParagraphLook {
  const { page, rules, styles } = writing.house;
  const look: ParagraphLook = { style: STYLES.header.id };
  // The style has the tab at the right edge of an upright page.
  if (landscape)
    look.tabs = [
      { kind: 'clear', at: textWidth(writing.house) },
      { kind: 'right', at: textWidth(writing.house, true) },
    ];
  if (page.headRule === null || rules.head === null) return look;
  // From the foot of the line to the rule.
  const gap = pointsOfMm(page.headRule - page.headTop) - styles.header.pitch;
  return { ...look, borders: { bottom: borderLook(rules.head, Math.max(0, gap)) } };
}

/** Sender or logo at the left, the type of document at the right. */
function firstHeader(writing: Writing): Xml {
  const { running } = writing.publication;
  const landscape = writing.sections.firstIsLandscape;
  const logo = writing.pictures.get(LOGO_KEY);
  const at = logo && logoPlace(writing.house, logo.ratio);
  const sender =
    logo && at
      ? pictureRun(writing, logo, {
          width: pointsOfMm(at.width),
          height: pointsOfMm(at.height),
          alt: running.sender === '' ? null : running.sender,
          name: 'Logo',
          part: 'firstHeader',
          onPage: { left: pointsOfMm(at.left), top: pointsOfMm(at.top) },
        })
      : textRun(running.sender, { style: 'sender', marks: ['bold'] });
  return plainParagraph(headLook(writing, landscape), [
    ...stamp(writing, landscape),
    sender,
    ...(logo
      ? [tabRun()]
      : toRight(writing, { text: running.sender, ...writing.house.sendersName }, running.documentType, landscape)),
    textRun(running.documentType, { style: 'documentType' }),
  ]);
}

/** Width of a sign of running heads, as a share of its size: too wide rather than too narrow. */
const SIGN = 0.52;

/** To the right edge: on a line of its own where both ends do not stand beside each other. */
function toRight(
  writing: Writing,
  leftEnd: { text: string; size: number },
  rightEnd: string,
  landscape: boolean,
): Xml[] {
  const { page, styles } = writing.house;
  const room = pointsOfMm(textArea(writing.house, landscape).width + page.marginColumn);
  // What goes on below itself leaves room beside its last line.
  const left = (SIGN * leftEnd.text.length * leftEnd.size) % room;
  const taken = left + SIGN * rightEnd.length * styles.header.size;
  return taken > room ? [run({}, element('w:br')), tabRun()] : [tabRun()];
}

/** The short title at the left, the sender at the right. */
function laterHeader(writing: Writing, landscape = false): Xml {
  const { running } = writing.publication;
  const left = { text: running.shortTitle, size: writing.house.styles.header.size };
  return plainParagraph(headLook(writing, landscape), [
    ...stamp(writing, landscape),
    textRun(running.shortTitle),
    ...toRight(writing, left, running.sender, landscape),
    textRun(running.sender),
  ]);
}

/** 'Pagina 1 van 2'. */
function footer(writing: Writing): Xml {
  const { running } = writing.publication;
  return plainParagraph({ style: STYLES.footer.id }, [
    textRun(running.page),
    ...fieldRuns('PAGE', [textRun('1')]),
    textRun(running.of),
    ...fieldRuns('NUMPAGES', [textRun(String(writing.layout?.pages ?? 1))]),
  ]);
}

/** Where the stamp stands: its right side from the right edge of the paper, its top from the upper edge. Millimetres. */
const STAMP = { fromRight: 7, fromTop: 105, width: 4.2, height: 60 };

/** CONCEPT, upright in the right margin: a box anchored in the head of each page, never across the text. */
function stamp(writing: Writing, landscape: boolean): Xml[] {
  const text = writing.publication.running.stamp;
  if (text === null || text.trim() === '') return [];
  const words = plainParagraph({ style: FURNITURE_STYLES.stamp.id, align: 'right' }, [textRun(text)]);
  const left = paperSize(landscape).width - STAMP.fromRight - STAMP.width;
  const width = emuOfMm(STAMP.width);
  const height = emuOfMm(STAMP.height);
  const position = (name: string, offset: number) =>
    element(name, { relativeFrom: 'page' }, [element('wp:posOffset', {}, [String(emuOfMm(offset))])]);
  const drawing = element('w:drawing', {}, [
    element(
      'wp:anchor',
      {
        distT: 0,
        distB: 0,
        distL: 0,
        distR: 0,
        simplePos: 0,
        relativeHeight: 2,
        behindDoc: 0,
        locked: 0,
        layoutInCell: 0,
        allowOverlap: 1,
      },
      [
        element('wp:simplePos', { x: 0, y: 0 }),
        position('wp:positionH', left),
        position('wp:positionV', STAMP.fromTop),
        element('wp:extent', { cx: width, cy: height }),
        element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
        element('wp:wrapNone'),
        element('wp:docPr', { id: writing.nextId(), name: 'Stempel', descr: text }),
        element('wp:cNvGraphicFramePr'),
        element('a:graphic', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' }, [
          element('a:graphicData', { uri: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape' }, [
            element('wps:wsp', {}, [
              element('wps:cNvSpPr', { txBox: 1 }),
              element('wps:spPr', {}, [
                element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: width, cy: height })]),
                element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
                element('a:noFill'),
              ]),
              element('wps:txbx', {}, [element('w:txbxContent', {}, [words])]),
              element('wps:bodyPr', {
                vert: 'vert270',
                wrap: 'square',
                lIns: 0,
                tIns: 0,
                rIns: 0,
                bIns: 0,
                anchor: 't',
                anchorCtr: 0,
              }),
            ]),
          ]),
        ]),
      ],
    ),
  ]);
  return [
    run(
      {},
      element('mc:AlternateContent', {}, [
        element('mc:Choice', { Requires: 'wps' }, [drawing]),
        element('mc:Fallback', {}, [fallbackStamp(left, text)]),
      ]),
    ),
  ];
}

/** The same for a reader that knows no shapes of Word 2010. */
function fallbackStamp(left: number, text: string): Xml {
  const words = plainParagraph({ style: FURNITURE_STYLES.stamp.id, align: 'right' }, [textRun(text)]);
  const style = [
    'position:absolute',
    `margin-left:${pointsOfMm(left).toFixed(2)}pt`,
    `margin-top:${pointsOfMm(STAMP.fromTop).toFixed(2)}pt`,
    `width:${pointsOfMm(STAMP.width).toFixed(2)}pt`,
    `height:${pointsOfMm(STAMP.height).toFixed(2)}pt`,
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
  ].join(';');
  return element('w:pict', {}, [
    element('v:rect', { style, filled: 'f', stroked: 'f' }, [
      element('v:textbox', { inset: '0,0,0,0', style: 'layout-flow:vertical;mso-layout-flow-alt:bottom-to-top' }, [
        element('w:txbxContent', {}, [words]),
      ]),
    ]),
  ]);
}
