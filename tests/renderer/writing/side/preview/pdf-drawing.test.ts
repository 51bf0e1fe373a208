import { beforeEach, expect, test, vi } from 'vitest';
import { WorkerCanvases, WorkerFilters } from '../../../../../renderer/writing/side/preview/pdf-drawing.ts';

type Pixel = [red: number, green: number, blue: number, alpha: number];

/** A canvas of one row of pixels. A drawn picture replaces them. */
class Row {
  pixels: Pixel[];
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = Array.from({ length: width }, () => [0, 0, 0, 0]);
  }
  getContext() {
    return {
      drawImage: (image: Row) => {
        this.pixels = image.pixels.map((pixel) => [...pixel]);
      },
      getImageData: () => ({ data: Uint8ClampedArray.from(this.pixels.flat()) }),
      putImageData: ({ data }: { data: Uint8ClampedArray }) => {
        this.pixels = this.pixels.map((_, at) => [...data.slice(4 * at, 4 * at + 4)] as Pixel);
      },
    };
  }
}

const MASK: Pixel[] = [
  [0, 0, 0, 255],
  [255, 255, 255, 255],
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
];

beforeEach(() => {
  vi.stubGlobal('OffscreenCanvas', Row);
  vi.stubGlobal('OffscreenCanvasRenderingContext2D', class {});
  return () => vi.unstubAllGlobals();
});

/** Opacity of each pixel of a mask that is drawn with this filter. */
function opacities(filter: string | null): number[] {
  const sheet = new WorkerCanvases().create(MASK.length, 1);
  const mask = new Row(MASK.length, 1);
  mask.pixels = MASK;
  if (!sheet.context) throw new Error('no context');
  if (filter !== null) sheet.context.filter = filter;
  sheet.context.drawImage(mask as never, 0, 0);
  return (sheet.canvas as unknown as Row).pixels.map(([, , , alpha]) => alpha);
}

test('turns the luminosity of a mask into opacity', () => {
  const filters = new WorkerFilters();
  expect(opacities(filters.addLuminosityFilter())).toEqual([0, 255, 77, 150, 28]);
});

test('maps the luminosity to opacity if the mask has a map', () => {
  const filters = new WorkerFilters();
  const turned = Uint8Array.from({ length: 256 }, (_, bright) => 255 - bright);
  expect(opacities(filters.addLuminosityFilter(turned))).toEqual([255, 0, 178, 105, 227]);
  const steps = Uint8Array.from({ length: 256 }, (_, bright) => (bright < 100 ? 0 : 200));
  expect(opacities(filters.addLuminosityFilter(steps))).toEqual([0, 200, 0, 200, 0]);
  // Each map keeps its own filter.
  expect(opacities(filters.addLuminosityFilter(turned))).toEqual([255, 0, 178, 105, 227]);
  expect(opacities(filters.addLuminosityFilter())).toEqual([0, 255, 77, 150, 28]);
});

test('applies a filter only to the next drawing, and ignores other filters', () => {
  const filters = new WorkerFilters();
  const { context, canvas } = new WorkerCanvases().create(MASK.length, 1);
  const picture = new Row(MASK.length, 1);
  picture.pixels = MASK;
  if (!context) throw new Error('no context');
  context.filter = filters.addLuminosityFilter();
  context.drawImage(picture as never, 0, 0);
  context.drawImage(picture as never, 0, 0);
  expect((canvas as unknown as Row).pixels).toEqual(MASK);
  expect(opacities(filters.addFilter())).toEqual([255, 255, 255, 255, 255]);
  expect(opacities(null)).toEqual([255, 255, 255, 255, 255]);
  const name = filters.addLuminosityFilter();
  filters.destroy();
  expect(opacities(name)).toEqual([255, 255, 255, 255, 255]);
});
