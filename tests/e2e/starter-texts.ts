import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './app.ts';

const file = readFileSync(join(ROOT, 'templates/starter-library/eisen/eis-non-punishment.md'), 'utf8');
const body = file.split(/^---$/m)[2]?.trim() ?? '';

/** The first words of the first demand of the sample, as the starter library has them. */
export const DEMAND_TEXT = body.split(' ').slice(0, 4).join(' ');
/** Other words in their place, for a library that was changed. */
export const CHANGED_DEMAND_TEXT = `Vandaag nog: ${DEMAND_TEXT.toLowerCase()}`;
