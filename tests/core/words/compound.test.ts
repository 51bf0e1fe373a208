import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPartStarts, isPartStart, LEAST_PART } from '../../../engine/core/words/compound.ts';
import { foldText } from '../../../engine/core/words/fold-text.ts';
import { compoundBeginningsText } from '../../../scripts/compound-beginnings.mjs';
import { fc } from '../../fuzz/property.ts';

const LIST = readFileSync(new URL('../../../assets/spelling/compound-beginnings.txt', import.meta.url), 'utf8');
const BEGINNINGS = LIST.trim().split('\n');

/** Whether a part of the word begins with the query. */
const holds = (word: string, query: string) =>
  findPartStarts(foldText(word)).some((at) => foldText(word).startsWith(query, at));

describe('the parts of a compound', () => {
  test.each([
    ['mensenhandel', 'handel'],
    ['kinderhandel', 'handel'],
    ['groothandel', 'handel'],
    ['mensenhandelslachtoffers', 'handel'],
    ['mensenhandelslachtoffers', 'slachtoffer'],
    ['slachtofferopvang', 'opvang'],
    ['vrouwenopvang', 'opvang'],
    ['opvangcapaciteit', 'capaciteit'],
    ['arbeidsuitbuiting', 'uitbuiting'],
    ['uitbuitingsvormen', 'vorm'],
    ['prostitutiebeleid', 'beleid'],
    ['criminaliteitsbestrijding', 'bestrijding'],
    ['loverboyproblematiek', 'problematiek'],
    ['klantaanpak', 'aanpak'],
    ['commissiedebat', 'debat'],
    ['gemeenteraadsfractie', 'raad'],
    ['gemeenteraadsfractie', 'fractie'],
    ['wetsvoorstel', 'voorstel'],
    ['kamervragen', 'vragen'],
    ['jeugdhulpverlening', 'hulpverlening'],
    ['kindslachtoffers', 'slachtoffer'],
    ['mensenhandelnetwerken', 'netwerk'],
    ['Asielcoördinator', 'coordinator'],
    ['vrijhandel', 'handel'],
    ['vrijhandelsverdrag', 'verdrag'],
    ['mededader', 'dader'],
    ['medeverdachten', 'verdachte'],
    ['zelfregulering', 'regulering'],
    ['zelfhulpgroep', 'hulp'],
    ['tussenrapportage', 'rapport'],
    ['tussenpersonen', 'pers'],
    ['vrijwilligerswerk', 'werk'],
    ['vrijdagmiddag', 'middag'],
    ['vooronderzoek', 'onderzoek'],
    ['vooronderhandelingen', 'onderhandeling'],
    ['voorverkiezingen', 'verkiezing'],
    ['kindervooroverleg', 'overleg'],
    ['voorraadbeheer', 'beheer'],
  ])('%s holds %s', (word, query) => {
    expect(holds(word, query)).toBe(true);
  });

  test.each([
    ['afgeraden', 'raad'],
    ['afgeraden', 'rade'],
    ['behandeling', 'handel'],
    ['onderhandelingen', 'handel'],
    ['kindermishandeling', 'handel'],
    ['begrotingsbehandeling', 'handel'],
    ['transport', 'sport'],
    ['rapport', 'port'],
    ['reactie', 'actie'],
    ['redactie', 'actie'],
    ['fractie', 'actie'],
    ['promotie', 'motie'],
    ['emotie', 'motie'],
    ['verplicht', 'licht'],
    ['meldplicht', 'licht'],
    ['oordeel', 'deel'],
    ['onderdeel', 'deel'],
    ['voordeel', 'deel'],
    ['opleiding', 'leiding'],
    ['begeleiding', 'leiding'],
    ['minister', 'ster'],
    ['inkomensregeling', 'mens'],
    ['dimensie', 'mens'],
    ['aanvraag', 'vraag'],
    ['verantwoordelijk', 'orde'],
    ['regering', 'ring'],
    ['beraad', 'raad'],
    ['draad', 'raad'],
    ['wetgeving', 'wet'],
    ['medewerking', 'werk'],
    ['medeplichtigheid', 'plicht'],
    ['mededeling', 'deling'],
    ['zelfstandigen', 'stand'],
    ['vrijwilligers', 'will'],
    ['vrijstelling', 'stelling'],
    ['vrijgegeven', 'gegeven'],
    ['tussenkomst', 'komst'],
    ['vooronderhandelingen', 'handel'],
    ['vooronderstelling', 'stelling'],
    ['voorstel', 'stel'],
    ['wetsvoorstellen', 'stel'],
    ['voorzitter', 'zitter'],
    ['voorwaarde', 'waarde'],
    ['voorkomen', 'komen'],
    ['voorbeeld', 'beeld'],
    ['voorraad', 'raad'],
    ['voorziening', 'ziening'],
    ['voorbereiding', 'bereiding'],
  ])('%s does not hold %s', (word, query) => {
    expect(holds(word, query)).toBe(false);
  });

  test('begin after one or more known beginnings', () => {
    // For these five it depends on the letters after them, as above.
    const always = BEGINNINGS.filter((word) => !['mede', 'tussen', 'voor', 'vrij', 'zelf'].includes(word));
    const beginning = fc.constantFrom(...always);
    fc.assert(
      fc.property(fc.array(beginning, { minLength: 1, maxLength: 3 }), beginning, (before, last) => {
        const part = last.padEnd(LEAST_PART, 'e');
        const word = before.join('') + part;
        fc.pre(word.length <= 64);
        expect(findPartStarts(word)).toContain(word.length - part.length);
      }),
    );
  });

  test('are found in any word, in order, and at the same positions in a text', () => {
    const letters = fc.oneof(
      fc.constantFrom(...BEGINNINGS),
      fc.string({ maxLength: 5 }),
      fc.constantFrom('s', 'en', 'ïn'),
    );
    const words = fc.array(letters, { maxLength: 6 }).map((parts) =>
      parts
        .join('')
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase(),
    );
    fc.assert(
      fc.property(words, (word) => {
        const plain = foldText(word);
        const places = findPartStarts(plain);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        for (const at of places) expect(plain.slice(at).length).toBeGreaterThanOrEqual(LEAST_PART);
        for (let at = 0; at < plain.length; at += 1)
          expect(isPartStart(`(${plain}) en`, at + 1)).toBe(places.includes(at));
      }),
    );
  });

  test('are not searched for in an overlong word', () => {
    expect(findPartStarts('mensen'.repeat(100_000))).toEqual([]);
    expect(isPartStart('mensen'.repeat(100_000), 60)).toBe(false);
  });
});

test('the list of beginnings is the output of the script on the dictionary', () => {
  expect(LIST).toBe(compoundBeginningsText());
});
