import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TEMPLATES } from '../documents/exported.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const OFFICIAL = join(TEMPLATES, 'demo', 'official-files');

it('the demo reads official files that are shipped with the templates, and the readers are tested with them too', () => {
  const files = readdirSync(OFFICIAL, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  expect(files.length).toBeGreaterThan(10);
  for (const name of files)
    expect(readFileSync(join(OFFICIAL, name)).equals(readFileSync(join(FIXTURES, name))), name).toBe(true);
});
