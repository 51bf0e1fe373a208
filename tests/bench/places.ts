import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, from the source or from the built bench, which has its own package.json. */
function rootFrom(folder: string): string {
  return existsSync(join(folder, 'package-lock.json')) ? `${folder}/` : rootFrom(dirname(folder));
}

export const ROOT = rootFrom(dirname(fileURLToPath(import.meta.url)));
export const TEMPLATES = `${ROOT}templates`;
export const FONTS = `${ROOT}assets/fonts`;
export const COMMAND = `${ROOT}dist/cli/inbreng.mjs`;
export const NOW = '2026-11-25T09:00:00+01:00';
