import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOrganisationCache } from '../../electron/processes/organisation-cache.ts';
import { NO_ORGANISATION } from '../../engine/core/house-styles/organisation.ts';
import { emptyFolder } from '../store/folders.ts';

const named = (name: string) => ({ organisation: { ...NO_ORGANISATION, name }, logo: null });

describe('the organisation of an unreachable library', () => {
  it('is the one that was read last by any process', async () => {
    const folder = emptyFolder();
    const [press, reports] = [openOrganisationCache(folder), openOrganisationCache(folder)];
    await press.store('/map/b', named('Eerst'));
    await reports.store('/map/b', named('Toen'));
    await press.store('/map/b', named('Eerst'));
    expect((await reports.find('/map/b'))?.organisation.name).toBe('Eerst');
    expect(await press.find('/map/c')).toBeNull();
  });

  it('is written once while it stays the same', async () => {
    const folder = emptyFolder();
    const kept = openOrganisationCache(folder);
    await kept.store('/map/b', named('Eerst'));
    const [file = ''] = readdirSync(folder);
    const before = statSync(join(folder, file)).ino;
    await kept.store('/map/b', named('Eerst'));
    expect(statSync(join(folder, file)).ino).toBe(before);
  });
});
