import { describe, expect, it } from 'vitest';
import { canBeShortened, formatCitation, formatInText, joinSegments } from '../../../engine/core/citations/format.ts';
import type { Source } from '../../../engine/core/citations/source.ts';

const paper = (more: object = {}): Source => ({
  type: 'kamerstuk',
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' },
  sessionYear: null,
  title: null,
  date: '2023-12-21',
  ...more,
});

/** The third report on the Netherlands, whose number is unknown. */
const report: Source = {
  type: 'greta-report',
  country: 'NLD',
  round: 3,
  number: null,
  title: 'Access to justice and effective remedies for victims of trafficking in human beings',
  language: 'en',
  adopted: null,
  published: '2023-11-09',
  hudoc: 'NLD-REP-3-2023--ENG',
};

const dutch = { language: 'nl' };
const english = { language: 'en-GB' };

describe('the official form', () => {
  it('has the series in italics, the session year of the date and no-break spaces where a line may not end', () => {
    expect(formatCitation(paper(), dutch)).toEqual([
      { text: 'Kamerstukken\u00a0II', italic: true },
      { text: ' 2023/24, ' },
      { text: '28638, nr.\u00a0238', href: 'https://zoek.officielebekendmakingen.nl/kst-28638-238.html' },
    ]);
  });

  it('prefers the session year of the source, and prints a field where neither is known', () => {
    expect(joinSegments(formatCitation(paper({ sessionYear: '2022-2023' }), dutch))).toContain(' 2022/23, ');
    expect(formatCitation(paper({ date: null }), dutch)).toContainEqual({
      text: '[vergaderjaar]',
      field: { name: 'source.sessionYear', placeholder: 'vergaderjaar' },
    });
  });

  it('of a GRETA report has the title in italics and its own language, and a field for the unknown number', () => {
    expect(formatCitation(report, dutch)).toEqual([
      { text: 'GRETA, ' },
      {
        text: 'Access to justice and effective remedies for victims of trafficking in human beings',
        italic: true,
        lang: 'en',
      },
      { text: ', ' },
      { text: 'derde evaluatieronde Nederland, ' },
      { text: '9\u00a0november\u00a02023, ' },
      { text: 'rapportnummer ' },
      { text: '[nummer]', field: { name: 'source.number', placeholder: 'nummer' } },
    ]);
  });

  it('keeps Dutch papers Dutch in an English document and uses English otherwise', () => {
    expect(formatCitation(paper(), english)).toEqual([
      { text: 'Kamerstukken\u00a0II', lang: 'nl', italic: true },
      { text: ' 2023/24, ', lang: 'nl' },
      { text: '28638, nr.\u00a0238', lang: 'nl', href: 'https://zoek.officielebekendmakingen.nl/kst-28638-238.html' },
    ]);
    const text = joinSegments(formatCitation(report, { ...english, locator: { section: 'IV.8', paragraph: '171' } }));
    expect(text).toContain(
      'third evaluation round, the Netherlands, 9\u00a0November\u00a02023, report number [number], section\u00a0IV.8, par.\u00a0171',
    );
  });

  it('links to the page of a paper, of an item of the Handelingen and of a report, where it is known', () => {
    const page = (source: Source) =>
      formatCitation(source, dutch).flatMap(({ text, href }) => (href ? [[text, href]] : []));
    const place = 'https://zoek.officielebekendmakingen.nl/';
    expect(page(paper({ kamerstuk: { chamber: 'II', dossier: '35570', addition: 'VI', number: '50' } }))).toEqual([
      ['35570\u00a0VI, nr.\u00a050', `${place}kst-35570-VI-50.html`],
    ]);
    expect(page(paper({ kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: null } }))).toEqual([]);
    const sessionYear = '2023-2024';
    const handelingen = {
      type: 'handelingen',
      chamber: 'II',
      sessionYear,
      number: '39',
      item: '8',
      pages: null,
    } as const;
    expect(page(handelingen)).toEqual([['nr.\u00a039, item\u00a08', `${place}h-tk-20232024-39-8.html`]]);
    expect(page({ ...handelingen, item: null })).toEqual([]);
    expect(page({ type: 'aanhangsel', chamber: 'II', sessionYear, number: '680' })).toEqual([
      ['nr.\u00a0680', `${place}ah-tk-20232024-680.html`],
    ]);
    const url = 'https://voorbeeld.example/rapport';
    const website = {
      type: 'website',
      organisation: 'CKM',
      title: 'Rapport',
      date: null,
      url,
      language: 'nl',
    } as const;
    expect(page(website)).toEqual([[url, url]]);
    expect(page(report)).toEqual([]);
  });

  it('prints an invalid web address as text without a link', () => {
    const website = (url: string): Source => ({
      type: 'website',
      organisation: 'CKM',
      title: 'De aanpak',
      date: null,
      url,
      language: 'nl',
    });
    for (const none of ['javascript:alert(1)', 'file:///etc/passwd', 'www.ckm.nl', 'https://ckm.nl/een twee', ''])
      expect(formatCitation(website(none), dutch).filter(({ href }) => href !== undefined)).toEqual([]);
    expect(joinSegments(formatCitation(website('javascript:alert(1)'), dutch))).toContain('javascript:alert(1)');
  });

  it('puts the locator last, in separate segments', () => {
    for (const source of [paper(), report]) {
      const whole = formatCitation(source, dutch);
      const withPlace = formatCitation(source, { ...dutch, locator: { page: '4' } });
      expect(withPlace.slice(0, whole.length)).toEqual(whole);
      expect(joinSegments(withPlace.slice(whole.length))).toBe(', p.\u00a04');
    }
  });
});

describe('a citation in running text', () => {
  it('has a narrow no-break space in the dossier and keeps the paper on one line', () => {
    expect(joinSegments(formatInText(paper(), dutch))).toBe('Kamerstuk\u00a028\u202f638,\u00a0nr.\u00a0238');
  });

  it('names a report by its round', () => {
    expect(joinSegments(formatInText(report, { ...dutch, locator: { section: 'IV.8' } }))).toBe(
      'GRETA, derde rapport over Nederland, onderdeel\u00a0IV.8',
    );
  });
});

it('a report can be shortened after its first note, a parliamentary paper never', () => {
  expect(canBeShortened(report)).toBe(true);
  expect(canBeShortened(paper())).toBe(false);
});
