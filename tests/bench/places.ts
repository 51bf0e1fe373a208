import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root: the first folder upwards with a package.json, from the source as from the built bench. */
function rootFrom(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? `${folder}/` : rootFrom(dirname(folder));
}

export const ROOT = rootFrom(dirname(fileURLToPath(import.meta.url)));
export const TEMPLATES = `${ROOT}templates`;
export const FONTS = `${ROOT}assets/fonts`;
export const COMMAND = `${ROOT}dist/cli/inbreng.mjs`;
export const NOW = '2026-11-25T09:00:00+01:00';
