import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberReport } from '../../electron/processes/read-reports.ts';
import { tidy } from '../../electron/processes/saving/tidy.ts';
import { createTrustedClock } from '../../electron/processes/saving/trusted-clock.ts';
import { keepVersion, listVersions } from '../../electron/processes/saving/versions.ts';
import { paragraph, reportOf } from '../core/reports/sample-report.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const DAY = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * DAY).toISOString();

describe('the versions of all documents, at an idle moment after the start', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'inbreng-tidy-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  const checkedAgo = (days: number) => writeFileSync(join(data, 'tidied'), daysAgo(days));
  const check = (now = NOW) => {
    const clock = createTrustedClock(join(data, 'tidied'));
    return tidy({ data, clock, now, versionDays: 30, pause: () => Promise.resolve() });
  };
  const of = (draft: string) => listVersions(join(data, 'versions', draft));
  const keep = (draft: string, days: number, name: string | null = null) =>
    keepVersion(join(data, 'versions', draft), '{}', { name, at: daysAgo(days), file: '/map/Inbreng.inbreng' });

  it('are removed after the number of days that is set, also of a document that is never saved again', async () => {
    checkedAgo(1);
    await keep('klaar', 200);
    await keep('klaar', 150, 'Naar de woordvoerder');
    await keep('klaar', 100);
    await keep('bezig', 40);
    await keep('bezig', 20);
    await check();
    expect(of('klaar').map(({ name }) => name)).toEqual(['Naar de woordvoerder']);
    expect(of('bezig').map(({ at }) => at)).toEqual([daysAgo(20)]);
  });

  it('stay when the app never checked before, and are removed at the next check', async () => {
    await keep('klaar', 100);
    await check();
    expect(of('klaar')).toHaveLength(1);
    await check(daysAgo(-1));
    expect(of('klaar')).toEqual([]);
  });

  it('stay when the clock jumped, at every check, until they are as old as the setting', async () => {
    checkedAgo(1);
    await keep('bezig', 5);
    await check(daysAgo(-1000));
    await check(daysAgo(-1010));
    expect(of('bezig')).toHaveLength(1);
    await check(daysAgo(-1029));
    expect(of('bezig')).toEqual([]);
  });

  it('go with the reports that were read as long ago, also when no version was ever kept', async () => {
    checkedAgo(1);
    for (const [number, days] of [
      [1, 40],
      [2, 20],
    ] as const) {
      const fingerprint = String(number).repeat(64);
      await rememberReport(data, reportOf([paragraph(1, 'Tekst.')], { fingerprint }));
      const at = new Date(daysAgo(days));
      utimesSync(join(data, 'rapporten', `${fingerprint}.json`), at, at);
    }
    await check();
    expect(readdirSync(join(data, 'rapporten'))).toEqual([`${'2'.repeat(64)}.json`]);
  });

  it('are none when no version was ever kept', async () => {
    await check();
    expect(readdirSync(data)).toEqual([]);
  });
});
