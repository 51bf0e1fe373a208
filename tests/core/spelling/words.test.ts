import { describe, expect, test } from 'vitest';
import { findWordsToCheck, isOwnWord, NOT_A_WORD, normalizeOwnWord } from '../../../engine/core/spelling/words.ts';

const words = (text: string): string[] => findWordsToCheck(text).map(({ word }) => word);

describe('the words that the dictionary checks', () => {
  test('include their apostrophes, straight or curly', () => {
    expect(words("’s Avonds foto’s en foto's van oma’s huis in ’s-Hertogenbosch")).toEqual([
      'Avonds',
      "foto's",
      'en',
      "foto's",
      'van',
      "oma's",
      'huis',
      'in',
      "'s-Hertogenbosch",
    ]);
  });

  test('exclude quotation marks around them', () => {
    expect(words("‘Beleid’ of 'beleid' of “beleid”")).toEqual(['Beleid', 'of', 'beleid', 'of', 'beleid']);
  });

  test('include their hyphens, also one that replaces a second part', () => {
    expect(words('niet-begeleide kinderen uit EU-landen; jeugd- en gezinszorg')).toEqual([
      'niet-begeleide',
      'kinderen',
      'uit',
      'EU-landen',
      'jeugd-',
      'en',
      'gezinszorg',
    ]);
  });

  test('are checked without soft hyphens and keep their position with them', () => {
    const text = 'de jeugd\u00ADbeschermings\u00ADtafel';
    expect(findWordsToCheck(text)[1]).toEqual({ from: 3, to: text.length, word: 'jeugdbeschermingstafel' });
  });

  test('keep the dot with which an abbreviation may end', () => {
    expect(words('bijv. de Kamerst. hier')).toEqual(['bijv.', 'de', 'Kamerst.', 'hier']);
  });

  test('exclude addresses, numbers, Kamerstukken, abbreviations and names in capitals', () => {
    expect(words('zie https://www.ckm.nl/xyzq of info@ckm.nl, ckm.nl/xyzq, www.xyzq.org')).toEqual(['zie', 'of']);
    expect(words('36-jarigen, 2e, 28 638, nr. 238, 35 570-VI, 2024Z01234, B8')).toEqual(['nr.']);
    expect(words('GRETA, NGO’s, VVD’er, PvdA, CoMensha, EU')).toEqual([]);
    expect(words('a Владимир 東京')).toEqual([]);
  });

  test('exclude an address with spaces, as in the open data of the Kamer', () => {
    const odata =
      "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Zaak?$filter=Nummer eq '2021Z12042' and Soort eq 'Motie met tekst'" +
      '&$expand=Document($expand=HuidigeDocumentVersie),Besluit&$orderby=Datum desc,Nummer asc&$top=5';
    expect(words(`Open ${odata} in een browsser.`)).toEqual(['Open', 'in', 'een', 'browsser.']);
    expect(words(`Open ${odata.replaceAll("'", '’')} in een browsser.`)).toEqual(['Open', 'in', 'een', 'browsser.']);
    expect(words('met …?$expand=Zaken en $filter=Soort ne null, en een aadres?')).toEqual([
      'met',
      'en',
      'en',
      'een',
      'aadres',
    ]);
  });

  test('include words after the query of an address, and after a question in the text', () => {
    expect(words('https://www.ckm.nl/?id=3 is opgehefen')).toEqual(['is', 'opgehefen']);
    expect(words('‘Zie https://www.ckm.nl/?id=3’ is opgehefen, of ‘https://www.ckm.nl/?id=3 dus’ ook.')).toEqual([
      'Zie',
      'is',
      'opgehefen',
      'of',
      'dus',
      'ook.',
    ]);
    expect(words('Wie betaalt? Niemant, zegt men')).toEqual(['Wie', 'betaalt', 'Niemant', 'zegt', 'men']);
  });

  test('include words after an address with an unclosed quotation mark', () => {
    const behind = ['avonds', 'is', 'het', 'doonker'];
    expect(words("Zie https://x.nl/?q='s avonds is het doonker")).toEqual(['Zie', ...behind]);
    expect(words('Zie https://x.nl/?a=1,’s avonds is het doonker')).toEqual(['Zie', ...behind]);
    expect(words("Open …?$filter=Nummer eq '2021Z12042 en de foto's zijn doonker")).toEqual([
      'Open',
      'en',
      'de',
      "foto's",
      'zijn',
      'doonker',
    ]);
    const cut = 'Zie …?$filter=Nummer eq ’2021Z12042 en fout, zei zij. Dan ‘klaar’ en nog een foutt.';
    expect(words(cut)).toEqual(['Zie', 'en', 'fout', 'zei', 'zij.', 'Dan', 'klaar', 'en', 'nog', 'een', 'foutt.']);
    expect(words(cut.replace('zij. Dan', 'zij dan')).slice(0, 4)).toEqual(['Zie', 'en', 'fout', 'zei']);
    expect(words('See https://x.org/?id=3 and folowing')).toEqual(['See', 'and', 'folowing']);
  });

  test('do not run through a variable or a citation', () => {
    expect(words(`het beleid${NOT_A_WORD}van ${NOT_A_WORD}-beleid`)).toEqual(['het', 'beleid', 'van', 'beleid']);
  });

  test('have a maximum length, and a longer one does not affect the others', () => {
    expect(words(`een ${'a'.repeat(100)} en ${'a'.repeat(101)} erbij`)).toEqual([
      'een',
      'a'.repeat(100),
      'en',
      'erbij',
    ]);
  });

  test('are separated by a slash', () => {
    expect(words('en/of hij/zij')).toEqual(['en', 'of', 'hij', 'zij']);
  });
});

test('an entry of the own dictionary is one word, stored in the form in which words are compared', () => {
  expect([' zzp’ers ', 'afk.', 'niet‑begeleid', '’s-Gravenhage', 'GRETA'].map(normalizeOwnWord)).toEqual([
    "zzp'ers",
    'afk',
    'niet-begeleid',
    "'s-Gravenhage",
    'GRETA',
  ]);
  expect(['zzp’ers', 'afk.', '’s-Gravenhage', 'GRETA'].every(isOwnWord)).toBe(true);
  expect(['', 'twee woorden', 'een,twee', 'B8', 'en/of', '?', 'a'.repeat(101)].some(isOwnWord)).toBe(false);
});
