/**
 * The judge of geometry: checks that every page shows its content in the right position. It reads a tagged PDF, of the app or of
 * LibreOffice (`printedByOffice` in tests/publish/docx/judges.ts prints Word files with tags), and returns one line for each
 * fault; none: the pages are right.
 *
 *     expect(await geometryFaults(bytes, { houseStyle, publication })).toEqual([]);
 *
 * The rules: text and pictures of the body are inside the area of the body (`area`), and no text covers other text
 * (`overlap`); a note begins on the page of its first mark (`note`); the text of a cell is between the edges of its columns
 * (`cell`); nothing is cut at the edge of the sheet (`sheet`). The publication assigns text to columns:
 * without it, cells are not judged. A landscape page keeps the margins of its house style, unless `areaOf` says otherwise.
 */
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { cellFaults } from './cells.ts';
import { type Box, type DrawnPages, drawnPages } from './drawn-pages.ts';
import { noteFaults } from './notes.ts';

export interface Expected {
  houseStyle: HouseStyle;
  publication?: Publication;
  /** The area of the body on a sheet of this size, margin column included. Points. */
  areaOf?: (sheet: { width: number; height: number }) => Box;
}

/** Tolerance of rounded positions, in points. */
const CLOSE = 1;
const MM = 72 / 25.4;

export async function geometryFaults(bytes: Uint8Array, expected: Expected): Promise<string[]> {
  const drawn = await drawnPages(bytes);
  const area = expected.areaOf ?? ((sheet) => bodyArea(expected.houseStyle, sheet));
  return [
    ...sheetFaults(drawn),
    ...areaFaults(drawn, area),
    ...overlapFaults(drawn),
    ...noteFaults(drawn),
    ...(expected.publication ? cellFaults(drawn, expected.publication, expected.houseStyle, area) : []),
  ];
}

function bodyArea({ page }: HouseStyle, sheet: { width: number; height: number }): Box {
  return {
    left: (page.left - page.marginColumn) * MM,
    right: sheet.width - page.right * MM,
    top: page.top * MM,
    bottom: sheet.height - page.bottom * MM,
  };
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - CLOSE &&
    inner.right <= outer.right + CLOSE &&
    inner.top >= outer.top - CLOSE &&
    inner.bottom <= outer.bottom + CLOSE
  );
}

const positionOf = ({ left, top, right, bottom }: Box): string =>
  `[${[left, top, right, bottom].map((value) => Math.round(value)).join(' ')}]`;

function sheetFaults({ sheets, texts, shapes }: DrawnPages): string[] {
  const whole = (page: number): Box => {
    const sheet = sheets[page - 1];
    return { left: 0, top: 0, right: sheet?.width ?? 0, bottom: sheet?.height ?? 0 };
  };
  return [
    ...texts.filter((one) => !isInside(one, whole(one.page))).map((one) => `${one.text} ${positionOf(one)}`),
    ...shapes.filter((one) => !isInside(one, whole(one.page))).map((one) => `a shape ${positionOf(one)}`),
  ].map((what) => `sheet: ${what}`);
}

function areaFaults({ sheets, texts, shapes }: DrawnPages, area: NonNullable<Expected['areaOf']>): string[] {
  const body = sheets.map(area);
  const isOutside = (one: Box & { page: number }): boolean => {
    const within = body[one.page - 1];
    return !within || !isInside(one, within);
  };
  return [
    ...texts
      .filter((one) => one.tag && isOutside(one))
      .map((one) => `page ${one.page}: ${one.text} ${positionOf(one)}`),
    ...shapes
      .filter((one) => one.isTagged && isOutside(one))
      .map((one) => `page ${one.page}: a shape ${positionOf(one)}`),
  ].map((what) => `area: ${what}`);
}

/** Lines set closely may touch: less than this share of the size is no overlap. */
const TOUCHING = 0.2;

function overlapFaults({ sheets, texts }: DrawnPages): string[] {
  const faults: string[] = [];
  for (let page = 1; page <= sheets.length; page += 1) {
    const drawn = texts
      .filter((one) => one.page === page && one.upright)
      .sort((one, other) => one.top - other.top || one.left - other.left);
    drawn.forEach((one, at) => {
      for (let next = at + 1; next < drawn.length; next += 1) {
        const other = drawn[next];
        if (!other || other.top >= one.bottom) break;
        const close = TOUCHING * Math.min(one.size, other.size);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (down > close && across > Math.max(close, 1.5))
          faults.push(`overlap: page ${page}: ${one.text} ${positionOf(one)} and ${other.text} ${positionOf(other)}`);
      }
    });
  }
  return faults;
}
