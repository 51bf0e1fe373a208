import { describe, expect, it } from 'vitest';
import type { MotionStatement } from '../../engine/core/records/import-record.ts';
import { fingerprintText } from '../../engine/core/records/motion-text.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { isCampaign } from '../campaign.ts';
import { file, problemOf, recordOf, sampleText, XML_238, XML_240, XML_242, XML_244 } from './samples.ts';

function motions(text: string): MotionStatement[] {
  return recordOf(file('geplakt.txt', text)).statements.filter((one) => one.about === 'motion');
}

function officialText(path: string): string[] {
  const paragraphs = [...sampleText(path).matchAll(/<al>(.*?)<\/al>/g)].map((found) => found[1] ?? '');
  return paragraphs.slice(0, paragraphs.indexOf('en gaat over tot de orde van de dag.') + 1);
}

/** Breaks a text as a PDF does: after this many characters, inside long words too. */
function broken(paragraphs: readonly string[], width: number): string {
  return paragraphs
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(' ')) {
        if (`${line} ${word}`.length <= width) line = line === '' ? word : `${line} ${word}`;
        else {
          const cut = width - line.length - 2;
          if (/^[a-z]{12,}[;,]?$/.test(word) && cut > 4 && cut < word.length - 4) {
            lines.push(`${line} ${word.slice(0, cut)}-`);
            line = word.slice(cut);
          } else {
            lines.push(line);
            line = word;
          }
        }
      }
      return [...lines, line].join('\n');
    })
    .join('\n');
}

/** Derived from kst-28638-238.xml: the lines around the text in a PDF of the paper. */
const PDF_238 = `Tweede Kamer der Staten-Generaal
2
Vergaderjaar 2023–2024

28 638 Mensenhandel

Nr. 238 MOTIE VAN HET LID BIKKER C.S.
Voorgesteld 21 december 2023

${broken(officialText(XML_238), 62)}

Bikker
Helder
Mutluer
Krul
Van Nispen
Diederik van Dijk
kst-28638-238
ISSN 0921 - 7371
’s-Gravenhage 2023
Tweede Kamer, vergaderjaar 2023–2024, 28 638, nr. 238
`;

it('gives the text of a numbered motion as a paper, which may name earlier motions', () => {
  const read = readSavedFile(file('geplakt.txt', PDF_238));
  expect(read.ok && read.value.papers).toMatchObject([
    { kamerstuk: { dossier: '28638', number: '238' }, date: '2023-12-21', sender: null },
  ]);
  expect(read.ok && read.value.papers[0]?.paragraphs.map(({ text }) => text)).toEqual(officialText(XML_238));
});

describe('the pasted text of a motion', () => {
  it('is read from a web page, with number, date, movers and dossier', () => {
    const page = `28638-238\n28 638 Mensenhandel\n\nNr. 238\n\nMOTIE VAN HET LID BIKKER C.S.\n\nVoorgesteld 21 december 2023\n\n${officialText(XML_238).join('\n\n')}\n\nBikker\nHelder\nMutluer\nKrul\nVan Nispen\nDiederik van Dijk\n`;
    expect(motions(page)).toEqual([
      {
        about: 'motion',
        source: 'pasted',
        keys: { kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' } },
        changed: null,
        fields: {
          text: officialText(XML_238),
          movers: ['Bikker', 'Helder', 'Mutluer', 'Krul', 'Van Nispen', 'Diederik van Dijk'],
          heading: 'MOTIE VAN HET LID BIKKER C.S.',
          date: '2023-12-21',
          dossierTitle: 'Mensenhandel',
        },
      },
    ]);
  });

  it('is read from a PDF: broken lines and words are joined, running heads and feet are removed', () => {
    const [motion] = motions(PDF_238);
    expect(motion?.fields.text).toEqual(officialText(XML_238));
    expect(motion?.keys.kamerstuk?.number).toBe('238');
    expect(motion?.fields.movers).toHaveLength(6);
    expect(motion?.fields.date).toBe('2023-12-21');
    expect(motion?.fields.sessionYear).toBe('2023-2024');
    expect(motion?.fields.dossierTitle).toBe('Mensenhandel');
  });

  it.each([40, 50, 57, 66, 72, 80])('has the same words when the lines are %i characters long', (width) => {
    for (const path of [XML_238, XML_240, XML_244]) {
      const [motion] = motions(broken(officialText(path), width));
      expect(fingerprintText(motion?.fields.text ?? [])).toBe(fingerprintText(officialText(path)));
      expect(motion?.fields.text).toHaveLength(officialText(path).length);
    }
  });

  it('keeps a hyphen that belongs to a word at the end of a line', () => {
    const text = officialText(XML_244).join('\n');
    for (const at of ['grens- ', 'regio-']) {
      const cut = text.replace(at, `${at.trim()}\n`);
      expect(motions(cut)[0]?.fields.text).toEqual(officialText(XML_244));
    }
  });

  it('continues over a page break in the middle of a sentence', () => {
    const split = 'de effectiviteit van de';
    const text = officialText(XML_240).join('\n').replace(`${split} `, `${split}\n\nkst-28638-240\n2\n\n`);
    expect(motions(text)[0]?.fields.text).toEqual(officialText(XML_240));
  });

  it('without a number gets none, and no other value that is not in it', () => {
    const [motion] = motions(officialText(XML_240).join('\n'));
    expect(motion?.keys).toEqual({});
    expect(motion?.fields).toEqual({ text: officialText(XML_240) });
  });

  it('is one motion for each, when several were pasted together', () => {
    const second = `28 638 Mensenhandel\nNr. 240\nMOTIE VAN HET LID VELTMAN\nVoorgesteld 21 december 2023\n${officialText(XML_240).join('\n')}\nVeltman`;
    const both = motions(`${PDF_238}\n${second}`);
    expect(both.map((motion) => [motion.keys.kamerstuk?.number, motion.fields.movers?.[0]])).toEqual([
      ['238', 'Bikker'],
      ['240', 'Veltman'],
    ]);
  });

  it('of the report of a sitting has its movers and number below it, as the chair says them', () => {
    const spoken = [
      'De heer Krul (CDA):',
      'Voorzitter. Ik heb een motie.',
      'Motie',
      ...officialText(XML_242),
      'De voorzitter:',
      'Deze motie is voorgesteld door de leden Krul en Bikker.',
      'Zij krijgt nr. 242 (28638).',
      'Mevrouw Mutluer (GroenLinks-PvdA):',
      'Dank u wel.',
    ].join('\n\n');
    const read = readSavedFile(file('verslag.txt', spoken));
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.record.statements).toMatchObject([
      {
        keys: { kamerstuk: { dossier: '28638', number: '242' } },
        fields: { text: officialText(XML_242), movers: ['Krul', 'Bikker'] },
      },
    ]);
    expect(read.value.rest).toContain('Dank u wel.');
  });

  const megabytes = isCampaign ? 10 : 2;
  it(`is read from a clipboard of ${megabytes} MB with many motions, each with its number`, () => {
    const one = PDF_238.replaceAll('238', 'NUMMER');
    const count = Math.floor((megabytes * 1024 * 1024) / Buffer.byteLength(one)) - 1;
    const all = motions(Array.from({ length: count }, (_, at) => one.replaceAll('NUMMER', String(at + 1))).join('\n'));
    expect(count).toBeGreaterThan(300 * megabytes);
    expect(all).toHaveLength(count);
    expect(all.at(-1)?.keys.kamerstuk?.number).toBe(String(count));
    expect(all.at(-1)?.fields.text).toEqual(officialText(XML_238));
  });

  it('comes with the lines that were not understood, in order', () => {
    const text = `Beste collega,\n\nHieronder de motie.\n\n${PDF_238}\n\nGroet en tot morgen`;
    const read = readSavedFile(file('geplakt.txt', text));
    expect(read.ok && read.value.rest).toEqual(['Beste collega,', 'Hieronder de motie.', 'Groet en tot morgen']);
  });

  it('may have Windows line ends and no-break spaces', () => {
    const [motion] = motions(PDF_238.replaceAll('\n', '\r\n').replaceAll('28 638', '28\u00a0638'));
    expect(motion?.fields.text).toEqual(officialText(XML_238));
    expect(motion?.keys.kamerstuk?.dossier).toBe('28638');
  });

  it('may be on one line; the names after it run together and are not guessed', () => {
    for (const path of [XML_238, XML_240, XML_244]) {
      const [motion] = motions(`Nr. 238\n${officialText(path).join(' ')} Bikker Helder`);
      expect(motion?.fields).toEqual({ text: officialText(path) });
    }
  });

  it('may be saved by an editor on Windows in its own character set', () => {
    const bytes = Buffer.from(PDF_238.replaceAll('’', "'").replaceAll('–', '-'), 'latin1');
    const [motion] = recordOf({ name: 'geplakt.txt', bytes }).statements;
    expect(motion?.about === 'motion' && motion.fields.text).toEqual(officialText(XML_238));
  });

  it('is not recognised when it is no motion', () => {
    expect(problemOf(file('brief.txt', 'Geachte voorzitter,\n\nHierbij ontvangt u het actieplan.'))).toBe(
      'not-recognised',
    );
  });
});
