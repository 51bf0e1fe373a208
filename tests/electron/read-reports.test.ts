import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findRememberedReport, forgetOldReports, rememberReport } from '../../electron/processes/read-reports.ts';
import { REPORTS_FOLDER } from '../../engine/store/reports.ts';
import { paragraph, reportOf } from '../core/reports/sample-report.ts';
import { emptyFolder } from '../store/folders.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const DAY = 24 * 60 * 60_000;
const fingerprint = (number: number): string => number.toString(16).padStart(64, '0');
const report = (number: number) => reportOf([paragraph(1, 'Tekst.')], { fingerprint: fingerprint(number) });

describe('the reports that the app read', () => {
  let data: string;
  beforeEach(() => {
    data = emptyFolder();
  });
  const pathOf = (number: number) => join(data, REPORTS_FOLDER, `${fingerprint(number)}.json`);
  /** As if the report was last used so many days before `NOW`. */
  const age = (number: number, days: number): void => {
    const at = new Date(Date.parse(NOW) - days * DAY);
    utimesSync(pathOf(number), at, at);
  };
  const kept = (): number => readdirSync(join(data, REPORTS_FOLDER)).length;

  it('are the last twenty that were used', async () => {
    for (let number = 1; number <= 20; number += 1) {
      await rememberReport(data, report(number));
      age(number, 60 - number);
    }
    // The oldest is used again.
    expect(await findRememberedReport(data, fingerprint(1))).toEqual(report(1));
    await rememberReport(data, report(21));
    expect(kept()).toBe(20);
    expect(existsSync(pathOf(1))).toBe(true);
    expect(existsSync(pathOf(2))).toBe(false);
    expect(await findRememberedReport(data, fingerprint(2))).toBeNull();
  });

  it('keep the one that was just read, whatever the clock says of the others', async () => {
    for (let number = 1; number <= 20; number += 1) {
      await rememberReport(data, report(number));
      age(number, -1000);
    }
    await rememberReport(data, report(21));
    expect(existsSync(pathOf(21))).toBe(true);
    expect(kept()).toBe(20);
  });

  it('are removed when they were not used for as many days as versions are kept', async () => {
    for (const number of [1, 2]) await rememberReport(data, report(number));
    age(1, 31);
    age(2, 29);
    await forgetOldReports(data, NOW, 30);
    expect(existsSync(pathOf(1))).toBe(false);
    expect(existsSync(pathOf(2))).toBe(true);
  });

  it('leave nothing else behind, such as a file that a crash left', async () => {
    mkdirSync(join(data, REPORTS_FOLDER));
    const left = join(data, REPORTS_FOLDER, '.half.tmp');
    writeFileSync(left, 'half');
    utimesSync(left, new Date(0), new Date(0));
    await forgetOldReports(data, NOW, 30);
    expect(existsSync(left)).toBe(false);
    await forgetOldReports(emptyFolder(), NOW, 30);
  });
});
