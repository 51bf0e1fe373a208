import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REQUESTS } from '../../electron/ipc/contract.ts';
import { CONTENT_POLICY } from '../../electron/main/security/content-policy.ts';
import { createGrants } from '../../electron/main/security/grants.ts';
import { readArguments } from '../../electron/main/startup/arguments.ts';
import { appProblemsEn, menuEn } from '../../electron/texts/en.ts';
import { appProblemsNl, menuNl } from '../../electron/texts/nl.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the command line of the app', () => {
  it('accepts files, a data folder and a library, and skips Chromium’s switches', () => {
    expect(
      readArguments(['--inspect=0', 'a.inbreng', '--user-data-dir=/d', '--library=/b', '--enable-x', 'b.inbreng']),
    ).toEqual({
      files: ['a.inbreng', 'b.inbreng'],
      userDataDir: '/d',
      library: '/b',
    });
  });

  it('does not treat the folder of the app as a file', () => {
    expect(readArguments(['dist/app', 'a.inbreng'], 'dist/app').files).toEqual(['a.inbreng']);
  });

  it('accepts a file by its URL, as Linux desktops pass it', () => {
    const path = join(tmpdir(), 'Naam met spatie & é.inbreng');
    expect(readArguments([pathToFileURL(path).href]).files).toEqual([path]);
    for (const none of ['file://elders/a.inbreng', 'file:///%zz.inbreng'])
      if (process.platform !== 'win32') expect(readArguments([none]).files).toEqual([none]);
  });

  it('treats an empty option as absent', () => {
    expect(readArguments(['--library=', '--user-data-dir='])).toEqual({ files: [], userDataDir: null, library: null });
  });
});

describe('a file that a window may name', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'inbreng-grants-')));
    writeFileSync(join(folder, 'a.inbreng'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is one that the user chose, in that window only', () => {
    const grants = createGrants();
    const { grant, name, folder: shown } = grants.give(1, join(folder, 'a.inbreng'));
    expect([name, shown]).toEqual(['a.inbreng', folder]);
    expect(grants.pathsOf(1, [grant])).toEqual({ [grant]: join(folder, 'a.inbreng') });
    expect(grants.pathsOf(2, [grant])).toBeNull();
    grants.forget(1);
    expect(grants.pathsOf(1, [grant])).toBeNull();
  });

  it('is refused with all others when one of several was never chosen', () => {
    const grants = createGrants();
    const { grant } = grants.give(1, join(folder, 'a.inbreng'));
    expect(grants.pathsOf(1, [grant, `g${'0'.repeat(32)}`])).toBeNull();
    expect(grants.pathsOf(1, [grant])).not.toBeNull();
  });

  it('is not needed when the input names no file', () => {
    expect(createGrants().pathsOf(1, [])).toEqual({});
  });

  it('is the same file by every path', async () => {
    mkdirSync(join(folder, 'x'));
    symlinkSync(join(folder, 'a.inbreng'), join(folder, 'x', 'link.inbreng'));
    const grants = createGrants();
    expect((await grants.giveChosen(1, join(folder, 'x', 'link.inbreng'))).grant).toBe(
      grants.give(1, join(folder, 'a.inbreng')).grant,
    );
  });

  it('is found at once among ten thousand others without reading them', () => {
    const grants = createGrants();
    const paths = Array.from({ length: 10_000 }, (_, at) => join(folder, `${at}.json`));
    const reads = vi.spyOn(Map.prototype, Symbol.iterator);
    const given = paths.map((path) => grants.give(1, path).grant);
    expect(reads).not.toHaveBeenCalled();
    reads.mockRestore();
    expect(new Set(given).size).toBe(10_000);
    expect(paths.map((path) => grants.give(1, path).grant)).toEqual(given);
  });

  it('is not looked up on the disk when its real path is known, because the disk may be unreachable', () => {
    const link = join(folder, 'link.inbreng');
    symlinkSync(join(folder, 'a.inbreng'), link);
    const grants = createGrants();
    const { grant, name } = grants.give(1, link);
    expect([name, grants.pathOf(1, grant)]).toEqual(['link.inbreng', link]);
  });
});

describe('the policy of the page', () => {
  it('has the one style that the control library sets inline, in the installed version', () => {
    const room = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
    const code = room('node_modules', 'react-aria', 'dist', 'private', 'interactions', 'usePress.mjs');
    const found = (pattern: RegExp) => pattern.exec(code)?.[1] ?? '';
    const rule = found(/textContent = `([^`]+)`\.trim\(\)/)
      .replace(/\$\{[^}]+\}/, found(/PRESSABLE_ATTRIBUTE = '([^']+)'/))
      .replace(/^\s*@layer \{(.*)\}\s*$/s, '$1');
    const plain = (css: string) => css.replace(/\s+/g, ' ').trim();
    expect(rule).toContain('touch-action');
    expect(plain(room('renderer', 'ui', 'styles', 'base.css'))).toContain(plain(rule));
    expect(room('renderer', 'shell', 'index.html')).toContain(`id="${found(/STYLE_ID = '([^']+)'/)}"`);
    expect(code).toContain('getElementById');
  });

  it('allows no origin but its own, and no inline script', () => {
    expect(CONTENT_POLICY).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'|data:|\*/);
    expect(CONTENT_POLICY).toContain("default-src 'none'");
    expect(CONTENT_POLICY).toContain("style-src 'self';");
    expect(CONTENT_POLICY).toContain("require-trusted-types-for 'script'");
  });
});

describe('the contract', () => {
  it('accepts no field that it does not name', () => {
    for (const [name, { input }] of Object.entries(REQUESTS))
      expect(input.safeParse({ surplus: true }).success && name !== 'changeSettings', name).toBe(false);
    expect(REQUESTS.changeSettings.input.safeParse({ library: '/etc' }).success).toBe(false);
  });

  it('accepts no path where it requires a grant', () => {
    for (const path of ['/etc/passwd', 'C:\\a', '../a', ''])
      expect(REQUESTS.readDraft.input.safeParse({ document: path }).success).toBe(false);
  });
});

describe('the strings of the app', () => {
  it('never address the reader as ‘u’ or ‘je’ and contain no technical jargon', () => {
    const sentences = [
      ...Object.values(appProblemsNl).map((text) =>
        (text as (values: unknown) => string)({ detail: 'ENOSPC', request: 'x' }),
      ),
      ...Object.values(menuNl),
    ];
    for (const sentence of sentences) expect(sentence).not.toMatch(/\b(u|je|uw|jouw|succesvol|ok|item)\b/i);
  });

  it('differ between the two languages', () => {
    expect(Object.keys(menuEn)).toEqual(Object.keys(menuNl));
    expect(Object.keys(appProblemsEn)).toEqual(Object.keys(appProblemsNl));
  });
});
