import type { XmlComponent } from 'docx';
import { paperSize } from '../../core/house-styles/paper.ts';
import { emuOfMm, pixelsOfEmu } from '../../core/layout/units.ts';
import { writable } from '../xml.ts';
import { asFileChildren, type BoxOnPage, drawingWithFallback, type HouseParagraph } from './own-elements.ts';
import { plainParagraph } from './paragraph.ts';
import { textRun } from './runs.ts';
import { FURNITURE_STYLES } from './styles.ts';
import type { Writing } from './writing.ts';

/** Position of the stamp: its right side from the right edge of the paper, its top from the upper edge. Millimetres. */
const STAMP = { fromRight: 7, fromTop: 105, width: 4.2, height: 60 };

function boxOn(isLandscape: boolean): BoxOnPage {
  return {
    left: emuOfMm(paperSize(isLandscape).width - STAMP.fromRight - STAMP.width),
    top: emuOfMm(STAMP.fromTop),
    width: emuOfMm(STAMP.width),
    height: emuOfMm(STAMP.height),
  };
}

/** CONCEPT, upright in the right margin: a box anchored in the head of each page, never across the text. */
export async function stampOf(writing: Writing): Promise<Writing['stamp']> {
  const text = writing.publication.running.stamp;
  if (text === null || text.trim() === '') return () => [];
  // A large module, for concepts only.
  const { ShapeRun } = await import('docx/shapes');
  const words = (): HouseParagraph =>
    plainParagraph({ style: FURNITURE_STYLES.stamp.id, alignment: 'right' }, [textRun(text)]);
  return (isLandscape): XmlComponent[] => {
    const box = boxOn(isLandscape);
    const shape = new ShapeRun({
      type: 'rectangle',
      line: 'none',
      transformation: { width: pixelsOfEmu(box.width), height: pixelsOfEmu(box.height) },
      children: asFileChildren([words()]),
      textOptions: {
        direction: 'bottomToTop',
        verticalAlignment: 'top',
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
      },
      altText: { id: String(writing.nextId()), name: 'Stempel', description: writable(text) },
      floating: {
        horizontalPosition: { relative: 'page', offset: box.left },
        verticalPosition: { relative: 'page', offset: box.top },
        layoutInCell: false,
        zIndex: 2,
      },
    });
    return [drawingWithFallback(shape, box, words())];
  };
}
