import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { openSavedFile, readStream } from '../../engine/sources/open-file.ts';
import type { SourceProblems } from '../../engine/sources/problems.ts';
import { LARGEST_FILE } from '../../engine/sources/saved-file.ts';
import { sourceProblemsEn } from '../../engine/sources/texts/en.ts';
import { sourceProblemsNl } from '../../engine/sources/texts/nl.ts';
import { ALL_SAMPLES, entities, file, problemOf, sample, sampleText, XML_238, ZAAK_238, ZAKEN } from './samples.ts';

const dir = mkdtempSync(join(tmpdir(), 'inbreng-bad-'));
afterAll(() => rmSync(dir, { recursive: true }));

const deep = 10_000;

describe('a file that cannot be imported', () => {
  it('is named: missing, a folder, or over the limit and unread', async () => {
    expect(await openSavedFile(join(dir, 'nergens.json'))).toMatchObject({
      problem: { code: 'file-missing', values: { file: 'nergens.json' } },
    });
    expect(await openSavedFile(dir)).toMatchObject({ problem: { code: 'file-unreadable' } });
    const large = join(dir, 'groot.json');
    writeFileSync(large, '[');
    truncateSync(large, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await openSavedFile(large)).toMatchObject({
      problem: { code: 'file-too-large', values: { file: 'groot.json', megabytes: 200, limit: 50 } },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
  });

  it('from a stream stops at the limit', async () => {
    const part = new Uint8Array(8 * 1024 * 1024);
    const stream = Readable.from(Array.from({ length: 8 }, () => part));
    expect(await readStream(stream, 'stdin')).toMatchObject({ problem: { code: 'file-too-large' } });
    expect(LARGEST_FILE).toBeLessThan(8 * part.length);
    expect(await readStream(Readable.from(['[', ']']), 'stdin')).toMatchObject({ value: { name: 'stdin' } });
  });

  it('is named: empty, no text, a PDF', () => {
    expect(problemOf(file('leeg.json', ' \n'))).toBe('file-empty');
    expect(problemOf({ name: 'x.xml', bytes: new Uint8Array([0xff, 0x00, 0x80]) })).toBe('not-text');
    expect(problemOf({ name: 'x.pdf', bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x0a, 0xe2, 0xe3]) })).toBe(
      'not-text',
    );
  });

  it('is named when it is cut off, at any position', () => {
    for (const path of ALL_SAMPLES) {
      const { bytes } = sample(path);
      for (const part of [0.1, 0.5, 0.9, 0.999]) {
        const cut = { name: 'cut', bytes: bytes.subarray(0, Math.floor(bytes.length * part)) };
        expect(['not-json', 'not-xml', 'not-text'], `${path} at ${part}`).toContain(problemOf(cut));
      }
    }
  });

  it('is named when a browser saved the page instead of the data', () => {
    expect(problemOf(file('x.xml', '<html><body>Kamerstuk</body></html>'))).toBe('web-page');
    expect(problemOf(file('x.xml', '<!-- a -->\n<!DOCTYPE html>\n<html lang="nl"><p>Niet gesloten'))).toBe('web-page');
  });

  it('is named when it is a block of a library with the text of a motion', () => {
    const path = new URL('../../templates/starter-library/moties/28638-238.md', import.meta.url);
    const text = readFileSync(path, 'utf8');
    expect(problemOf(file('28638-238.md', text))).toBe('block-file');
    expect(problemOf(file('28638-238.md', text.replaceAll('\n', '\r\n')))).toBe('block-file');
  });

  it('is named at once when it begins with many comments, or has only empty lines', () => {
    expect(problemOf(file('x.xml', `${'<!-- a -->\n'.repeat(900)}<boek/>`))).toBe('not-recognised');
    expect(problemOf(file('x.xml', `${'<!-- a -->'.repeat(900)}<html>`))).toBe('web-page');
    expect(problemOf(file('x.txt', `a${'\n'.repeat(300_000)}verzoekt`))).toBe('not-recognised');
  });

  it('is named when it has another root', () => {
    expect(problemOf(file('x.xml', '<boek><p>Kamerstuk</p></boek>'))).toBe('not-recognised');
    expect(problemOf(file('x.json', '"tekst"'))).toBe('not-recognised');
    expect(problemOf(file('x.json', '{"error":{"code":"","message":"Not found"}}'))).toBe('not-recognised');
    expect(problemOf(file('x.json', '[]'))).toBe('not-recognised');
    expect(problemOf(file('x.json', '[1, 2]'))).toBe('not-recognised');
  });

  it('is named when it nests 10,000 deep', () => {
    expect(problemOf(file('x.json', '['.repeat(deep) + ']'.repeat(deep)))).toBe('too-deep');
    expect(problemOf(file('x.json', `${'{"Besluit":['.repeat(deep)}${']}'.repeat(deep)}`))).toBe('too-deep');
    expect(problemOf(file('x.xml', '<a>'.repeat(deep) + '</a>'.repeat(deep)))).toBe('too-deep');
  });

  it('is named when it has a DOCTYPE or entities', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]>${sampleText(XML_238).replace(/<\?xml.*?\?>/, '')}`;
    expect(problemOf(file('x.xml', bomb))).toBe('xml-with-entities');
    expect(problemOf(file('x.xml', sampleText(XML_238).replace('Mensenhandel', '&file;')))).toBe('not-xml');
  });

  it('is named when a key would reach a prototype, without any effect', () => {
    const text = JSON.stringify(entities(ZAAK_238)[0]).replace('{', '{"__proto__":{"polluted":true},');
    expect(problemOf(file('x.json', text))).toBe('unsafe-key');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is named with the location of a field of the wrong type', () => {
    const zaken = entities(ZAKEN).map((zaak, at) => (at === 3 ? { ...zaak, Onderwerp: { tekst: 'x' } } : zaak));
    expect(problemOf(file('x.json', zaken))).toBe('wrong-type');
    for (const wrong of [
      { Kamerstukdossier: 'x' },
      { Besluit: [{ Id: 7 }] },
      { Besluit: [{ Stemming: [{ FractieGrootte: '3' }] }] },
      { Verwijderd: 'nee' },
    ]) {
      expect(problemOf(file('x.json', { ...entities(ZAAK_238)[0], ...wrong })), JSON.stringify(wrong)).toBe(
        'wrong-type',
      );
    }
  });
});

describe('the sentences about problems', () => {
  const values = {
    file: 'kst-28638-238.xml',
    reason: 'EACCES',
    megabytes: 200,
    limit: 50,
    line: 3,
    key: '__proto__',
    place: 'value[3].Onderwerp',
    found: [{ what: 'een amendement', reason: 'not-a-motion' }],
    waiting: [
      { decision: '6d6f4bbc', result: 'rejected', date: null, for: 40, against: 62, absent: 0, complete: false },
      {
        decision: '22375a64',
        result: 'unknown',
        date: '2023-12-21',
        for: null,
        against: null,
        absent: null,
        complete: false,
      },
    ],
    addresses: ['https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Besluit'],
    motion: '28638-238',
    motions: ['28638-238', '28638-240'],
    decision: '6d6f4bbc',
    decisions: ['6d6f4bbc'],
    value: 'x',
    rows: '80-70',
    text: '90-36',
    zaakId: 'e3b7b68a',
    id: 'eis-klanten',
    pages: 12,
    scanned: '1-4',
    drawn: '1-12',
    page: 3,
  };

  it('are complete in both languages, and never address the user as u or je', () => {
    for (const [language, texts] of [
      ['nl', sourceProblemsNl],
      ['en', sourceProblemsEn],
    ] as const) {
      for (const [code, sentence] of Object.entries(texts)) {
        const message = (sentence as (given: typeof values) => string)(values);
        expect(message, `${language} ${code}`).not.toMatch(/undefined|\[object|null/);
        if (language === 'nl') expect(message, code).not.toMatch(/\b(?:u|uw|je|jouw|Succesvol|OK|item)\b/i);
      }
    }
    expect(Object.keys(sourceProblemsEn)).toEqual(Object.keys(sourceProblemsNl));
  });

  it('name the decisions without a motion, with result, date and counts, and the address', () => {
    const message = sourceProblemsNl['decisions-without-motion'](values as SourceProblems['decisions-without-motion']);
    expect(message).toContain('6d6f4bbc: verworpen, 40 voor, 62 tegen, onvolledig');
    expect(message).toContain('22375a64: uitslag niet bekend, 2023-12-21, stemmen niet bekend');
    expect(message).toContain(values.addresses[0]);
  });
});
