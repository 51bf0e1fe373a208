import { Footer, Header, type ISectionOptions, type XmlComponent } from 'docx';
import { STYLES } from '../../core/house-styles/house-style.ts';
import { paperSize, textArea } from '../../core/house-styles/paper.ts';
import { mmOfPoints, pointsOfMm, twipsOfMm, twipsOfPoints } from '../../core/layout/units.ts';
import { hasLowerFoot, LOWER_FOOT } from '../../core/publication/full-page.ts';
import { formatHeadEnd } from '../../core/publication/running-head.ts';
import { logoPlace } from '../logo-size.ts';
import { asFileChildren, type HouseParagraph, lineBreak } from './own-elements.ts';
import { type ParagraphLook, plainParagraph } from './paragraph.ts';
import { pictureRun } from './picture-run.ts';
import { LOGO_KEY } from './pictures.ts';
import { fieldRuns, run, tabRun, textRun } from './runs.ts';
import { borderLook, textWidth } from './styles.ts';
import type { Writing } from './writing.ts';

/** Paper, margins, running heads and feet of the section with this number: all but the text of the body. */
export function sectionLayout(writing: Writing, at: number): Omit<ISectionOptions, 'children'> {
  const { layout } = writing;
  const { page, styles } = writing.house;
  const isLandscape = writing.laidOut.papers[at] === 'landscape';
  const isFirst = at === 0;
  // docx turns the paper itself.
  const paper = paperSize(false);
  // Word measures the foot from the edge of the paper to its lower side.
  const foot = page.bottom - page.footerDrop - mmOfPoints(styles.footer.pitch);
  const header = (paragraph: HouseParagraph) => new Header({ children: asFileChildren([paragraph]) });
  const footer = () => new Footer({ children: asFileChildren([footerParagraph(writing)]) });
  return {
    headers: {
      default: header(laterHeader(writing, isLandscape)),
      first: isFirst ? header(firstHeader(writing, isLandscape)) : undefined,
    },
    // The feet of later sections are those of the first: a foot ends at the right edge of any text.
    footers: isFirst ? { default: footer(), first: footer() } : {},
    properties: {
      page: {
        size: {
          width: twipsOfMm(paper.width),
          height: twipsOfMm(paper.height),
          orientation: isLandscape ? 'landscape' : 'portrait',
        },
        margin: {
          top: twipsOfMm(page.top),
          right: twipsOfMm(page.right),
          bottom: twipsOfMm(page.bottom) - (layout && hasLowerFoot(layout) ? twipsOfPoints(LOWER_FOOT) : 0),
          left: twipsOfMm(page.left),
          header: twipsOfMm(page.headTop),
          footer: twipsOfMm(Math.max(0, foot)),
          gutter: 0,
        },
      },
      titlePage: isFirst || undefined,
    },
  };
}

function headLook(writing: Writing, landscape: boolean): ParagraphLook {
  const { page, rules, styles } = writing.house;
  const look: ParagraphLook = {
    style: STYLES.header.id,
    // The style has the tab at the right edge of an upright page.
    tabStops: landscape
      ? [
          { type: 'clear', position: textWidth(writing.house) },
          { type: 'right', position: textWidth(writing.house, true) },
        ]
      : undefined,
  };
  if (page.headRule === null || rules.head === null) return look;
  // From the foot of the line to the rule.
  const gap = pointsOfMm(page.headRule - page.headTop) - styles.header.pitch;
  return { ...look, border: { bottom: borderLook(rules.head, Math.max(0, gap)) } };
}

/** Sender or logo at the left, the type of document at the right. */
function firstHeader(writing: Writing, landscape: boolean): HouseParagraph {
  const { running } = writing.publication;
  const logo = writing.pictures.get(LOGO_KEY);
  const at = logo && logoPlace(writing.house, logo.ratio);
  const sender =
    logo && at
      ? pictureRun(writing, logo, {
          width: pointsOfMm(at.width),
          height: pointsOfMm(at.height),
          alt: running.sender === '' ? null : running.sender,
          name: 'Logo',
          onPage: { left: pointsOfMm(at.left), top: pointsOfMm(at.top) },
        })
      : textRun(running.sender, { style: 'sender', marks: ['bold'] });
  return plainParagraph(headLook(writing, landscape), [
    ...writing.stamp(landscape),
    sender,
    ...(logo
      ? [tabRun()]
      : toRight(writing, { text: running.sender, ...writing.house.sendersName }, running.documentType, landscape)),
    ...headEnd(writing, running.documentType, { style: 'documentType' }),
  ]);
}

/** Width of a character of running heads, as a share of its size: too wide rather than too narrow. */
const CHARACTER = 0.52;

/** A tab to the right edge, on the next line where the two ends do not fit beside each other. */
function toRight(
  writing: Writing,
  leftEnd: { text: string; size: number },
  rightEnd: string,
  landscape: boolean,
): XmlComponent[] {
  const { page, styles } = writing.house;
  const room = pointsOfMm(textArea(writing.house, landscape).width + page.marginColumn);
  // A text of several lines leaves room beside its last line.
  const left = (CHARACTER * leftEnd.text.length * leftEnd.size) % room;
  const end = formatHeadEnd(writing.publication.running, rightEnd);
  const taken = left + CHARACTER * end.length * styles.header.size;
  return taken > room ? [run({}, lineBreak()), tabRun()] : [tabRun()];
}

/** The right end of a head: 'Concept' in bold, if the document is one, before the text. */
function headEnd(writing: Writing, text: string, look: Parameters<typeof textRun>[1]): XmlComponent[] {
  const { running } = writing.publication;
  if (running.concept === null) return [textRun(text, look)];
  const rest = formatHeadEnd(running, text).slice(running.concept.length);
  return [textRun(running.concept, { style: 'documentType', marks: ['bold'] }), textRun(rest, look)];
}

/** The short title at the left, the sender at the right. */
function laterHeader(writing: Writing, landscape: boolean): HouseParagraph {
  const { running } = writing.publication;
  const left = { text: running.shortTitle, size: writing.house.styles.header.size };
  return plainParagraph(headLook(writing, landscape), [
    ...writing.stamp(landscape),
    textRun(running.shortTitle),
    ...toRight(writing, left, running.sender, landscape),
    ...headEnd(writing, running.sender, {}),
  ]);
}

/** 'Pagina 1 van 2', or 'Pagina 1' where the number of pages says nothing about the document itself. */
function footerParagraph(writing: Writing): HouseParagraph {
  const { running } = writing.publication;
  return plainParagraph({ style: STYLES.footer.id }, [
    textRun(running.page),
    ...fieldRuns('PAGE', [textRun('1')]),
    ...(running.of === ''
      ? []
      : [textRun(running.of), ...fieldRuns('NUMPAGES', [textRun(String(writing.layout?.pages ?? 1))])]),
  ]);
}
