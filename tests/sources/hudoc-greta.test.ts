import { describe, expect, it } from 'vitest';
import type { ReportStatement } from '../../engine/core/records/import-record.ts';
import { parseSectionHeading } from '../../engine/sources/hudoc-greta/section.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { FEED, file, problemOf, recordOf, sample } from './samples.ts';

const reports = recordOf(sample(FEED)).statements.filter((one): one is ReportStatement => one.about === 'report');

describe('the HUDOC-GRETA feed', () => {
  it('gives one report for each round, with all its sections and their links', () => {
    expect(reports.map((report) => [report.country, report.round, report.hudoc, report.published])).toEqual([
      ['NLD', 3, 'NLD-REP-3-2023--ENG', '2023-11-09'],
      ['NLD', 2, 'NLD-REP-2-2018-19-ENG', '2018-10-19'],
    ]);
    expect(reports.map((report) => report.sections.length)).toEqual([25, 31]);
    expect(reports[0]?.sections[10]).toEqual({
      id: 'NLD-REP-3-2023--ENG-11',
      number: 'IV.8',
      title: 'Non-punishment provision (Article 26)',
      link: 'http://hudoc.greta.coe.int/eng#{"gretaidentifier":["NLD-REP-3-2023--ENG-11"]}',
    });
  });

  it('has the sections of the case', () => {
    const title = (round: number, id: string) =>
      reports.find((report) => report.round === round)?.sections.find((section) => section.id.endsWith(id))?.title;
    expect(title(3, 'ENG-16')).toContain('child-sensitive procedures');
    expect(title(3, 'ENG-21')).toContain('discourage demand');
    expect(title(2, 'ENG-23')).toContain('Article 19');
  });

  it('makes no section of a court judgment, and reports it', () => {
    const read = readSavedFile(sample(FEED));
    expect(read.ok && read.value.skipped).toEqual([{ what: 'Judgment', reason: 'no-report-section' }]);
  });

  it('is refused when it has no report', () => {
    const rss =
      '<rss version="2.0"><channel><title>Other</title><item><title>News</title><link>http://x</link></item></channel></rss>';
    expect(problemOf(file('feed.rss', rss))).toBe('nothing-for-us');
    expect(problemOf(file('feed.rss', '<rss version="2.0"></rss>'))).toBe('not-recognised');
  });
});

describe('a section heading', () => {
  it.each([
    ['I. Introduction', 'I', 'Introduction'],
    ['III.  Developments in the legislative framework ', 'III', 'Developments in the legislative framework'],
    ['II.1. Emerging trends in trafficking in human beings', 'II.1', 'Emerging trends in trafficking in human beings'],
    ['IV. 8. Non-punishment provision (Article 26)', 'IV.8', 'Non-punishment provision (Article 26)'],
    ['IV. 2. 2. Right to information (Articles 12 and 15)', 'IV.2', 'Right to information (Articles 12 and 15)'],
    ['III. 4 c. Jurisdiction (Article 31)', 'III.4.c', 'Jurisdiction (Article 31)'],
    [
      'III. 5.a. International co-operation (Articles 32 and 33)',
      'III.5.a',
      'International co-operation (Articles 32 and 33)',
    ],
    ['IV. 12. c. role of businesses', 'IV.12.c', 'role of businesses'],
  ])('%s has the number %s', (heading, number, title) => {
    expect(parseSectionHeading(heading)).toEqual({ number, title });
  });

  it('without a number gets none', () => {
    expect(parseSectionHeading('Appendix')).toEqual({ number: null, title: 'Appendix' });
  });

  it('has a unique number in the whole sample', () => {
    for (const report of reports) {
      const numbers = report.sections.map((section) => section.number);
      expect(numbers).not.toContain(null);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });
});
