import { contentHash } from '../core/canonical-json.ts';
import type { Draft } from '../core/drafts/draft.ts';
import type { WriterAssets } from '../core/publication/publication.ts';
import { done, type Result, refused } from '../core/result.ts';
import type { ImageHash } from '../core/richtext/model.ts';
import { walk } from '../core/richtext/walk.ts';
import type { Typesetter } from '../publish/pdf/typesetter.ts';
import { rasterDrawing } from '../publish/raster.ts';
import type { Images } from '../store/draft-file.ts';
import { filteredDrawing } from '../store/filtered-drawing.ts';
import { type DrawingWatch, type NamedDrawing, tooSlowProblem, watchDrawing } from './drawing-watch.ts';
import type { JobProblem } from './problems.ts';

export interface Shown {
  draft: Draft;
  images: Images;
  logo: WriterAssets['logo'];
}

export interface DrawOptions {
  watch: DrawingWatch;
  typesetter: Pick<Typesetter, 'tryPicture'>;
  fonts: WriterAssets['fonts'];
  /** Word files are written too: they hold a PNG beside each drawing. */
  isForWord: boolean;
}

/** How writers show a drawing: as pixels (it filters), or as the drawing that it is; 'nothing': nobody can draw its filters. */
type Drawn = { as: 'pixels'; png: Uint8Array } | { as: 'drawing'; isOnPages: boolean } | { as: 'nothing' };

/** Drawings that filter, as they were drawn last, by their hash. */
const drawn = new Map<ImageHash, ReturnType<typeof filteredDrawing>>();
const MOST_KEPT = 100;

function drawnOnce(hash: ImageHash, svg: Uint8Array): ReturnType<typeof filteredDrawing> {
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
 * Drawn before any drawing is watched. A process loads fonts and libraries at its first drawing: on a busy computer that takes
 * longer than most drawings, and says nothing about them.
 */
const FIRST_DRAWING = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">x</text></svg>',
);

/**
 * Draws one drawing in each form that writers need, while the watch runs: later it takes no longer. Refuses a drawing that took
 * too long before.
 */
export async function drawDrawing(
  drawing: NamedDrawing,
  svg: Uint8Array,
  { watch, typesetter, fonts, isForWord }: DrawOptions,
): Promise<Result<Drawn, JobProblem>> {
  if (watch.tooSlow.has(drawing.hash)) return refused(tooSlowProblem(drawing));
  await typesetter.tryPicture(contentHash(FIRST_DRAWING), FIRST_DRAWING, fonts);
  await rasterDrawing(FIRST_DRAWING);
  return watchDrawing(watch, drawing, async () => {
    const png = await drawnOnce(drawing.hash, svg);
    if (png === 'undrawable') return done({ as: 'nothing' });
    if (png !== null) return done({ as: 'pixels', png });
    const isOnPages = await typesetter.tryPicture(drawing.hash, svg, fonts);
    if (isForWord) await rasterDrawing(svg);
    return done({ as: 'drawing', isOnPages });
  });
}

/**
 * A document as writers show it. Draws each drawing of it that is in use, and the logo, before any page is set. One that filters
 * becomes pixels, under the hash of the drawing; the document itself, which files carry, keeps its drawings. One whose filters
 * can't be drawn is left out, and the export names it. One that is not in use is left out too: writers would draw it unwatched.
 */
export async function drawPictures(
  { draft, images, logo }: Shown,
  options: DrawOptions,
): Promise<Result<Shown, JobProblem>> {
  const infos = { ...draft.images };
  const bytes = new Map(images);
  let isChanged = false;
  const isUsed = usedIn(draft);
  for (const [hash, info] of Object.entries(draft.images)) {
    const svg = images.get(hash);
    // By its bytes, as the typesetter knows it: another program may have called it otherwise.
    if (!svg || isPhotograph(svg)) continue;
    if (!isUsed(hash)) {
      isChanged = true;
      bytes.delete(hash);
      continue;
    }
    const made = await drawDrawing({ hash, name: info.name ?? altOf(draft, hash), isLogo: false }, svg, {
      ...options,
      isForWord: options.isForWord && info.mediaType === 'image/svg+xml',
    });
    if (!made.ok) return made;
    if (made.value.as === 'drawing') continue;
    isChanged = true;
    bytes.delete(hash);
    if (made.value.as === 'nothing') continue;
    infos[hash] = { ...info, mediaType: 'image/png' };
    bytes.set(hash, made.value.png);
  }
  const mark = await drawLogo(logo, options);
  if (!mark.ok) return mark;
  return done({
    draft: isChanged ? { ...draft, images: infos } : draft,
    images: isChanged ? bytes : images,
    logo: mark.value,
  });
}

async function drawLogo(logo: Shown['logo'], options: DrawOptions): Promise<Result<Shown['logo'], JobProblem>> {
  if (logo?.mediaType !== 'image/svg+xml') return done(logo);
  const made = await drawDrawing({ hash: contentHash(logo.bytes), name: null, isLogo: true }, logo.bytes, options);
  if (!made.ok) return made;
  switch (made.value.as) {
    case 'nothing':
      return done(null);
    case 'pixels':
      return done({ mediaType: 'image/png', bytes: made.value.png });
    case 'drawing':
      return done(logo);
  }
}

/** A draft keeps pictures that its text no longer shows: an editor may undo their removal. */
function usedIn({ body, blocks }: Draft): (hash: ImageHash) => boolean {
  let text: string | null = null;
  return (hash) => {
    text ??= JSON.stringify([body, blocks]);
    return text.includes(hash);
  };
}

/** The alternative text of the first figure that shows it. */
function altOf({ body, blocks }: Draft, hash: ImageHash): string | null {
  let alt: string | null = null;
  walk([...body, ...Object.values(blocks).flatMap((block) => block.body)], (node) => {
    if ('type' in node && node.type === 'figure' && node.image === hash) alt ??= node.alt ?? null;
  });
  return alt;
}

/** PNG or JPEG, by how it begins. */
function isPhotograph([first, second]: Uint8Array): boolean {
  return (first === 0x89 && second === 0x50) || (first === 0xff && second === 0xd8);
}
