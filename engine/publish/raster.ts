/** A picture that every program can show (PNG or JPEG), and its original drawing if there is one. */
export interface Picture {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
  svg: Uint8Array | null;
  /** Width by height. */
  ratio: number;
}

/** Dots per inch of the PNG for programs without SVG. */
const FALLBACK_DENSITY = 300;
/** Maximum of pixels of its longer side. */
const LARGEST = 2000;

/** Loaded on demand: most documents have no picture. */
const loadSharp = async () => (await import('sharp')).default;

/** Cache by SVG: each export has the same vote bars and swatches. */
const rasteredByText = new Map<string, Promise<Picture | null>>();
const MOST_RASTERED = 200;
const rasteredByBytes = new WeakMap<Uint8Array, Promise<Picture | null>>();

/** Rasters a drawing of ours, `width` points wide. */
export function rasterOwnDrawing(svg: string, width: number): Promise<Picture | null> {
  const key = `${width} ${svg}`;
  if (rasteredByText.size >= MOST_RASTERED && !rasteredByText.has(key)) rasteredByText.clear();
  const picture = rasteredByText.get(key) ?? raster(new TextEncoder().encode(svg), width);
  rasteredByText.set(key, picture);
  return picture;
}

/** Rasters a drawing of the document, once for the same bytes. Null if it can't be read. */
export function rasterDrawing(svg: Uint8Array): Promise<Picture | null> {
  const picture = rasteredByBytes.get(svg) ?? raster(svg, null);
  rasteredByBytes.set(svg, picture);
  return picture;
}

async function raster(svg: Uint8Array, width: number | null): Promise<Picture | null> {
  try {
    const sharp = await loadSharp();
    // Without a density, sharp draws an SVG at 72 dots per inch and enlarges the blurred picture.
    const drawing = sharp(svg, { density: FALLBACK_DENSITY });
    const image =
      width === null
        ? drawing.resize({ width: LARGEST, height: LARGEST, fit: 'inside', withoutEnlargement: true })
        : drawing.resize({ width: Math.round((width * FALLBACK_DENSITY) / 72) });
    const { data, info } = await image.png().toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), type: 'png', svg, ratio: info.width / info.height };
  } catch {
    return null;
  }
}

/** Returns a PNG or JPEG unchanged, with its size. Null for other bytes. */
export async function readPhotograph(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const sharp = await loadSharp();
    const { format, width, height } = await sharp(bytes).metadata();
    if (format !== 'png' && format !== 'jpeg') return null;
    return { bytes, type: format === 'png' ? 'png' : 'jpg', svg: null, ratio: width / height };
  } catch {
    return null;
  }
}
