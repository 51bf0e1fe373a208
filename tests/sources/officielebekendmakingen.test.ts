import { describe, expect, it } from 'vitest';
import type { MotionStatement } from '../../engine/core/records/import-record.ts';
import { findRequests } from '../../engine/core/records/motion-text.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { LETTER } from './letter.ts';
import {
  file,
  problemOf,
  recordOf,
  sample,
  sampleText,
  XML_238,
  XML_240,
  XML_242,
  XML_244,
  XML_36547,
} from './samples.ts';

function motion(text: string): MotionStatement {
  const [statement] = recordOf(file('kst.xml', text)).statements;
  if (statement?.about !== 'motion') throw new Error('no motion');
  return statement;
}

const xml = sampleText(XML_238);

describe('a Kamerstuk of officielebekendmakingen.nl', () => {
  it('gives number, date, movers and the verbatim text', () => {
    const { keys, fields } = motion(xml);
    expect(keys.kamerstuk).toEqual({ chamber: 'II', dossier: '28638', addition: null, number: '238' });
    expect(fields.date).toBe('2023-12-21');
    expect(fields.sessionYear).toBe('2023-2024');
    expect(fields.movers).toEqual(['Bikker', 'Helder', 'Mutluer', 'Krul', 'Van Nispen', 'Diederik van Dijk']);
    const paragraphs = [...xml.matchAll(/<al>(.*?)<\/al>/g)].map((found) => found[1]);
    expect(fields.text).toEqual(paragraphs.slice(0, 8));
    expect(fields.text?.[7]).toBe('en gaat over tot de orde van de dag.');
  });

  it('finds the one mover in a plain al (nr. 240)', () => {
    const { fields } = motion(sampleText(XML_240));
    expect(fields.movers).toEqual(['Veltman']);
    expect(fields.text).not.toContain('Veltman');
  });

  it('reads the newer form, with the metadata inside', () => {
    const { keys, fields } = motion(sampleText(XML_36547));
    expect(keys.kamerstuk).toEqual({ chamber: 'II', dossier: '36547', addition: null, number: '32' });
    expect(fields.subject).toBe(
      'Motie van de leden Boomsma en Ceder over een coördinatiecommissie instellen voor een eenduidige landelijke aanpak van mensenhandel',
    );
    // The metadata have them in another order; the order of the paper applies.
    expect(fields.movers).toEqual(['Boomsma', 'Ceder']);
    expect(fields.sessionYear).toBe('2024-2025');
  });

  it('reads a file with a byte-order mark, and one in UTF-16', () => {
    expect(motion(`\uFEFF${xml}`)).toEqual(motion(xml));
    const utf16 = Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(recordOf({ name: 'kst.xml', bytes: utf16 }).statements).toEqual([motion(xml)]);
  });

  it('is recognised by its content, whatever its name', () => {
    expect(recordOf({ ...sample(XML_242), name: 'download.json' }).kind).toBe('officielebekendmaking');
  });

  it('takes the addition of a dossier from the paper, or from the metadata when the paper lacks it', () => {
    const budget = xml.replace('<dossiernr>28 638</dossiernr>', '<dossiernr>35 570 VI</dossiernr>');
    expect(motion(budget).keys.kamerstuk).toMatchObject({ dossier: '35570', addition: 'VI', number: '238' });
    const bare = xml
      .replace('<dossiernr>28 638</dossiernr>', '<dossiernr>35 570</dossiernr>')
      .replaceAll('kst-28638-238', 'kst-35570-VI-238');
    expect(motion(bare).keys.kamerstuk).toMatchObject({ dossier: '35570', addition: 'VI', number: '238' });
  });

  it('reads a paper of the Eerste Kamer, numbered by letters', () => {
    const senate = xml.replace('<ondernummer kamer="2">238<', '<ondernummer kamer="1">D<');
    expect(motion(senate).keys.kamerstuk).toEqual({ chamber: 'I', dossier: '28638', addition: null, number: 'D' });
  });

  it('reads the date in words when the file has no other', () => {
    expect(motion(xml.replace(' isodatum="2023-12-21"', '')).fields.date).toBe('2023-12-21');
  });

  it('reads which motion an amended one replaces', () => {
    const heading = 'GEWIJZIGDE MOTIE VAN HET LID BIKKER C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 192';
    const { fields } = motion(xml.replace('MOTIE VAN HET LID BIKKER C.S.', heading));
    expect(fields.replaces).toEqual({ chamber: 'II', dossier: '28638', addition: null, number: '192' });
  });

  it('keeps list items and the variants of the Kamer’s form', () => {
    const listed = xml.replace(
      /<al>verzoekt de regering in goed overleg.*?<\/al>/,
      '<al>verzoekt het kabinet:</al><lijst><li><li.nr>–</li.nr><al>het plan te herzien;</al></li><li><li.nr>–</li.nr><al>doelen te stellen;</al></li></lijst><al>verzoekt de regering tevens de Kamer te informeren,</al>',
    );
    expect(findRequests(motion(listed).fields.text ?? [])).toEqual([
      'verzoekt het kabinet:\n– het plan te herzien;\n– doelen te stellen;',
      'verzoekt de regering tevens de Kamer te informeren,',
    ]);
    expect(motion(listed).fields.movers).toHaveLength(6);
  });

  it('leaves a footnote out of the sentence and reports it', () => {
    const noted = xml.replace(
      'Samen tegen Mensenhandel een',
      'Samen tegen Mensenhandel<noot id="n1"><noot.nr>1</noot.nr><noot.al>Kamerstuk.</noot.al></noot> een',
    );
    const read = readSavedFile(file('kst.xml', noted));
    expect(motion(noted).fields.text).toEqual(motion(xml).fields.text);
    expect(read.ok && read.value.skipped).toEqual([{ what: 'MOTIE VAN HET LID BIKKER C.S.', reason: 'footnote' }]);
  });

  it('has the verbatim requests', () => {
    expect(findRequests(motion(sampleText(XML_244)).fields.text ?? [])).toEqual([
      'verzoekt de regering te onderzoeken hoe een landelijke aansturing en coördinatie van mensenhandel wel kan worden bewerkstelligd en welke meerwaarde een nationaal coördinator mensenhandel daarbij kan hebben,',
    ]);
  });

  it.each(['AMENDEMENT VAN HET LID BIKKER C.S.', 'ADVIES VAN DE RAAD VAN STATE'])(
    'that is no motion and no source (%s) is skipped, and gives its text and nothing to store',
    (heading) => {
      const read = readSavedFile(file('kst.xml', xml.replace('MOTIE VAN HET LID BIKKER C.S.', heading)));
      if (!read.ok) throw new Error(read.problem.code);
      expect(read.value.record.statements).toEqual([]);
      expect(read.value.skipped).toEqual([{ what: `${heading}, kst-28638-238`, reason: 'not-a-motion' }]);
      expect(read.value.papers.map(({ kamerstuk }) => kamerstuk.number)).toEqual(['238']);
    },
  );
});

describe('the text of a paper', () => {
  const papersOf = (text: string) => {
    const read = readSavedFile(file('kst.xml', text));
    return read.ok ? read.value.papers : [];
  };

  it('of a letter has number, day, title and sender, headings, and notes at their marks', () => {
    const [paper, ...others] = papersOf(LETTER);
    expect(others).toEqual([]);
    expect(paper).toMatchObject({
      kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '9900' },
      // The day of the letter, not that of its publication.
      date: '2026-11-19',
      title: 'Proefbrief over de uitvoering van moties',
      sender: 'Staatssecretaris van Proeven',
    });
    expect(paper?.paragraphs.map(({ text, isHeading }) => (isHeading ? `# ${text}` : text))).toEqual([
      'Deze proefbrief hoort bij een test. De eerste proefzin noemt een motie in een noot. Deze proefzin noemt niets.',
      '# 1. Motie (28 638, nr. 242)',
      'Onder deze kop staat een proefzin. Daarna nog een.',
      'Dit punt noemt Kamerstuk 35 570 VI, nr. 50 als proef.',
    ]);
    const [first] = paper?.paragraphs ?? [];
    expect(first?.notes).toEqual([{ at: first?.text.indexOf(' Deze proefzin'), text: 'Kamerstuk 28 638, nr. 238.' }]);
  });

  it('of a letter without its own day has the day of its publication', () => {
    expect(papersOf(LETTER.replace('<al>Den Haag, 19 november 2026</al>', ''))[0]?.date).toBe('2026-11-20');
  });

  it('of a motion comes with its statement', () => {
    const [paper] = papersOf(xml);
    expect(paper).toMatchObject({ kamerstuk: { dossier: '28638', number: '238' }, date: '2023-12-21', sender: null });
    expect(paper?.paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(motion(xml).fields.text ?? ['']));
  });

  it('without a number gives none, and the file has nothing for the library', () => {
    const bare = LETTER.replace(/kst-28638-9900|28 638(?=<)|9900(?=<)/g, '');
    expect(papersOf(bare)).toEqual([]);
    expect(problemOf(file('kst.xml', bare))).toBe('nothing-for-us');
  });
});
