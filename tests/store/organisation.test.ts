import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { NO_ORGANISATION } from '../../engine/core/house-styles/organisation.ts';
import { createLibrary } from '../../engine/store/library.ts';
import { librarySignature } from '../../engine/store/library-signature.ts';
import { changeOrganisation, ORGANISATION_FILE, readLogo, readOrganisation } from '../../engine/store/organisation.ts';
import { emptyFolder, everyByte } from './folders.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SVG = bytes(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="12"><rect width="40" height="12"/></svg>',
);
const ckm = { name: 'Centrum Kinderhandel en Mensenhandel', colour: '#5A2A6E' };
const logos = (dir: string): string[] => readdirSync(dir).filter((name) => name.startsWith('inbreng-logo-'));

async function library(): Promise<string> {
  const dir = emptyFolder();
  const made = await createLibrary(dir, { cache: emptyFolder() });
  if (!made.ok) throw new Error(made.problem.code);
  return dir;
}

describe('the organisation of a library', () => {
  it('is empty when it was never filled in', async () => {
    expect(await readOrganisation(await library())).toEqual({ ok: true, value: NO_ORGANISATION });
    expect(await readOrganisation(join(emptyFolder(), 'weg'))).toEqual({ ok: true, value: NO_ORGANISATION });
  });

  it('is refused at once when its file is endless', async () => {
    const dir = await library();
    writeFileSync(join(dir, ORGANISATION_FILE), '');
    // Far more than memory holds, and no bytes on the disk.
    truncateSync(join(dir, ORGANISATION_FILE), 2 ** 40);
    expect(await readOrganisation(dir)).toMatchObject({ ok: false, problem: { code: 'organisation-broken' } });
    writeFileSync(join(dir, 'logo.svg'), '');
    truncateSync(join(dir, 'logo.svg'), 2 ** 40);
    const logo = { file: 'logo.svg', name: 'logo.svg' };
    expect(await readLogo(dir, { logo })).toMatchObject({ ok: false, problem: { code: 'image-too-large' } });
  });

  it('is a readable file of the filled-in fields, and is read back', async () => {
    const dir = await library();
    const changed = await changeOrganisation(dir, { fields: ckm, logo: { bytes: SVG, name: 'Logo CKM.svg' } });
    expect(changed).toMatchObject({ ok: true, value: { name: ckm.name, colour: '#5a2a6e' } });
    expect(await readOrganisation(dir)).toEqual(changed);
    const text = readFileSync(join(dir, ORGANISATION_FILE), 'utf8');
    expect(text).toContain(`name: ${ckm.name}\n`);
    expect(text).not.toContain('contact');
  });

  it('keeps unchanged fields', async () => {
    const dir = await library();
    await changeOrganisation(dir, { fields: ckm, logo: { bytes: SVG, name: 'logo.svg' } });
    const changed = await changeOrganisation(dir, { fields: { address: 'Postbus 1, Utrecht' } });
    expect(changed).toMatchObject({
      value: { name: ckm.name, address: 'Postbus 1, Utrecht', logo: { name: 'logo.svg' } },
    });
  });

  it('keeps the lines of an address', async () => {
    const dir = await library();
    const address = 'Postbus 1\n3500 AA Utrecht';
    await changeOrganisation(dir, { fields: { address } });
    expect(await readOrganisation(dir)).toMatchObject({ value: { address } });
  });

  it('keeps both fields that two programs change at once', async () => {
    const dir = await library();
    const change = (fields: Parameters<typeof changeOrganisation>[1]['fields']) => changeOrganisation(dir, { fields });
    const changed = await Promise.all([
      change({ name: ckm.name }),
      change({ address: 'Postbus 1, Utrecht' }),
      change({ contact: { phone: '030 000 00 00' } }),
      change({ contact: { role: 'Woordvoerder' } }),
    ]);
    expect(changed.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await readOrganisation(dir)).toMatchObject({
      value: {
        name: ckm.name,
        address: 'Postbus 1, Utrecht',
        contact: { phone: '030 000 00 00', role: 'Woordvoerder' },
      },
    });
  });

  it('has one logo: another replaces it, and null removes it', async () => {
    const dir = await library();
    await changeOrganisation(dir, { fields: {}, logo: { bytes: SVG, name: 'een.svg' } });
    const [first] = logos(dir);
    const png = await sharp({ create: { width: 60, height: 20, channels: 4, background: '#5a2a6e' } })
      .png()
      .toBuffer();
    const changed = await changeOrganisation(dir, {
      fields: {},
      logo: { bytes: new Uint8Array(png), name: 'twee.png' },
    });
    expect(logos(dir)).toHaveLength(1);
    expect(logos(dir)).not.toEqual([first]);
    const read = changed.ok ? await readLogo(dir, changed.value) : changed;
    expect(read).toMatchObject({ ok: true, value: { mediaType: 'image/png' } });
    await changeOrganisation(dir, { fields: {}, logo: null });
    expect(logos(dir)).toEqual([]);
    expect(await readOrganisation(dir)).toMatchObject({ value: { logo: null } });
  });

  it.each([
    ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'svg-not-safe'],
    [
      'an address',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/x"/></svg>',
      'svg-not-safe',
    ],
    ['an event', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'svg-not-safe'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>', 'svg-not-safe'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'logo-kind'],
    ['a JPEG', '\u00ff\u00d8\u00ff', 'logo-kind'],
  ])('refuses a logo with %s, and keeps the former one', async (_what, text, code) => {
    const dir = await library();
    await changeOrganisation(dir, { fields: ckm, logo: { bytes: SVG, name: 'logo.svg' } });
    const before = everyByte(dir);
    expect(
      await changeOrganisation(dir, { fields: { name: 'Anders' }, logo: { bytes: bytes(text), name: 'x.svg' } }),
    ).toMatchObject({
      ok: false,
      problem: { code },
    });
    expect(everyByte(dir)).toEqual(before);
  });

  it.each([
    ['half of it', (png: Buffer) => png.subarray(0, png.length - 20)],
    ['nothing but its first bytes', (png: Buffer) => png.subarray(0, 12)],
  ])('names the allowed logos for a damaged PNG (%s), not the allowed pictures', async (_what, damage) => {
    const dir = await library();
    await changeOrganisation(dir, { fields: ckm, logo: { bytes: SVG, name: 'logo.svg' } });
    const before = everyByte(dir);
    const whole = await sharp({ create: { width: 60, height: 20, channels: 3, background: '#5a2a6e' } })
      .png()
      .toBuffer();
    const logo = { bytes: new Uint8Array(damage(whole)), name: 'half.png' };
    expect(await changeOrganisation(dir, { fields: {}, logo })).toMatchObject({
      ok: false,
      problem: { code: 'logo-kind', values: { name: 'half.png' } },
    });
    expect(everyByte(dir)).toEqual(before);
  });

  it('refuses a logo that would make every document large', async () => {
    const dir = await library();
    const heavy = bytes(`<svg xmlns="http://www.w3.org/2000/svg"><desc>${'x'.repeat(2_100_000)}</desc></svg>`);
    expect(await changeOrganisation(dir, { fields: {}, logo: { bytes: heavy, name: 'zwaar.svg' } })).toMatchObject({
      problem: { code: 'image-too-large', values: { limit: 2 } },
    });
  });

  it('checks a logo again when it is read, because another program may have replaced it', async () => {
    const dir = await library();
    const changed = await changeOrganisation(dir, { fields: {}, logo: { bytes: SVG, name: 'logo.svg' } });
    if (!changed.ok) throw new Error(changed.problem.code);
    writeFileSync(join(dir, changed.value.logo?.file ?? ''), '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    expect(await readLogo(dir, changed.value)).toMatchObject({ problem: { code: 'svg-not-safe' } });
    const logo = { file: 'inbreng-logo-0123456789ab.png', name: 'logo.png' };
    // The head of a PNG of 30,000 by 30,000 pixels.
    const head = Buffer.from('89504e470d0a1a0a0000000d494844520000753000007530', 'hex');
    writeFileSync(join(dir, logo.file), head);
    expect(await readLogo(dir, { logo })).toMatchObject({
      problem: { code: 'image-too-many-pixels', values: { name: logo.file, size: '30000 × 30000', limit: 40 } },
    });
  });

  it('refuses a colour in which text can’t be read', async () => {
    const dir = await library();
    expect(await changeOrganisation(dir, { fields: { colour: '#f08030' } })).toMatchObject({
      problem: { code: 'house-colour-contrast', values: { ratio: '2.6', least: '4.5' } },
    });
    expect(readdirSync(dir)).not.toContain(ORGANISATION_FILE);
  });

  it.each([
    ['broken', 'format: [', 'organisation-broken'],
    ['of another kind', 'format: iets\nversion: 1\n', 'organisation-broken'],
    [
      'with a path',
      'format: inbreng-organisation\nversion: 1\nlogo: {file: ../../x.svg, name: x}\n',
      'organisation-broken',
    ],
    ['newer', 'format: inbreng-organisation\nversion: 2\n', 'organisation-newer'],
  ])('is refused and not overwritten when it is %s', async (_what, text, code) => {
    const dir = await library();
    writeFileSync(join(dir, ORGANISATION_FILE), text);
    expect(await readOrganisation(dir)).toMatchObject({ ok: false, problem: { code } });
    expect(await changeOrganisation(dir, { fields: ckm })).toMatchObject({ ok: false, problem: { code } });
    expect(readFileSync(join(dir, ORGANISATION_FILE), 'utf8')).toBe(text);
  });
});

describe('the severities of checks', () => {
  it('are stored whole, and are absent from the file when all are usual', async () => {
    const dir = await library();
    const file = () => readFileSync(join(dir, ORGANISATION_FILE), 'utf8');
    const checks = { 'sentence-long': 'off', 'vote-figures': 'error' } as const;
    await changeOrganisation(dir, { fields: { ...ckm, checks } });
    expect(await readOrganisation(dir)).toMatchObject({ ok: true, value: { name: ckm.name, checks } });
    await changeOrganisation(dir, { fields: { name: 'Stichting' } });
    expect(await readOrganisation(dir)).toMatchObject({ value: { name: 'Stichting', checks } });
    await changeOrganisation(dir, { fields: { checks: {} } });
    expect(file()).not.toContain('checks');
    expect(await readOrganisation(dir)).toMatchObject({ value: { checks: {} } });
  });

  it('are refused with the file when one is no severity', async () => {
    const dir = await library();
    const text = 'format: inbreng-organisation\nversion: 1\nchecks:\n  sentence-long: hard\n';
    writeFileSync(join(dir, ORGANISATION_FILE), text);
    expect(await readOrganisation(dir)).toMatchObject({
      ok: false,
      problem: { code: 'organisation-broken', values: { detail: 'checks.sentence-long' } },
    });
  });
});

describe('the check of a library’s folder', () => {
  it('detects changes of the organisation and of the blocks separately', async () => {
    const dir = await library();
    const empty = await librarySignature(dir);
    await changeOrganisation(dir, { fields: ckm });
    const named = await librarySignature(dir);
    expect(named?.blocks).toBe(empty?.blocks);
    expect(named?.organisation).not.toBe(empty?.organisation);
    writeFileSync(join(dir, 'eis-x.md'), '---\nkind: demand\n---\n');
    const filled = await librarySignature(dir);
    expect(filled?.blocks).not.toBe(empty?.blocks);
    expect(filled?.organisation).toBe(named?.organisation);
    expect(await librarySignature(dir)).toEqual(filled);
  });

  it('returns nothing for a missing folder', async () => {
    expect(await librarySignature(join(emptyFolder(), 'weg'))).toBeNull();
  });
});
