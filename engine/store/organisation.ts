import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import {
  NO_ORGANISATION,
  ORGANISATION_FORMAT,
  ORGANISATION_VERSION,
  type Organisation,
  organisationSchema,
} from '../core/house-styles/organisation.ts';
import { measureHouseColour } from '../core/house-styles/overlay.ts';
import { done, type Result, refused } from '../core/result.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { writingFolder } from './cache-folder.ts';
import { bringInImage } from './images.ts';
import type { Logo, OrganisationWithLogo } from './organisation-with-logo.ts';
import { MOST_DRAWN_PIXELS, pictureDanger } from './picture-danger.ts';
import { unsafeData } from './plain-data.ts';
import { plainSvg } from './plain-svg.ts';
import type { StoreProblem } from './problems.ts';
import { readAtMost } from './read-at-most.ts';
import { looksLikeSvg, unsafeSvg } from './safe-svg.ts';
import { turnsAt } from './writing-turn.ts';

/** Stored beside `inbreng-library.yaml`. */
export const ORGANISATION_FILE = 'inbreng-organisation.yaml';

/** Bytes: the file holds a dozen lines. */
const LARGEST_FILE = 100_000;
/** Bytes of a logo in the library, which every document carries. */
const LARGEST_LOGO = 2_000_000;
const MEGA = 1_000_000;

/** Reads the organisation of a library; it is empty if the file or the library is missing. Refuses a broken file. */
export async function readOrganisation(dir: string): Promise<Result<Organisation, StoreProblem>> {
  const file = ORGANISATION_FILE;
  let text: string;
  try {
    const bytes = await readAtMost(join(dir, file), LARGEST_FILE);
    if (bytes.length > LARGEST_FILE) return broken(`> ${LARGEST_FILE / 1000} kB`);
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return done(NO_ORGANISATION);
    return broken(code ?? 'UTF-8');
  }
  let data: unknown;
  try {
    data = parse(text, { maxAliasCount: 10, logLevel: 'error' });
  } catch (error) {
    return broken(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
  }
  const unsafe = unsafeData(data);
  if (unsafe) return broken(unsafe.detail);
  const version = (data as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > ORGANISATION_VERSION)
    return refused({ code: 'organisation-newer', values: { file, version, known: ORGANISATION_VERSION } });
  const parsed = organisationSchema.safeParse(data);
  return parsed.success ? done(parsed.data) : broken((parsed.error.issues[0]?.path ?? []).join('.'));
}

function broken(detail: string): { ok: false; problem: StoreProblem } {
  return refused({ code: 'organisation-broken', values: { file: ORGANISATION_FILE, detail } });
}

/** Reads the logo that the organisation names. Validated again: any program may have written the file. */
export async function readLogo(
  dir: string,
  { logo }: Pick<Organisation, 'logo'>,
): Promise<Result<Logo | null, StoreProblem>> {
  if (logo === null) return done(null);
  let bytes: Uint8Array;
  try {
    bytes = await readAtMost(join(dir, logo.file), LARGEST_LOGO);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? '';
    return refused({ code: 'image-unreadable', values: { name: logo.file, detail } });
  }
  return checkedLogo(bytes, logo.file);
}

/** Reads the organisation of a library with its logo. Refuses if either is unreadable or invalid. */
export async function readOrganisationWithLogo(dir: string): Promise<Result<OrganisationWithLogo, StoreProblem>> {
  const organisation = await readOrganisation(dir);
  if (!organisation.ok) return organisation;
  const logo = await readLogo(dir, organisation.value);
  return logo.ok ? done({ organisation: organisation.value, logo: logo.value }) : logo;
}

function checkedLogo(bytes: Uint8Array, name: string): Result<Logo, StoreProblem> {
  if (bytes.length > LARGEST_LOGO)
    return refused({
      code: 'image-too-large',
      values: { name, megabytes: Math.ceil(bytes.length / MEGA), limit: LARGEST_LOGO / MEGA },
    });
  if (isPng(bytes)) {
    const size = pictureDanger(bytes);
    return size === null
      ? done({ mediaType: 'image/png', bytes })
      : refused({ code: 'image-too-many-pixels', values: { name, size, limit: MOST_DRAWN_PIXELS / MEGA } });
  }
  const plain = plainSvg(bytes);
  const what = unsafeSvg(plain);
  if (what === null) return done({ mediaType: 'image/svg+xml', bytes: plain });
  // A file that does not begin as an SVG is another kind of file.
  return looksLikeSvg(bytes)
    ? refused({ code: 'svg-not-safe', values: { name, what } })
    : refused({ code: 'logo-kind', values: { name } });
}

export interface OrganisationChange {
  /** Absent fields stay unchanged, also those of `contact`. */
  fields: Partial<Pick<Organisation, 'name' | 'address' | 'colour' | 'checks'>> & {
    contact?: Partial<Organisation['contact']>;
  };
  /** A file that the user chose, with its name; null removes the logo; absent keeps it. */
  logo?: { bytes: Uint8Array; name: string } | null;
}

/**
 * Changes the organisation of a library. Writes the new logo under a new name before the file names it, and removes the
 * former logo last, so a concurrent reader always finds a complete logo. Refuses a colour in which text is unreadable.
 */
export async function changeOrganisation(
  dir: string,
  change: OrganisationChange,
  options: { cache?: string; alive?: () => void } = {},
): Promise<Result<Organisation, StoreProblem>> {
  const real = await realpath(dir).catch(() => dir);
  // The lock keeps both changes when two programs each change a line.
  return turnsAt(writingFolder(real, options.cache)).take(() => changeNow(dir, change), options.alive);
}

async function changeNow(dir: string, change: OrganisationChange): Promise<Result<Organisation, StoreProblem>> {
  const read = await readOrganisation(dir);
  if (!read.ok) return read;
  const before = read.value;
  const { colour } = change.fields;
  if (colour) {
    const { contrast, least, usable } = measureHouseColour(colour);
    if (!usable)
      return refused({
        code: 'house-colour-contrast',
        values: { colour, ratio: (Math.floor(contrast * 10) / 10).toFixed(1), least: String(least) },
      });
  }
  let logo = before.logo;
  let picture: Logo | null = null;
  if (change.logo === null) logo = null;
  else if (change.logo) {
    const brought = await bringInLogo(change.logo.bytes, change.logo.name);
    if (!brought.ok) return brought;
    picture = brought.value;
    const hash = createHash('sha256').update(picture.bytes).digest('hex').slice(0, 12);
    const kind = picture.mediaType === 'image/png' ? 'png' : 'svg';
    logo = { file: `inbreng-logo-${hash}.${kind}`, name: change.logo.name };
  }
  const after = organisationSchema.parse({
    ...before,
    ...change.fields,
    contact: { ...before.contact, ...change.fields.contact },
    ...(colour ? { colour: colour.toLowerCase() } : {}),
    logo,
  });
  try {
    if (picture && logo) await writeFileAtomic(join(dir, logo.file), picture.bytes);
    await writeFileAtomic(join(dir, ORGANISATION_FILE), organisationText(after));
    if (before.logo && before.logo.file !== after.logo?.file)
      await rm(join(dir, before.logo.file), { force: true }).catch(() => undefined);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused({ code: 'write-failed', values: { file: ORGANISATION_FILE, detail } });
  }
  return done(after);
}

/** Converts a file to a logo: an SVG if it is safe, or a PNG in sRGB at a size for print. */
export async function bringInLogo(bytes: Uint8Array, name: string): Promise<Result<Logo, StoreProblem>> {
  if (!isPng(bytes)) return checkedLogo(bytes, name);
  const image = await bringInImage(bytes, name);
  if (image.ok) return checkedLogo(image.value.bytes, name);
  const { code } = image.problem;
  // The general message would list file types that a logo cannot have.
  return code === 'image-kind' || code === 'image-unreadable'
    ? refused({ code: 'logo-kind', values: { name } })
    : image;
}

function organisationText(organisation: Organisation): string {
  const { format: _format, version: _version, contact, logo, checks, ...lines } = organisation;
  const said = (fields: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null));
  const contactLines = said(contact);
  return stringify({
    format: ORGANISATION_FORMAT,
    version: ORGANISATION_VERSION,
    ...said(lines),
    ...(Object.keys(contactLines).length > 0 ? { contact: contactLines } : {}),
    ...(logo ? { logo } : {}),
    ...(Object.keys(checks).length > 0 ? { checks } : {}),
  });
}

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte);
}
