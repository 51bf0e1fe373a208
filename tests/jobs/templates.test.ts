import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { documentTypeIds, loadDocumentType } from '../../engine/jobs/document-types.ts';
import { houseStyleNames, loadHouseStyle } from '../../engine/jobs/house-styles.ts';
import { problemText } from '../../engine/jobs/problem-text.ts';
import { unsafeSvg } from '../../engine/store/safe-svg.ts';
import { SPECIMEN_TYPES } from '../specimens/specimens.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));
const fonts = fileURLToPath(new URL('../../assets/fonts', import.meta.url));
const places = { templates, fonts };
const root = mkdtempSync(join(tmpdir(), 'inbreng-sjablonen-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
/** A folder with a changed copy of the house style voorbeeld-ngo. */
function ownStyle(change: (style: Record<string, unknown>) => void = () => {}): string {
  const folder = join(root, `stijl-${++made}`);
  cpSync(join(templates, 'house-styles', 'voorbeeld-ngo'), folder, { recursive: true });
  const file = join(folder, 'house-style.json');
  const style = JSON.parse(readFileSync(file, 'utf8'));
  change(style);
  writeFileSync(file, JSON.stringify(style));
  return folder;
}
function set(path: string, value: unknown): (style: Record<string, unknown>) => void {
  return (style) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const target = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, style);
    target[last] = value;
  };
}
async function problemOf(folder: string) {
  const result = await loadHouseStyle(folder, places);
  return result.ok ? null : result.problem;
}

describe('a house style', () => {
  it('is loaded by name, with its fonts, the other fonts of the product and its logo', async () => {
    expect(houseStyleNames(templates)).toEqual(['neutraal', 'voorbeeld-ngo']);
    for (const name of houseStyleNames(templates)) {
      const result = await loadHouseStyle(name, places);
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
      const { houseStyle, assets } = result.value;
      expect(houseStyle.id).toBe(name);
      const named = Object.values(houseStyle.fonts).flatMap(({ family: _, ...cuts }) => Object.values(cuts));
      // Fonts of the other house style draw the characters that its own lack, such as those of Kyiv in Ukrainian.
      const all = readdirSync(fonts).filter((file) => file.endsWith('.ttf'));
      expect(all).toEqual(expect.arrayContaining(named));
      expect(Object.keys(assets.fonts).sort()).toEqual(all.sort());
      expect(assets.logo?.mediaType ?? null).toBe(houseStyle.logo === null ? null : 'image/svg+xml');
    }
  });

  it('is loaded from its own folder, by the folder or its file, with its own font before the product’s', async () => {
    const folder = ownStyle(set('fonts.text.regular', 'Eigen.ttf'));
    cpSync(join(fonts, 'PublicSans_400Regular.ttf'), join(folder, 'Eigen.ttf'));
    for (const path of [folder, join(folder, 'house-style.json')]) {
      const result = await loadHouseStyle(path, places);
      expect(result.ok && Object.keys(result.value.assets.fonts)).toContain('Eigen.ttf');
    }
  });

  it('is refused by an unknown name, and the existing names are listed', async () => {
    for (const name of ['weg', '../house-styles/weg', join(root, 'nergens')])
      expect(await problemOf(name)).toEqual({
        code: 'house-style-unknown',
        values: { name, known: ['neutraal', 'voorbeeld-ngo'] },
      });
  });

  it('names an invalid field', async () => {
    const place = async (change: (style: Record<string, unknown>) => void) => {
      const problem = await problemOf(ownStyle(change));
      return problem?.code === 'house-style-broken' ? problem.values.place : problem;
    };
    expect(await place(set('colors.ink', 'zwart'))).toBe('colors.ink');
    expect(await place(set('page.links', 3))).toBe('page.links');
    expect(await place(set('styles.normal.size', -1))).toBe('styles.normal.size');
    expect(await place(set('fonts.text.bold', '../../geheim.ttf'))).toBe('fonts.text.bold');
    expect(await place(set('fonts.text.bold', 'logo.svg'))).toBe('fonts.text.bold');
    expect(await place(set('logo', '../logo.svg'))).toBe('logo');
    expect(await place(set('logo', 'house-style.json'))).toBe('logo');
    const cut = ownStyle();
    writeFileSync(join(cut, 'house-style.json'), '{"format": "inbreng-ho');
    const file = join(cut, 'house-style.json');
    expect(await problemOf(cut)).toEqual({ code: 'template-broken', values: { file, fault: 'not-json', detail: '1' } });
    writeFileSync(file, `{"__proto__": ${'['.repeat(5000)}${']'.repeat(5000)}}`);
    expect((await problemOf(cut))?.code).toBe('template-broken');
  });

  it('explains invalid JSON in the user’s language, with the line', async () => {
    const folder = ownStyle();
    const file = join(folder, 'house-style.json');
    for (const [text, line] of [
      ['{\n  "format": "inbreng-house-style",\n  "version": 1,,\n}\n', '3'],
      ['{\n  "format": "inbreng-house-style"\n', '3'],
    ] as const) {
      writeFileSync(file, text);
      const problem = await problemOf(folder);
      if (!problem) throw new Error('nothing was refused');
      expect(problemText(problem, 'nl')).toBe(
        `${file} is niet te gebruiken: het is geen geldige JSON of het is afgebroken; kijk bij regel ${line}. Er is niets geschreven. Herstel het bestand en begin opnieuw.`,
      );
      expect(problemText(problem, 'en')).toContain(`look at line ${line}`);
    }
    writeFileSync(file, new Uint8Array([0x7b, 0xff]));
    expect(await problemOf(folder)).toMatchObject({ code: 'template-broken', values: { fault: 'not-utf8' } });
  });

  it('is refused when a font belongs to another family than declared', async () => {
    const problem = await problemOf(ownStyle(set('fonts.literal.bold', 'PublicSans_700Bold.ttf')));
    expect(problem).toEqual({
      code: 'house-style-font',
      values: { name: 'voorbeeld-ngo', file: 'PublicSans_700Bold.ttf', family: 'Literata', found: 'Public Sans' },
    });
    expect(problem && problemText(problem, 'nl')).toContain(
      'zegt dat PublicSans_700Bold.ttf het lettertype Literata is, maar het is Public Sans.',
    );
    const named = await problemOf(ownStyle(set('fonts.text.family', 'Anders')));
    expect(named).toMatchObject({ code: 'house-style-font', values: { family: 'Anders', found: 'Public Sans' } });
  });

  it('names a file that is missing', async () => {
    const missing = (file: string) => ({ code: 'house-style-file-missing', values: { name: 'voorbeeld-ngo', file } });
    expect(await problemOf(ownStyle(set('fonts.literal.italic', 'Weg.ttf')))).toEqual(missing('Weg.ttf'));
    expect(await problemOf(ownStyle(set('logo', 'weg.svg')))).toEqual(missing('weg.svg'));
    // A property of every object is not a font.
    expect(await problemOf(ownStyle(set('fonts.text.bold', 'constructor')))).toEqual(missing('constructor'));
  });

  it('is refused with a logo that would take gigabytes, however small its file', async () => {
    const folder = ownStyle(set('logo', 'groot.png'));
    // The head of a PNG of 30,000 by 30,000 pixels.
    writeFileSync(join(folder, 'groot.png'), Buffer.from('89504e470d0a1a0a0000000d494844520000753000007530', 'hex'));
    expect(await problemOf(folder)).toEqual({
      code: 'image-too-many-pixels',
      values: { name: 'groot.png', size: '30000 × 30000', limit: 40 },
    });
  });

  it('is refused when its text can’t be read, with the colours and the contrast', async () => {
    const problem = await problemOf(ownStyle(set('colors.grey', '#bbbbbb')));
    expect(problem).toMatchObject({
      code: 'house-style-contrast',
      values: { name: 'voorbeeld-ngo', color: 'grey', value: '#bbbbbb', behind: 'white', least: '4.5' },
    });
  });

  it('is refused when its logo runs or loads something', async () => {
    const folder = ownStyle();
    writeFileSync(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    expect(await problemOf(folder)).toEqual({ code: 'svg-not-safe', values: { name: 'logo.svg', what: 'script' } });
  });
});

describe('a drawing', () => {
  const svg = (inner: string) =>
    unsafeSvg(
      new TextEncoder().encode(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`,
      ),
    );

  it('is safe with shapes, gradients, references to itself and a picture inside', () => {
    expect(unsafeSvg(readFileSync(join(templates, 'house-styles/voorbeeld-ngo/logo.svg')))).toBeNull();
    expect(
      svg(
        '<defs><linearGradient id="g"><stop offset="1"/></linearGradient></defs><style>.a{fill:url(#g)}</style><path class="a" d="M0 0" style="stroke:url(\'#g\')"/><use xlink:href="#g"/><image href="data:image/png;base64,iVBORw0KGgo="/>',
      ),
    ).toBeNull();
  });

  it('is not safe when it runs code, moves or loads anything from outside', () => {
    for (const [inner, what] of [
      ['<script/>', 'script'],
      ['<g><path onclick="x()"/></g>', 'onclick'],
      ['<foreignObject/>', 'foreignObject'],
      ['<image href="https://voorbeeld.example/a.png"/>', 'href'],
      ['<use xlink:href="a.svg#b"/>', 'xlink:href'],
      ['<a href="#x"/>', 'a'],
      ['<image href="data:image/svg+xml;base64,AAAA"/>', 'href'],
      ['<path fill="url(https://voorbeeld.example/#g)"/>', 'fill'],
      ['<path style="fill:u\\72l(x)"/>', 'style'],
      ['<style>@import "x.css";</style>', 'style'],
      ['<style>a{b:url( "//x.example/y")}</style>', 'style'],
      ['<animate/>', 'animate'],
      ['<path', 'XML'],
    ] as const)
      expect(svg(inner)).toBe(what);
    expect(['g', 'XML']).toContain(svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)));
    expect(unsafeSvg(new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'))).toBe('DOCTYPE');
    expect(unsafeSvg(new TextEncoder().encode('<html/>'))).toBe('html');
    expect(unsafeSvg(new Uint8Array([0xff, 0xfe, 0x00]))).toBe('XML');
  });
});

describe('a document type', () => {
  it('is loaded by its id', () => {
    expect(documentTypeIds(templates)).toEqual([...SPECIMEN_TYPES].sort());
    for (const id of SPECIMEN_TYPES) {
      const result = loadDocumentType(templates, id);
      expect(result.ok ? result.value.id : result.problem).toBe(id);
    }
  });

  it('is refused by an unknown id, a path included', () => {
    for (const type of ['weg', '../house-styles/neutraal/house-style', '', '__proto__'])
      expect(loadDocumentType(templates, type)).toMatchObject({
        ok: false,
        problem: { code: 'document-type-unknown', values: { type, known: documentTypeIds(templates) } },
      });
    expect(loadDocumentType(join(root, 'nergens'), 'brief')).toMatchObject({ problem: { values: { known: [] } } });
  });

  it('names file and field of an invalid value', () => {
    const own = join(root, 'eigen');
    mkdirSync(join(own, 'document-types'), { recursive: true });
    const file = join(own, 'document-types', 'brief.json');
    const place = (change: (type: Record<string, unknown>) => void) => {
      const type = JSON.parse(readFileSync(join(templates, 'document-types', 'brief.json'), 'utf8'));
      change(type);
      writeFileSync(file, JSON.stringify(type));
      const result = loadDocumentType(own, 'brief');
      if (result.ok || result.problem.code !== 'document-type-broken') return result;
      expect(result.problem.values.file).toBe(file);
      return result.problem.values.place;
    };
    expect(place(set('pageLimit', 'twee'))).toBe('pageLimit');
    expect(place(set('slots.0.neemt', []))).toBe('slots.0.neemt');
    expect(place(set('id', 'brieven'))).toBe('id');
    expect(place(set('uses', ['committee', 'bestaatNiet']))).toBe('uses.1');
    const double = (type: Record<string, unknown>) => {
      if (Array.isArray(type.slots)) type.slots.push(type.slots[0]);
    };
    expect(place(double)).toMatch(/^slots\.\d+\.id$/);
  });
});
