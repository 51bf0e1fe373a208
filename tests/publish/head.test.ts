/** The head of a page fits both its ends, however long a name or wide a logo is, in the PDF and in Word. */
import { describe, expect, test } from 'vitest';
import type { Publication, WriterAssets } from '../../engine/core/publication/publication.ts';
import { writeDocx } from '../../engine/publish/docx/write-docx.ts';
import { logoPlace } from '../../engine/publish/logo-size.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../engine/publish/pdf/write-pdf.ts';
import { type PlacedText, readPdf } from '../documents/read-pdf.ts';
import { all, printed, readDocx } from './docx/read-docx.ts';
import { drawnInbreng } from './drawn-inbreng.ts';
import { HOUSE_STYLES, shippedAssets, shippedHouseStyle } from './pdf/house-styles.ts';

const LONG = 'Landelijk Samenwerkingsverband voor de opvang en de hulp aan minderjarige slachtoffers van mensenhandel';
const MM = 72 / 25.4;

function inbrengOf(sender: string): Publication {
  const whole = drawnInbreng();
  return { ...whole, running: { ...whole.running, sender } };
}

/** The lines above the text of each page, as pieces. */
async function headsOf(sender: string): Promise<PlacedText[][]> {
  const assets = { ...shippedAssets('neutraal'), logo: null };
  const outcome = await writePdf(createTypesetter(), inbrengOf(sender), shippedHouseStyle('neutraal'), assets);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const { pages, placed } = await readPdf(outcome.value.bytes);
  const head = placed.filter(({ artifact, y, size }) => artifact && size > 1 && y < 28 * MM);
  return Array.from({ length: pages }, (_, at) => head.filter(({ page }) => page === at + 1));
}

describe('a long name of the sender', () => {
  test('is beside the other end of the head in the PDF, never over it, and above the rule', async () => {
    for (const pieces of await headsOf(LONG)) {
      expect(
        pieces
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' '),
      ).toContain('mensenhandel');
      for (const one of pieces) {
        expect(one.y).toBeLessThan(21.5 * MM);
        for (const other of pieces) {
          if (one === other || Math.abs(one.y - other.y) > 5) continue;
          expect(one.x + one.width <= other.x + 0.5 || other.x + other.width <= one.x + 0.5).toBe(true);
        }
      }
    }
  });

  test('does not move a name that fits on one line', async () => {
    const [first = [], second = []] = await headsOf('Voorbeeldorganisatie');
    expect(new Set(first.map(({ y }) => Math.round(y))).size).toBe(1);
    expect(new Set(second.map(({ y }) => Math.round(y))).size).toBe(1);
  });

  test('gets its own line in Word when the short title is before it', async () => {
    const headOf = async (sender: string): Promise<string> => {
      const assets = { ...shippedAssets('neutraal'), logo: null };
      const bytes = await writeDocx(inbrengOf(sender), shippedHouseStyle('neutraal'), assets, null);
      return printed(readDocx(bytes).xml('word/header1.xml'));
    };
    const { shortTitle } = inbrengOf('').running;
    expect(await headOf(LONG)).toBe(`${shortTitle}\n\t${LONG}`);
    expect(await headOf('Kort')).toBe(`${shortTitle}\tKort`);
  });
});

describe('a logo', () => {
  test.each(HOUSE_STYLES)('is whole between the edge, the rule and the type of document, in %s', async (style) => {
    const house = shippedHouseStyle(style);
    const { page } = house;
    for (const [width, height] of [
      [1500, 100],
      [100, 100],
      [40, 600],
    ] as const) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0h9v9z"/></svg>`;
      const logo: WriterAssets['logo'] = { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) };
      const place = logoPlace(house, width / height);
      expect(place.width / place.height).toBeCloseTo(width / height);
      expect(place.left + place.width).toBeLessThan(210 - page.right - 60);
      expect(place.top).toBeGreaterThanOrEqual(page.logoTop);
      expect(place.top + place.height).toBeLessThanOrEqual(
        Math.min(page.headRule ?? 29, page.logoTop + page.logoHeight),
      );
      const bytes = await writeDocx(drawnInbreng(), house, { ...shippedAssets(style), logo }, null);
      const [extent] = all(readDocx(bytes).xml('word/header2.xml'), 'wp:extent').slice(-1);
      expect(Number(extent?.attributes.cx) / 36000).toBeCloseTo(place.width, 1);
      expect(Number(extent?.attributes.cy) / 36000).toBeCloseTo(place.height, 1);
    }
  });
});
