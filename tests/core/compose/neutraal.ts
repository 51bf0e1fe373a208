import { readFileSync } from 'node:fs';
import { houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';

/** The shipped house style ‘neutraal’. */
export const neutraal = houseStyleSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../templates/house-styles/neutraal/house-style.json', import.meta.url), 'utf8'),
  ),
);
