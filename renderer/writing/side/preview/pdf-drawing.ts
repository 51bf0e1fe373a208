import { resolveFontNames } from './pdf-fonts.ts';

/** Canvases and filters for pdf.js in a worker. Its own versions need elements of a document. */

/** Opacity for each brightness of a mask; `null`: the brightness itself. */
type LuminosityMap = Uint8Array | null;

const luminosityMaps = new Map<string, LuminosityMap>();

interface CanvasEntry {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Canvases for parts of a page that pdf.js draws separately. */
export class WorkerCanvases {
  create(width: number, height: number): CanvasEntry {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    return { canvas, context: context && addLuminosityMasks(resolveFontNames(context)) };
  }

  reset({ canvas }: CanvasEntry, width: number, height: number): void {
    if (!canvas) return;
    canvas.width = width;
    canvas.height = height;
  }

  destroy(sheet: CanvasEntry): void {
    if (sheet.canvas) {
      sheet.canvas.width = 0;
      sheet.canvas.height = 0;
    }
    sheet.canvas = null;
    sheet.context = null;
  }
}

/**
 * Filter names for these canvases. Only the luminosity masks of SVG pictures are supported: our pages have no other filters,
 * and a worker has no SVG elements to make them with.
 */
export class WorkerFilters {
  addLuminosityFilter(map?: Uint8Array): string {
    const name = `brightness ${map ? map.join() : ''}`;
    luminosityMaps.set(name, map ?? null);
    return name;
  }

  addFilter(): string {
    return 'none';
  }

  addHCMFilter(): string {
    return 'none';
  }

  addAlphaFilter(): string {
    return 'none';
  }

  addHighlightHCMFilter(): string {
    return 'none';
  }

  destroy(): void {
    luminosityMaps.clear();
  }
}

/** Adds luminosity masks to a context: pdf.js sets the filter's name and draws the mask immediately after. */
function addLuminosityMasks(context: OffscreenCanvasRenderingContext2D): OffscreenCanvasRenderingContext2D {
  const drawImage = context.drawImage.bind(context) as (image: CanvasImageSource, ...place: number[]) => void;
  let filterName: string | null = null;
  Object.defineProperties(context, {
    filter: {
      configurable: true,
      get: () => 'none',
      set: (name: string) => {
        filterName = name;
      },
    },
    drawImage: {
      configurable: true,
      writable: true,
      value: (image: CanvasImageSource, ...place: number[]) => {
        const brightness = filterName === null ? undefined : luminosityMaps.get(filterName);
        filterName = null;
        drawImage(brightness === undefined ? image : toAlphaMask(image as OffscreenCanvas, brightness), ...place);
      },
    },
  });
  return context;
}

/** The mask with its luminosity as opacity (ISO 32000-2, 11.5.3), with the weights that pdf.js uses. */
function toAlphaMask(mask: OffscreenCanvas, map: LuminosityMap): OffscreenCanvas {
  const alphaMask = new OffscreenCanvas(mask.width, mask.height);
  const context = alphaMask.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(mask, 0, 0);
  const pixels = context.getImageData(0, 0, alphaMask.width, alphaMask.height);
  const { data } = pixels;
  for (let at = 0; at < data.length; at += 4) {
    const luminosity = Math.round(0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0));
    data[at + 3] = map?.[luminosity] ?? luminosity;
  }
  context.putImageData(pixels, 0, 0);
  return alphaMask;
}
