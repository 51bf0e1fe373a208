import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { filteredDrawing } from '../../engine/store/filtered-drawing.ts';

const svg = (inner: string, size = 100) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size / 2}">${inner}</svg>`,
  );
const SHADOW = '<feFlood/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feMerge><feMergeNode/></feMerge>';
const rect = (size: number) => `<rect filter="url(#f)" width="${size}" height="${size / 2}" fill="#1c3d63"/>`;
const filtered = (steps: string, size = 100) => svg(`<filter id="f">${steps}</filter>${rect(size)}`, size);

describe('A drawing with filters', () => {
  it('is drawn once, as sharp as print needs, whatever size it declares', async () => {
    for (const size of [10, 100, 5_000]) {
      const drawn = await filteredDrawing(filtered(SHADOW, size));
      expect(await sharp(drawn ?? undefined).metadata()).toMatchObject({ format: 'png', width: 1600, height: 800 });
    }
  });

  it('is drawn with fewer pixels the more steps it takes, so that it does not take minutes', async () => {
    const drawn = await filteredDrawing(filtered('<feGaussianBlur stdDeviation="50"/>'.repeat(140)));
    expect(await sharp(drawn ?? undefined).metadata()).toMatchObject({ width: 597, height: 299 });
  });

  it('is drawn with its appearance', async () => {
    const drawn = await filteredDrawing(
      svg('<filter id="f"><feFlood flood-color="#00ff00"/></filter><rect filter="url(#f)" width="100" height="50"/>'),
    );
    const { dominant } = await sharp(drawn ?? undefined).stats();
    expect(dominant.g).toBeGreaterThan(200);
    expect(dominant.r).toBeLessThan(50);
  });

  it('stays unchanged without filters in use, when it is unsafe and when it is incomplete', async () => {
    expect(await filteredDrawing(svg('<rect width="9" height="9"/>'))).toBeNull();
    expect(
      await filteredDrawing(svg(`<filter id="f"><feFlood/></filter><rect filter="none" width="9" height="9"/>`)),
    ).toBeNull();
    expect(await filteredDrawing(svg(`<style>rect { filter: blur(1px) }</style>${rect(100)}`))).not.toBeNull();
    expect(await filteredDrawing(svg(`<script/>${rect(100)}`))).toBeNull();
    expect(await filteredDrawing(new TextEncoder().encode('<svg'))).toBeNull();
  });
});
