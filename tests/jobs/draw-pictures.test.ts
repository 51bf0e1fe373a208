import { describe, expect, it } from 'vitest';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { compose } from '../../engine/core/compose/compose.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { drawPictures, type Shown } from '../../engine/jobs/draw-pictures.ts';
import { type DrawingWatch, UNWATCHED } from '../../engine/jobs/drawing-watch.ts';
import { loadPictures } from '../../engine/publish/docx/pictures.ts';
import { createTypesetter, type Typesetter } from '../../engine/publish/pdf/typesetter.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { shippedAssets, shippedHouseStyle } from '../publish/pdf/house-styles.ts';
import { documentTypeOf } from '../specimens/specimens.ts';

const typesetter = createTypesetter();
const { fonts } = shippedAssets('neutraal');

const svg = (inner: string) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><filter id="f"><feOffset dx="1"/></filter>${inner}</svg>`,
  );
const PLAIN = svg('<rect width="8" height="4"/>');
const FILTERED = svg('<rect filter="url(#f)" width="8" height="4"/>');
const isPng = (bytes: Uint8Array | undefined) => bytes?.[0] === 0x89 && bytes[1] === 0x50;

interface Picture {
  bytes: Uint8Array;
  info?: Partial<Draft['images'][string]>;
  alt?: string;
}

/** A document that shows these pictures, with the first of them as its logo. */
const showing = (...pictures: Picture[]): Shown => {
  const hashes = pictures.map(({ bytes }) => contentHash(bytes));
  return {
    draft: aDraft({
      body: pictures.map(({ alt }, at) => ({
        type: 'figure' as const,
        id: `figuur-${at}`,
        image: hashes[at] ?? '',
        ...(alt === undefined ? {} : { alt }),
      })),
      images: Object.fromEntries(
        pictures.map(({ info }, at) => [
          hashes[at],
          { mediaType: 'image/svg+xml' as const, width: 8, height: 4, name: null, ...info },
        ]),
      ),
    }),
    images: new Map(pictures.map(({ bytes }, at) => [hashes[at] ?? '', bytes])),
    logo: { mediaType: 'image/svg+xml', bytes: pictures[0]?.bytes ?? PLAIN },
  };
};

const drawn = (document: Shown, watch: DrawingWatch = UNWATCHED) =>
  drawPictures(document, { watch, typesetter, fonts, isForWord: true });
const drawnWell = async (document: Shown): Promise<Shown> => {
  const shown = await drawn(document);
  if (!shown.ok) throw new Error(shown.problem.code);
  return shown.value;
};

/** A watch that records its messages. */
const recorded = (tooSlow: readonly string[] = []) => {
  const log: (string | null)[] = [];
  const watch: DrawingWatch = {
    onDrawing: async (drawing) => {
      log.push(drawing && (drawing.isLogo ? 'logo' : drawing.name));
    },
    tooSlow: new Set(tooSlow),
  };
  return { log, watch };
};

describe('a drawing with filters', () => {
  it('becomes pixels also when a file calls it a PNG, and so does a logo; a photograph stays', async () => {
    const photograph = new Uint8Array([0xff, 0xd8, 0xff]);
    const document = showing(
      { bytes: FILTERED, info: { mediaType: 'image/png' } },
      { bytes: photograph, info: { mediaType: 'image/jpeg' } },
    );
    const [one, two] = [contentHash(FILTERED), contentHash(photograph)];
    const shown = await drawnWell(document);
    expect(isPng(shown.images.get(one))).toBe(true);
    expect(shown.images.get(two)).toBe(photograph);
    expect(shown.draft.images[two]?.mediaType).toBe('image/jpeg');
    expect(shown.logo?.mediaType).toBe('image/png');
    expect(isPng(shown.logo?.bytes)).toBe(true);
    // The document itself does not change.
    expect(document.images.get(one)).toBe(FILTERED);
  });

  it('is left out of the typesetter’s input when it can’t be drawn, and so is such a logo', async () => {
    // Nested deeper than the drawing library follows.
    const drawing = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><filter id="f"><feGaussianBlur stdDeviation="9"/></filter>' +
        `${'<g filter="url(#f)">'.repeat(140)}<rect width="8" height="4"/>${'</g>'.repeat(140)}</svg>`,
    );
    const document = showing({ bytes: drawing, info: { name: 'kaart.svg' } });
    const shown = await drawnWell(document);
    expect([...shown.images.keys()]).toEqual([]);
    expect(shown.logo).toBeNull();
    expect([...document.images.keys()]).toEqual([contentHash(drawing)]);
  });
});

describe('a drawing that the text no longer shows', () => {
  it('is not drawn for a Word file, with or without filters; the document keeps it', async () => {
    const document = showing({ bytes: PLAIN }, { bytes: FILTERED });
    const hashes = [PLAIN, FILTERED].map((bytes) => contentHash(bytes));
    const wordPictures = async (body: Draft['body']) => {
      const shown = await drawnWell({ ...document, draft: { ...document.draft, body }, logo: null });
      const houseStyle = shippedHouseStyle('neutraal');
      const publication = compose({
        draft: shown.draft,
        documentType: documentTypeOf('factsheet'),
        houseStyle,
        layout: null,
      });
      const images = Object.fromEntries(shown.images);
      const pictures = await loadPictures(publication, houseStyle, { fonts, images, logo: null, source: null });
      return hashes.filter((hash) => pictures.has(hash));
    };
    expect(await wordPictures(document.draft.body)).toEqual(hashes);
    expect(await wordPictures([])).toEqual([]);
    expect([...document.images.keys()]).toEqual(hashes);
  });
});

describe('the watch on drawings', () => {
  it('is notified of each drawing by its file, its alternative text or as the logo, and of its end', async () => {
    const { log, watch } = recorded();
    const document = showing({ bytes: PLAIN, info: { name: 'kaart.svg' } }, { bytes: FILTERED, alt: 'Een vlak' });
    expect(await drawn(document, watch)).toMatchObject({ ok: true });
    expect(log).toEqual(['kaart.svg', null, 'Een vlak', null, 'logo', null]);
  });

  it('does not count the loading of a process at its first drawing', async () => {
    const order: string[] = [];
    const watch: DrawingWatch = {
      onDrawing: async (drawing) => {
        if (drawing) order.push('watch');
      },
      tooSlow: new Set(),
    };
    const tried: Pick<Typesetter, 'tryPicture'> = {
      tryPicture: (hash, ...rest) => {
        order.push(hash === contentHash(PLAIN) ? 'drawing' : 'another drawing');
        return typesetter.tryPicture(hash, ...rest);
      },
    };
    await drawPictures(
      { ...showing({ bytes: PLAIN }), logo: null },
      { watch, typesetter: tried, fonts, isForWord: true },
    );
    expect(order).toEqual(['another drawing', 'watch', 'drawing']);
  });

  it('is not notified of a picture that the text no longer shows', async () => {
    const { log, watch } = recorded();
    const document = showing({ bytes: PLAIN, info: { name: 'kaart.svg' } });
    await drawn({ ...document, draft: { ...document.draft, body: [] }, logo: null }, watch);
    expect(log).toEqual([]);
  });

  it('refuses a drawing that took too long before, by its name, and draws nothing', async () => {
    const { log, watch } = recorded([contentHash(PLAIN)]);
    expect(await drawn(showing({ bytes: PLAIN, info: { name: 'kaart.svg' } }), watch)).toEqual({
      ok: false,
      problem: { code: 'drawing-too-slow', values: { name: 'kaart.svg', isLogo: false, seconds: 30 } },
    });
    expect(log).toEqual([]);
  });

  it('refuses such a logo by calling it the logo', async () => {
    const { watch } = recorded([contentHash(PLAIN)]);
    const document = showing({ bytes: PLAIN });
    expect(await drawn({ ...document, draft: aDraft(), images: new Map() }, watch)).toMatchObject({
      ok: false,
      problem: { code: 'drawing-too-slow', values: { isLogo: true } },
    });
  });
});
