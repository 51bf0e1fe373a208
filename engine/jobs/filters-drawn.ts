import { contentHash } from '../core/canonical-json.ts';
import type { Draft } from '../core/drafts/draft.ts';
import type { WriterAssets } from '../core/publication/publication.ts';
import type { Images } from '../store/draft-file.ts';
import { filteredDrawing } from '../store/filtered-drawing.ts';

export interface Shown {
  draft: Draft;
  images: Images;
  logo: WriterAssets['logo'];
}

/** Those that were drawn last, by their hash. */
type Drawn = Awaited<ReturnType<typeof filteredDrawing>>;
const drawn = new Map<string, Promise<Drawn>>();
const MOST_KEPT = 100;

function drawnOnce(hash: string, svg: Uint8Array): Promise<Drawn> {
  const known = drawn.get(hash);
  if (known) {
    // Used last, dropped last.
    drawn.delete(hash);
    drawn.set(hash, known);
    return known;
  }
  const [oldest] = drawn.keys();
  if (drawn.size >= MOST_KEPT && oldest !== undefined) drawn.delete(oldest);
  const made = filteredDrawing(svg);
  drawn.set(hash, made);
  return made;
}

/**
 * A document as writers show it: each drawing that filters in pixels, drawn once, under the hash of the drawing. The document
 * itself, which files carry, keeps its drawings. One that can't be drawn is left out, and the export names it.
 */
export async function withFiltersDrawn({ draft, images, logo }: Shown): Promise<Shown> {
  const infos = { ...draft.images };
  const bytes = new Map(images);
  let isDrawn = false;
  for (const [hash, info] of Object.entries(draft.images)) {
    const svg = images.get(hash);
    // By its bytes, as the typesetter knows it: another program may have called it otherwise.
    if (!svg || isPhotograph(svg)) continue;
    const png = await drawnOnce(hash, svg);
    if (!png) continue;
    isDrawn = true;
    if (png === 'undrawable') {
      bytes.delete(hash);
      continue;
    }
    infos[hash] = { ...info, mediaType: 'image/png' };
    bytes.set(hash, png);
  }
  const mark = logo?.mediaType === 'image/svg+xml' ? await drawnOnce(contentHash(logo.bytes), logo.bytes) : null;
  return {
    draft: isDrawn ? { ...draft, images: infos } : draft,
    images: isDrawn ? bytes : images,
    logo: mark === null ? logo : mark === 'undrawable' ? null : { mediaType: 'image/png', bytes: mark },
  };
}

/** PNG or JPEG, by how it begins. */
function isPhotograph([first, second]: Uint8Array): boolean {
  return (first === 0x89 && second === 0x50) || (first === 0xff && second === 0xd8);
}
