import { describe, expect, it } from 'vitest';
import {
  addNumber,
  fitsFileName,
  makeFileName,
  makeSafeFileName,
  nameExport,
  nameExportedFile,
} from '../../../engine/core/compose/file-name.ts';

describe('a typed name as a file name', () => {
  it.each([
    ['CD 12:30', 'CD 12 30'],
    ['motie 28638/238', 'motie 28638 238'],
    ['Foto’s van "de" zaak', 'Foto’s van de zaak'],
    ['Inbreng – concept –', 'Inbreng – concept –'],
    ['...verborgen. ', 'verborgen'],
    ['Aux', 'Aux document'],
    ['con.v2', 'con.v2 document'],
    ['con .v2', 'con .v2 document'],
    ['com¹', 'com¹ document'],
    ['CONOUT$', 'CONOUT$ document'],
    ['cafe\u0301', 'caf\u00e9'],
    ['links\u202enaar rechts', 'links naar rechts'],
    ['::', 'Inbreng'],
  ])('%s becomes %s', (typed, name) => {
    expect(makeSafeFileName(typed, 'Inbreng')).toBe(name);
  });

  it('is shortened between two characters, which is known in advance', () => {
    const long = `${'x'.repeat(118)}😀`;
    expect(makeSafeFileName(long)).toBe('x'.repeat(118));
    expect(fitsFileName(long)).toBe(false);
    expect(fitsFileName('x'.repeat(120))).toBe(true);
    expect(fitsFileName('é'.repeat(61))).toBe(false);
  });
});

describe('a name with a number', () => {
  it('has one number, and fits with it', () => {
    expect(addNumber('Inbreng', 2)).toBe('Inbreng (2)');
    expect(addNumber('Inbreng (2)', 3)).toBe('Inbreng (3)');
    expect(addNumber('Inbreng (2026)', 2)).toBe('Inbreng (2026) (2)');
    expect(addNumber('Inbreng (28638)', 2)).toBe('Inbreng (28638) (2)');
    const long = addNumber('x'.repeat(120), 12);
    expect(long).toBe(`${'x'.repeat(115)} (12)`);
    expect(makeSafeFileName(long)).toBe(long);
  });
});

describe('the name of an export', () => {
  const named = (name: string, reader: string | null, purpose: 'concept' | 'sending' = 'sending') =>
    nameExport(name, { reader, purpose, language: 'nl' });

  it('ends in the reader, without characters that no file name has, and fits', () => {
    expect(named('Inbreng mensenhandel', 'VVD')).toBe('Inbreng mensenhandel VVD');
    expect(named('Inbreng', 'GroenLinks/PvdA')).toBe('Inbreng GroenLinks PvdA');
    expect(named('Inbreng', '…')).toBe('Inbreng …');
    expect(named('é'.repeat(60), 'VVD')).toBe(`${'é'.repeat(58)} VVD`);
    expect(fitsFileName(named('x'.repeat(120), 'y'.repeat(200)))).toBe(true);
  });

  it('tells a concept from what is sent, in the language of the document', () => {
    expect(named('Inbreng mensenhandel', null, 'concept')).toBe('Inbreng mensenhandel concept');
    expect(named('Inbreng mensenhandel', 'VVD', 'concept')).toBe('Inbreng mensenhandel VVD concept');
    expect(nameExport('Briefing', { reader: null, purpose: 'concept', language: 'en' })).toBe('Briefing draft');
    expect(named('x'.repeat(120), null, 'concept')).toBe(`${'x'.repeat(112)} concept`);
  });
});

describe('a name whose two parts share words', () => {
  const from = (pattern: string, values: Record<string, string>) =>
    makeFileName(pattern, (name) => values[name] ?? null, 'Inbreng');
  it.each([
    [
      'Inbreng {debate} {date}',
      { debate: 'Inbreng mensenhandel', date: '2026-01-15' },
      'Inbreng mensenhandel 2026-01-15',
    ],
    ['Inbreng {debate} {date}', { debate: 'inbreng: jeugd', date: '2026-01-15' }, 'Inbreng jeugd 2026-01-15'],
    ['Inbreng {debate}', { debate: 'Inbreng' }, 'Inbreng'],
    ['Inbreng schriftelijk overleg {debate}', { debate: 'Inbreng jeugd' }, 'Inbreng schriftelijk overleg jeugd'],
    [
      'Inbreng schriftelijk overleg {debate}',
      { debate: 'Schriftelijk overleg jeugd' },
      'Inbreng schriftelijk overleg jeugd',
    ],
    ['{title} {date}', { title: 'Brief 2026-01-15', date: '2026-01-15' }, 'Brief 2026-01-15'],
    ['Inbreng {debate}', { debate: 'Inbrengen in de wijk' }, 'Inbreng Inbrengen in de wijk'],
    ['{title} {date}', { title: 'Nul is nul', date: '2026-01-15' }, 'Nul is nul 2026-01-15'],
  ])('%s with %o is %s', (pattern, values, name) => {
    expect(from(pattern, values as unknown as Record<string, string>)).toBe(name);
  });
});

describe('a name from a pattern', () => {
  const from = (pattern: string, values: Record<string, string>) =>
    makeFileName(pattern, (name) => values[name] ?? null, 'Inbreng');
  it('has no stray separators when a value is empty', () => {
    expect(from('{type} – {debate}', { type: 'Inbreng' })).toBe('Inbreng');
    expect(from('{debate} – {type}', {})).toBe('Inbreng');
    // Fixed words alone do not distinguish documents.
    expect(from('Stuk {debate} {debateDate}', {})).toBe('Inbreng');
    expect(from('Stuk {debate} {debateDate}', { debateDate: '2026-01-15' })).toBe('Stuk 2026-01-15');
    expect(from('{title} –', { title: '‘con’' })).toBe('con document');
  });
});

describe('the name of an exported file', () => {
  it('has the extension of its format, and that of the folder of sources says what it is', () => {
    expect(nameExportedFile('CD 12:30', 'docx', 'nl')).toBe('CD 12 30.docx');
    expect(nameExportedFile('CD 12:30', 'sources', 'nl')).toBe('CD 12 30 – bronnenmap.zip');
    expect(nameExportedFile('Inbreng', 'sources', 'en')).toBe('Inbreng – sources.zip');
  });

  it('fits, however long the name is', () => {
    const long = nameExportedFile('é'.repeat(100), 'sources', 'nl');
    expect(long).toMatch(/^é+ – bronnenmap\.zip$/);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(124);
  });
});
