import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findContrastProblems } from '../core/house-styles/contrast.ts';
import { type HouseStyle, houseStyleSchema } from '../core/house-styles/house-style.ts';
import { applyOrganisation } from '../core/house-styles/overlay.ts';
import type { WriterAssets } from '../core/publication/publication.ts';
import { done, type Result, refused } from '../core/result.ts';
import { fontFamily } from '../publish/pdf/font-coverage.ts';
import { type OrganisationWithLogo, WITHOUT_ORGANISATION } from '../store/organisation-with-logo.ts';
import { MOST_DRAWN_PIXELS, pictureDanger } from '../store/picture-danger.ts';
import { plainSvg } from '../store/plain-svg.ts';
import { unsafeSvg } from '../store/safe-svg.ts';
import { fontFile } from './font-file.ts';
import type { JobProblem } from './problems.ts';
import { readJson, templateProblem } from './read-json.ts';

const FILE = 'house-style.json';

/** A house style with the bytes that its documents need. */
export interface LoadedHouseStyle {
  houseStyle: HouseStyle;
  assets: Pick<WriterAssets, 'fonts' | 'logo'>;
}

export interface HouseStylePlaces {
  /** The product's templates; its folder `house-styles` holds the house styles by name. */
  templates: string;
  /** The product's fonts; a font in the house style's own folder takes precedence. */
  fonts: string;
  /** Folder of a library: its organisation overrides a house style that came with the product. */
  library?: string | null | undefined;
  /** Reads the organisation instead of `library`; called only for a house style that came with the product. */
  organisation?: (() => Promise<Result<OrganisationWithLogo, JobProblem>>) | undefined;
  /**
   * The name comes from a document or a window, so it must be that of a house style of the product. Only a user of the
   * command line may name a folder: a folder that a document names may be on another computer, and reading it would send
   * that computer a request.
   */
  onlyOfProduct?: boolean | undefined;
}

type ForStyle = Pick<HouseStylePlaces, 'templates' | 'library' | 'organisation' | 'onlyOfProduct'>;

/** Names of the house styles that come with the product. */
export function houseStyleNames(templates: string): string[] {
  try {
    const folder = join(templates, 'house-styles');
    return readdirSync(folder)
      .filter((name) => existsSync(join(folder, name, FILE)))
      .sort();
  } catch {
    return [];
  }
}

/**
 * Reads a house style with its logo and without its fonts. A name gives one of the product, with the organisation of the
 * library applied; a path (of a folder or its `house-style.json`) gives one that is complete in itself. Refuses, with file
 * and field, an invalid file, a logo that is missing or no picture, a drawing that runs or loads something, and text with
 * too little contrast.
 */
export async function readHouseStyle(
  name: string,
  places: ForStyle,
): Promise<Result<{ houseStyle: HouseStyle; logo: WriterAssets['logo'] }, JobProblem>> {
  const read = await overlaid(name, places);
  return read.ok ? finished(read.value) : read;
}

/**
 * Reads a house style as `readHouseStyle` does, with its fonts. Also refuses a font that is missing, no font, or of another
 * family than the house style names.
 */
export async function loadHouseStyle(
  name: string,
  places: HouseStylePlaces,
): Promise<Result<LoadedHouseStyle, JobProblem>> {
  const read = await overlaid(name, places);
  if (!read.ok) return read;
  const fonts = loadFonts(read.value.houseStyle, read.value.file, [read.value.folder, places.fonts]);
  if (!fonts.ok) return fonts;
  const style = finished(read.value);
  if (!style.ok) return style;
  const { houseStyle, logo } = style.value;
  return done({ houseStyle, assets: { fonts: fonts.value, logo } });
}

function finished({
  houseStyle,
  file,
  folder,
  ownLogo,
}: Overlaid): Result<{ houseStyle: HouseStyle; logo: WriterAssets['logo'] }, JobProblem> {
  const logo = ownLogo ? done(ownLogo) : loadLogo(houseStyle, file, folder);
  if (!logo.ok) return logo;
  const pale = tooPale(houseStyle);
  return pale ? refused(pale) : done({ houseStyle, logo: logo.value });
}

interface Overlaid {
  houseStyle: HouseStyle;
  file: string;
  folder: string;
  /** Of the organisation. */
  ownLogo: OrganisationWithLogo['logo'];
}

async function overlaid(
  name: string,
  { templates, library, organisation, onlyOfProduct }: ForStyle,
): Promise<Result<Overlaid, JobProblem>> {
  const known = houseStyleNames(templates);
  const shipped = known.includes(name);
  if (onlyOfProduct && !shipped) return refused({ code: 'house-style-unknown', values: { name, known } });
  const folder = shipped ? join(templates, 'house-styles', name) : folderOf(name);
  const file = join(folder, FILE);
  const read = readJson(file, houseStyleSchema);
  if (!read.ok && read.fault === 'missing') return refused({ code: 'house-style-unknown', values: { name, known } });
  if (!read.ok) {
    const place = read.fault === 'field' ? read.place : '';
    return refused(templateProblem(file, read) ?? { code: 'house-style-broken', values: { file, place } });
  }
  const ofLibrary = async () => {
    if (!library) return done(WITHOUT_ORGANISATION);
    // It reads YAML, for which a document without a library has no use.
    const { readOrganisationWithLogo } = await import('../store/organisation.ts');
    return readOrganisationWithLogo(library);
  };
  const laid = shipped ? await (organisation ?? ofLibrary)() : done(WITHOUT_ORGANISATION);
  if (!laid.ok) return laid;
  const houseStyle = applyOrganisation(read.value, laid.value.organisation);
  return done({ houseStyle, file, folder, ownLogo: laid.value.logo });
}

function tooPale(houseStyle: HouseStyle): JobProblem | null {
  const [pale] = findContrastProblems(houseStyle);
  if (!pale) return null;
  const { colors } = houseStyle;
  const behind = pale.behind === 'white' ? '#ffffff' : colors[pale.behind];
  return {
    code: 'house-style-contrast',
    values: {
      name: houseStyle.id,
      color: pale.color,
      value: colors[pale.color],
      behind: pale.behind,
      behindValue: behind,
      ratio: pale.contrast.toFixed(1),
      least: String(pale.least),
    },
  };
}

function folderOf(path: string): string {
  return basename(path) === FILE ? dirname(path) : path;
}

function loadFonts(
  style: HouseStyle,
  file: string,
  folders: readonly string[],
): Result<WriterAssets['fonts'], JobProblem> {
  const fonts: WriterAssets['fonts'] = {};
  for (const face of ['text', 'literal', 'display'] as const) {
    for (const cut of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
      const name = style.fonts[face][cut];
      const place = `fonts.${face}.${cut}`;
      if (!isFileName(name)) return refused({ code: 'house-style-broken', values: { file, place } });
      // Any name may be asked for, also one that every object has.
      const known = Object.hasOwn(fonts, name) ? fonts[name] : undefined;
      const bytes = known ?? folders.map((folder) => fontFile(join(folder, name))).find((found) => found !== undefined);
      if (!bytes) return refused({ code: 'house-style-file-missing', values: { name: style.id, file: name } });
      if (!isFont(bytes)) return refused({ code: 'house-style-broken', values: { file, place } });
      const { family } = style.fonts[face];
      const found = fontFamily(bytes);
      if (found !== family)
        return refused({
          code: 'house-style-font',
          values: { name: style.id, file: name, family, found: found ?? '?' },
        });
      fonts[name] = bytes;
    }
  }
  return done({ ...fonts, ...otherFonts(style, folders.at(-1)) });
}

/** The other fonts of the product: they draw the characters that those of the house style lack. */
function otherFonts(style: HouseStyle, folder: string | undefined): WriterAssets['fonts'] {
  if (folder === undefined || !existsSync(folder)) return {};
  const own = new Set(Object.values(style.fonts).map(({ family }) => family));
  const fonts: WriterAssets['fonts'] = {};
  for (const name of readdirSync(folder)) {
    if (!/\.(ttf|otf)$/i.test(name)) continue;
    const bytes = fontFile(join(folder, name));
    const family = bytes && isFont(bytes) ? fontFamily(bytes) : null;
    // Two files of one family would compete for its text.
    if (bytes && family !== null && !own.has(family)) fonts[name] = bytes;
  }
  return fonts;
}

function loadLogo(style: HouseStyle, file: string, folder: string): Result<WriterAssets['logo'], JobProblem> {
  if (style.logo === null) return done(null);
  const broken = refused<JobProblem>({ code: 'house-style-broken', values: { file, place: 'logo' } });
  if (!isFileName(style.logo)) return broken;
  const bytes = readIfThere(join(folder, style.logo));
  if (!bytes) return refused({ code: 'house-style-file-missing', values: { name: style.id, file: style.logo } });
  if (isPng(bytes)) {
    const size = pictureDanger(bytes);
    const limit = MOST_DRAWN_PIXELS / 1_000_000;
    return size === null
      ? done({ mediaType: 'image/png', bytes })
      : refused({ code: 'image-too-many-pixels', values: { name: style.logo, size, limit } });
  }
  if (!style.logo.toLowerCase().endsWith('.svg')) return broken;
  const plain = plainSvg(bytes);
  const what = unsafeSvg(plain);
  if (what !== null) return refused({ code: 'svg-not-safe', values: { name: style.logo, what } });
  return done({ mediaType: 'image/svg+xml', bytes: plain });
}

/** A name without a folder: nothing outside the house style's own folder and the product's fonts is read. */
function isFileName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\:\u0000]/.test(name);
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** TrueType or OpenType: the typesetter and Word both read these. */
function isFont(bytes: Uint8Array): boolean {
  const begin = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return ['00010000', '4f54544f', '74727565'].includes(begin);
}

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte);
}
