import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withFiltersDrawn } from '../../engine/jobs/filters-drawn.ts';
import { aDraft } from '../core/drafts/a-draft.ts';

const svg = (inner: string) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><filter id="f"><feOffset dx="1"/></filter>${inner}</svg>`,
  );
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const isPng = (bytes: Uint8Array | undefined) => bytes?.[0] === 0x89 && bytes[1] === 0x50;

it('a drawing that filters is shown in pixels also where a file calls it a PNG, and so is a logo; a photograph stays', async () => {
  const drawing = svg('<rect filter="url(#f)" width="8" height="4"/>');
  const photograph = new Uint8Array([0xff, 0xd8, 0xff]);
  const [one, two] = [hashOf(drawing), hashOf(photograph)];
  const info = { width: 8, height: 4, name: null };
  const draft = aDraft({
    images: { [one]: { mediaType: 'image/png', ...info }, [two]: { mediaType: 'image/jpeg', ...info } },
  });
  const images = new Map([
    [one, drawing],
    [two, photograph],
  ]);
  const shown = await withFiltersDrawn({ draft, images, logo: { mediaType: 'image/svg+xml', bytes: drawing } });
  expect(isPng(shown.images.get(one))).toBe(true);
  expect(shown.images.get(two)).toBe(photograph);
  expect(shown.draft.images[two]?.mediaType).toBe('image/jpeg');
  expect(shown.logo?.mediaType).toBe('image/png');
  expect(isPng(shown.logo?.bytes)).toBe(true);
  // The document itself keeps what it has.
  expect(images.get(one)).toBe(drawing);
});

it('a drawing whose filters can not be drawn is left out of what the typesetter gets, and so is such a logo', async () => {
  // Deeper than the drawing library follows.
  const drawing = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><filter id="f"><feGaussianBlur stdDeviation="9"/></filter>' +
      `${'<g filter="url(#f)">'.repeat(140)}<rect width="8" height="4"/>${'</g>'.repeat(140)}</svg>`,
  );
  const hash = hashOf(drawing);
  const draft = aDraft({ images: { [hash]: { mediaType: 'image/svg+xml', width: 8, height: 4, name: 'kaart.svg' } } });
  const images = new Map([[hash, drawing]]);
  const shown = await withFiltersDrawn({ draft, images, logo: { mediaType: 'image/svg+xml', bytes: drawing } });
  expect([...shown.images.keys()]).toEqual([]);
  expect(shown.logo).toBeNull();
  expect([...images.keys()]).toEqual([hash]);
});
