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
  it('takes files, a folder for data and a library, and passes Chromium’s switches by', () => {
    expect(
      readArguments(['--inspect=0', 'a.inbreng', '--user-data-dir=/d', '--library=/b', '--enable-x', 'b.inbreng']),
    ).toEqual({
      files: ['a.inbreng', 'b.inbreng'],
      userDataDir: '/d',
      library: '/b',
    });
  });

  it('does not take the folder of the app for a file', () => {
    expect(readArguments(['dist/app', 'a.inbreng'], 'dist/app').files).toEqual(['a.inbreng']);
  });

  it('takes a file by its address, as desktops of Linux hand it over', () => {
    const path = join(tmpdir(), 'Naam met spatie & é.inbreng');
    expect(readArguments([pathToFileURL(path).href]).files).toEqual([path]);
    for (const none of ['file://elders/a.inbreng', 'file:///%zz.inbreng'])
      if (process.platform !== 'win32') expect(readArguments([none]).files).toEqual([none]);
  });

  it('takes an empty option for none', () => {
    expect(readArguments(['--library=', '--user-data-dir='])).toEqual({ files: [], userDataDir: null, library: null });
  });
});

describe('what a window may name', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'inbreng-grants-')));
    writeFileSync(join(folder, 'a.inbreng'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is what a person chose, in that window only', () => {
    const grants = createGrants();
    const { grant, name, folder: shown } = grants.give(1, join(folder, 'a.inbreng'));
    expect([name, shown]).toEqual(['a.inbreng', folder]);
    expect(grants.pathsOf(1, [grant])).toEqual({ [grant]: join(folder, 'a.inbreng') });
    expect(grants.pathsOf(2, [grant])).toBeNull();
    grants.forget(1);
    expect(grants.pathsOf(1, [grant])).toBeNull();
  });

  it('is refused as a whole where one of several was never chosen', () => {
    const grants = createGrants();
    const { grant } = grants.give(1, join(folder, 'a.inbreng'));
    expect(grants.pathsOf(1, [grant, `g${'0'.repeat(32)}`])).toBeNull();
    expect(grants.pathsOf(1, [grant])).not.toBeNull();
  });

  it('needs nothing where the input names no file', () => {
    expect(createGrants().pathsOf(1, [])).toEqual({});
  });

  it('is one file by whichever way it is reached', async () => {
    mkdirSync(join(folder, 'x'));
    symlinkSync(join(folder, 'a.inbreng'), join(folder, 'x', 'link.inbreng'));
    const grants = createGrants();
    expect((await grants.giveChosen(1, join(folder, 'x', 'link.inbreng'))).grant).toBe(
      grants.give(1, join(folder, 'a.inbreng')).grant,
    );
  });

  it('is found at once among ten thousand others, which nobody looks at', () => {
    const grants = createGrants();
    const paths = Array.from({ length: 10_000 }, (_, at) => join(folder, `${at}.json`));
    const looks = vi.spyOn(Map.prototype, Symbol.iterator);
    const given = paths.map((path) => grants.give(1, path).grant);
    expect(looks).not.toHaveBeenCalled();
    looks.mockRestore();
    expect(new Set(given).size).toBe(10_000);
    expect(paths.map((path) => grants.give(1, path).grant)).toEqual(given);
  });

  it('is asked of no disk where its real path is known already: the disk may be away', () => {
    const link = join(folder, 'link.inbreng');
    symlinkSync(join(folder, 'a.inbreng'), link);
    const grants = createGrants();
    const { grant, name } = grants.give(1, link);
    expect([name, grants.pathOf(1, grant)]).toEqual(['link.inbreng', link]);
  });
});

describe('the policy of the page', () => {
  it('has the one style that the library of controls would set inline, as the installed version would', () => {
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

  it('names no origin but its own, and no inline script', () => {
    expect(CONTENT_POLICY).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'|data:|\*/);
    expect(CONTENT_POLICY).toContain("default-src 'none'");
    expect(CONTENT_POLICY).toContain("style-src 'self';");
    expect(CONTENT_POLICY).toContain("require-trusted-types-for 'script'");
  });
});

describe('the contract', () => {
  it('takes no field that it does not name', () => {
    for (const [name, { input }] of Object.entries(REQUESTS))
      expect(input.safeParse({ surplus: true }).success && name !== 'changeSettings', name).toBe(false);
    expect(REQUESTS.changeSettings.input.safeParse({ library: '/etc' }).success).toBe(false);
  });

  it('takes no path where a grant is asked', () => {
    for (const path of ['/etc/passwd', 'C:\\a', '../a', ''])
      expect(REQUESTS.readDraft.input.safeParse({ document: path }).success).toBe(false);
  });
});

describe('the texts of the app', () => {
  it('address nobody as ‘u’ or ‘je’ and hold no word of machines', () => {
    const sentences = [
      ...Object.values(appProblemsNl).map((text) =>
        (text as (values: unknown) => string)({ detail: 'ENOSPC', request: 'x' }),
      ),
      ...Object.values(menuNl),
    ];
    for (const sentence of sentences) expect(sentence).not.toMatch(/\b(u|je|uw|jouw|succesvol|ok|item)\b/i);
  });

  it('are two different languages', () => {
    expect(Object.keys(menuEn)).toEqual(Object.keys(menuNl));
    expect(Object.keys(appProblemsEn)).toEqual(Object.keys(appProblemsNl));
  });
});
