/** A picture that every reader shows: PNG or JPEG, and the drawing it was made from where there is one. */
export interface Picture {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
  svg: Uint8Array | null;
  /** Width by height. */
  ratio: number;
}

/** Dots per inch of the PNG for readers that do not know SVG. */
const FALLBACK_DENSITY = 300;
/** Pixels of its longer side at most. */
const LARGEST = 2000;

/** Loaded where there is a picture: most documents have none. */
const loadSharp = async () => (await import('sharp')).default;

/** Vote bars and swatches by their SVG: the same ones come back at each export. */
const rasteredByText = new Map<string, Promise<Picture | null>>();
const MOST_RASTERED = 200;
const rasteredByBytes = new WeakMap<Uint8Array, Promise<Picture | null>>();

/** A drawing of ours with its PNG, `width` points wide. */
export function rasterOwnDrawing(svg: string, width: number): Promise<Picture | null> {
  const key = `${width} ${svg}`;
  if (rasteredByText.size >= MOST_RASTERED && !rasteredByText.has(key)) rasteredByText.clear();
  const picture = rasteredByText.get(key) ?? raster(new TextEncoder().encode(svg), width);
  rasteredByText.set(key, picture);
  return picture;
}

/** A drawing of the document with its PNG, made once for the same bytes. Null where it can't be read. */
export function rasterDrawing(svg: Uint8Array): Promise<Picture | null> {
  const picture = rasteredByBytes.get(svg) ?? raster(svg, null);
  rasteredByBytes.set(svg, picture);
  return picture;
}

async function raster(svg: Uint8Array, width: number | null): Promise<Picture | null> {
  try {
    const sharp = await loadSharp();
    const image =
      width === null
        ? sharp(svg, { density: FALLBACK_DENSITY }).resize({
            width: LARGEST,
            height: LARGEST,
            fit: 'inside',
            withoutEnlargement: true,
          })
        : sharp(svg).resize({ width: Math.round((width * FALLBACK_DENSITY) / 72) });
    const { data, info } = await image.png().toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), type: 'png', svg, ratio: info.width / info.height };
  } catch {
    return null;
  }
}

/** A PNG or JPEG unchanged, with its measures. Null where it is neither. */
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
