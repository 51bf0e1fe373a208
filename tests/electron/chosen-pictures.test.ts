import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { GrantId } from '../../electron/ipc/grant.ts';
import { settingsSchema } from '../../electron/ipc/settings.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { createPictureHandlers } from '../../electron/processes/reports/picture-handlers.ts';
import { createUserFiles } from '../../electron/processes/user-files.ts';
import type { DrawingWatch } from '../../engine/jobs/drawing-watch.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { emptyFolder } from '../store/folders.ts';
import { servicesOfOneWindow, WINDOW } from './services-of-one-window.ts';

vi.mock('electron', () => ({}));

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const typesetter = createTypesetter();
const FILE = `g${'1'.repeat(32)}` as GrantId;
const svg = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4">${inner}</svg>`);
const PLAIN = svg('<rect width="8" height="4"/>');
/** Nested deeper than the drawing library follows. */
const UNDRAWABLE = svg(
  `<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>${'<g filter="url(#f)">'.repeat(140)}<rect width="8" height="4"/>${'</g>'.repeat(140)}`,
);

let data: string;
let log: (string | null)[];
beforeEach(() => {
  data = emptyFolder();
  log = [];
});

/** The response to a file with this name and these bytes, as a picture or as a logo. */
async function chosen(request: 'addPicture' | 'tryLogo', name: string, bytes: Uint8Array) {
  const file = join(emptyFolder(), name);
  writeFileSync(file, bytes);
  const folders = { data, templates: path('templates'), fonts: path('assets/fonts'), spelling: '' };
  const handlers = createPictureHandlers(folders, { typesetter, userFiles: createUserFiles() });
  const context = { settings: settingsSchema.parse({}), paths: { [FILE]: file } } as unknown as Context;
  const watch: DrawingWatch = {
    onDrawing: async (drawing) => {
      log.push(drawing && `${drawing.isLogo ? 'logo ' : ''}${drawing.name}`);
    },
    tooSlow: new Set(),
  };
  const progress = () => undefined;
  return request === 'addPicture'
    ? handlers.addPicture({ file: FILE }, context, progress, watch)
    : handlers.tryLogo({ logo: FILE }, context, progress, watch);
}

const kept = () => {
  try {
    return readdirSync(join(data, 'pictures'));
  } catch {
    return [];
  }
};

describe('a chosen drawing', () => {
  it('is drawn once, while the process that can be killed is watched, before it is kept', async () => {
    const reply = await chosen('addPicture', 'kaart.svg', PLAIN);
    expect(reply).toMatchObject({ ok: true, value: { info: { mediaType: 'image/svg+xml' } } });
    // Reading it may take long too.
    expect(log).toEqual(['kaart.svg', null, 'kaart.svg', null]);
    expect(kept()).toHaveLength(1);
  });

  it('is drawn in the same way as a logo', async () => {
    expect(await chosen('tryLogo', 'merk.svg', PLAIN)).toEqual({ ok: true, value: null });
    expect(log).toEqual(['logo merk.svg', null, 'logo merk.svg', null]);
  });

  it.each(['addPicture', 'tryLogo'] as const)('is refused with a message when it cannot be drawn (%s)', async (as) => {
    expect(await chosen(as, 'kaart.svg', UNDRAWABLE)).toMatchObject({
      ok: false,
      problem: { code: 'image-unreadable', message: expect.stringContaining('kaart.svg') },
    });
    expect(kept()).toEqual([]);
  });
});

it.each(['addPicture', 'tryLogo'] as const)('a chosen photograph is not drawn first (%s)', async (as) => {
  const png = await sharp({ create: { width: 8, height: 4, channels: 3, background: '#888888' } })
    .png()
    .toBuffer();
  expect(await chosen(as, 'foto.png', png)).toMatchObject({ ok: true });
  expect(log).toEqual([]);
});

describe('a logo chosen in Settings', () => {
  const changed = async (input: object, tried: unknown) => {
    const requests: string[] = [];
    const ask = async (name: string) => {
      requests.push(name);
      return name === 'tryLogo' ? tried : { ok: true, value: 'changed' };
    };
    const { handlers } = servicesOfOneWindow({ file: null, pathOf: (grant) => grant, ask });
    return { reply: await handlers.changeOrganisation(input, WINDOW), requests };
  };

  it('is drawn before the organisation changes', async () => {
    const { reply, requests } = await changed({ logo: FILE }, { ok: true, value: null });
    expect(reply).toEqual({ ok: true, value: 'changed' });
    expect(requests).toEqual(['tryLogo', 'changeOrganisation']);
  });

  it('changes nothing when drawing it is refused', async () => {
    const refused = { ok: false, problem: { code: 'chosen-drawing-too-slow', file: null, message: 'Te traag.' } };
    const { reply, requests } = await changed({ logo: FILE }, refused);
    expect(reply).toEqual(refused);
    expect(requests).toEqual(['tryLogo']);
  });

  it('is not drawn when it is removed or another field changes', async () => {
    for (const input of [{ logo: null }, { name: 'CoMensha' }])
      expect((await changed(input, null)).requests).toEqual(['changeOrganisation']);
  });
});
