import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOMS = ['electron', 'engine', 'renderer', 'scripts', 'tests'];

/** Paths from the root of the project, with forward slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'));
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const docs = ['README.md', ...filesIn('docs').filter((path) => path.endsWith('.md'))];
const sources = [...readdirSync(ROOT), ...ROOMS.flatMap(filesIn)].filter((path) =>
  /\.(?:tsx?|mjs|mts|css|typ|grit)$/.test(path),
);

/** The names in the pages that do not exist, as `page: name`. `names`: captures each name. */
function missingIn(pages: readonly string[], names: RegExp, exists: (name: string, page: string) => boolean): string[] {
  return pages.flatMap((page) =>
    [...read(page).matchAll(names)].flatMap(([, name = '']) => (exists(name, page) ? [] : [`${page}: ${name}`])),
  );
}

describe('the documentation', () => {
  it('links only to files that exist', () => {
    const isThere = (link: string, page: string) => existsSync(join(ROOT, dirname(page), link));
    expect(missingIn(docs, /\]\(([^)#:]+)\)/g, isThere)).toEqual([]);
  });

  it('names only source files that exist, by their path or the end of it', () => {
    const isThere = (name: string) => sources.some((source) => `/${source}`.endsWith(`/${name}`));
    expect(missingIn(docs, /`([\w./-]+\.(?:tsx?|mjs|css|typ))`/g, isThere)).toEqual([]);
  });

  it('names only folders that exist, from the root or from tests/', () => {
    const isThere = (name: string) => existsSync(join(ROOT, name)) || existsSync(join(ROOT, 'tests', name));
    expect(missingIn(docs, /`((?:electron|engine|renderer|scripts|tests)\/[\w/-]+)`/g, isThere)).toEqual([]);
  });

  it('has every page that a comment in the code names', () => {
    expect(missingIn(sources, /\b(docs\/[\w/-]+\.md)\b/g, (page) => existsSync(join(ROOT, page)))).toEqual([]);
  });

  it('keeps each decision to forty lines, with the four paragraphs', () => {
    for (const path of docs.filter((page) => page.startsWith('docs/decisions/'))) {
      const text = read(path);
      expect(text.trimEnd().split('\n').length, path).toBeLessThanOrEqual(40);
      for (const part of ['Context', 'Decision', 'Consequences', 'How to check'])
        expect(text.split(`**${part}.**`), `${path}: ${part}`).toHaveLength(2);
    }
  });
});
