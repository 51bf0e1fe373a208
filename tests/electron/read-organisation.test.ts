import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createOrganisationReader } from '../../electron/processes/read-organisation.ts';
import { LIBRARY_FILE } from '../../engine/store/library-file.ts';
import { changeOrganisation } from '../../engine/store/organisation.ts';

const SQUARE = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
);

test('an organisation is cached while its files stay the same, and read again when they change', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'inbreng-organisation-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const read = createOrganisationReader();
  expect(await read(dir)).toBeNull();
  writeFileSync(join(dir, LIBRARY_FILE), '');
  expect(await read(dir)).toMatchObject({ ok: true, value: { organisation: { name: '' }, logo: null } });
  const value = async () => {
    const found = await read(dir);
    if (!found?.ok) throw new Error('not read');
    return found.value;
  };
  expect(await value()).toBe(await value());
  await changeOrganisation(dir, { fields: { name: 'Stichting Voorbeeld' }, logo: { bytes: SQUARE, name: 'logo.svg' } });
  const named = await value();
  expect(named.organisation.name).toBe('Stichting Voorbeeld');
  await value();
  expect(await value()).toBe(await value());
  // The user replaces the picture of the logo.
  const other = Buffer.from(SQUARE.toString().replaceAll('9', '11'));
  writeFileSync(join(dir, named.organisation.logo?.file ?? ''), other);
  expect(Buffer.from((await value()).logo?.bytes ?? [])).toEqual(other);
  rmSync(join(dir, LIBRARY_FILE));
  expect(await read(dir)).toBeNull();
});
