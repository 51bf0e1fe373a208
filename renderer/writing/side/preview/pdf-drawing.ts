import { naming } from './pdf-fonts.ts';

/** What the reader of PDF draws on where there is no window: its own ways ask the document for elements. */

/** A filter: how much of what is drawn is seen follows from how bright the mask is. `null`: as it is. */
type Brightness = Uint8Array | null;

const masks = new Map<string, Brightness>();

interface Sheet {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Canvases for what a page draws apart before it is laid on it. */
export class WorkerCanvases {
  create(width: number, height: number): Sheet {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    return { canvas, context: context && masking(naming(context)) };
  }

  reset({ canvas }: Sheet, width: number, height: number): void {
    if (!canvas) return;
    canvas.width = width;
    canvas.height = height;
  }

  destroy(sheet: Sheet): void {
    if (sheet.canvas) {
      sheet.canvas.width = 0;
      sheet.canvas.height = 0;
    }
    sheet.canvas = null;
    sheet.context = null;
  }
}

/**
 * Names of filters for these canvases. A mask by brightness is one of the pictures' own (SVG); our pages have no others, and
 * elements of SVG, of which a window makes filters, are not there.
 */
export class WorkerFilters {
  addLuminosityFilter(map?: Uint8Array): string {
    const name = `brightness ${map ? map.join() : ''}`;
    masks.set(name, map ?? null);
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
    masks.clear();
  }
}

/** A context that knows the mask by brightness: the reader names it, and draws the mask at once. */
function masking(context: OffscreenCanvasRenderingContext2D): OffscreenCanvasRenderingContext2D {
  const drawImage = context.drawImage.bind(context) as (image: CanvasImageSource, ...place: number[]) => void;
  let named: string | null = null;
  Object.defineProperties(context, {
    filter: {
      configurable: true,
      get: () => 'none',
      set: (name: string) => {
        named = name;
      },
    },
    drawImage: {
      configurable: true,
      writable: true,
      value: (image: CanvasImageSource, ...place: number[]) => {
        const brightness = named === null ? undefined : masks.get(named);
        named = null;
        drawImage(brightness === undefined ? image : coverageOf(image as OffscreenCanvas, brightness), ...place);
      },
    },
  });
  return context;
}

/** The mask as coverage alone: as bright as the eye takes it (ISO 32000-2, 11.5.3), in the shares that the reader uses. */
function coverageOf(mask: OffscreenCanvas, map: Brightness): OffscreenCanvas {
  const made = new OffscreenCanvas(mask.width, mask.height);
  const context = made.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(mask, 0, 0);
  const pixels = context.getImageData(0, 0, made.width, made.height);
  const { data } = pixels;
  for (let at = 0; at < data.length; at += 4) {
    const bright = Math.round(0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0));
    data[at + 3] = map?.[bright] ?? bright;
  }
  context.putImageData(pixels, 0, 0);
  return made;
}
