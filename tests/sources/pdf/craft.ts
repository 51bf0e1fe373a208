/** Small PDFs for tests, made with pdf-lib, and damaged ones, written by hand. */
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';

/** A line of text: position in points from the upper left corner, to the baseline. */
interface Line {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
}

export interface CraftedPage {
  lines: Line[];
  /** The turn that the file asks for. */
  rotation?: number;
  /** Draws the text turned, as on a page that is turned back by its rotation. */
  turned?: boolean;
}

export const A4 = { width: 595, height: 842 };

export async function craft(pages: readonly CraftedPage[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  for (const { lines, rotation = 0, turned = false } of pages) {
    const page = document.addPage(turned ? [A4.height, A4.width] : [A4.width, A4.height]);
    page.setRotation(degrees(rotation));
    for (const { text, x, y, size = 11, bold: isBold = false } of lines) {
      page.drawText(text, {
        size,
        font: isBold ? bold : regular,
        ...(turned ? { x: y, y: x, rotate: degrees(90) } : { x, y: A4.height - y }),
      });
    }
  }
  return document;
}

/** A page of plain lines, enough not to count as scanned. */
export function textPage(
  text = 'De autoriteiten van Voorbeeldland stelden een coördinator aan.',
  count = 20,
): CraftedPage {
  return { lines: Array.from({ length: count }, (_, at) => ({ text, x: 70, y: 80 + at * 16 })) };
}

/** A PDF of objects as written, without a table of their positions: a reader searches for them. */
export function writeObjects(objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array {
  const body = objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join('');
  return new TextEncoder().encode(
    `%PDF-1.7\n${body}trailer\n<< ${trailer} /Size ${objects.length + 1} >>\nstartxref\n0\n%%EOF\n`,
  );
}
