import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../bench/places.ts';

const STATIC_IMPORT = /^(?:import|export) (?!type )[^;]*?from '([^']+)';|^import '([^']+)';/gm;

/** The packages that load with a file of the project: through static imports, not through `import()`. */
function packagesLoadedWith(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file) || !file.endsWith('.ts')) return packages;
  seen.add(file);
  for (const [, from, bare] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
    const source = from ?? bare ?? '';
    if (source.startsWith('.'))
      for (const name of packagesLoadedWith(join(dirname(file), source), seen)) packages.add(name);
    else packages.add(source);
  }
  return packages;
}

it.each([
  // A command starts before its task is known.
  ['engine/cli/main.ts', ['zod', 'yaml', 'sharp', '@myriaddreamin/typst-ts-node-compiler']],
  // The preview only draws pages.
  ['engine/publish/pdf/typesetter.ts', ['pdf-lib', 'sharp', 'yaml', 'docx']],
  // Most exports are of one format, of a draft without pictures, and without a library.
  ['engine/jobs/export.ts', ['pdf-lib', 'docx', 'sharp', 'yaml', 'mdast-util-from-markdown']],
])('%s starts without packages that it may not need', (file, unneeded) => {
  const loaded = packagesLoadedWith(join(ROOT, file));
  expect(loaded.size).toBeGreaterThan(2);
  expect(unneeded.filter((name) => loaded.has(name))).toEqual([]);
});
