import { describe, expect, test } from 'vitest';
import { findPlaceholders } from '../../../engine/core/checks/placeholders.ts';

const found = (text: string, literal = false) =>
  findPlaceholders(text, literal).map(({ from, to }) => text.slice(from, to));

describe('a placeholder in a text', () => {
  test.for([
    ['Geachte [naam],', '[naam]'],
    ['Het debat van [datum debat] gaat over klanten.', '[datum debat]'],
    ['[nog aanvullen met cijfers]', '[nog aanvullen met cijfers]'],
    ['Zie [Kamerstuk opzoeken].', '[Kamerstuk opzoeken]'],
    ['Het gaat om xxx slachtoffers.', 'xxx'],
    ['Op xx maart 2024', 'xx'],
    ['Op xx-xx-20xx', 'xx-xx-20xx'],
    ['In totaal XXX euro', 'XXX'],
    ['TODO bron zoeken', 'TODO'],
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum'],
    ['Zie Kamerstuk 28 638, nr. … voor de tekst.', '…'],
    ['Het kost € ... per jaar.', '...'],
    ['De minister van … heeft toegezegd', '…'],
    ['constaterende dat …;', '…'],
    ['Er waren … slachtoffers.', '…'],
    ['Beste {{voornaam}}', '{{voornaam}}'],
    ['Beste <naam>,', '<naam>'],
    ['Datum: ______', '______'],
    ['De bron is nog in te vullen.', 'nog in te vullen'],
    ['Klik of tik om tekst in te voeren.', 'Klik of tik om tekst in te voeren'],
  ])('is found in %s', ([text, place]) => {
    expect(found(text as string)).toContain(place);
  });

  test.for([
    'De regering (…) voert de motie uit.',
    'Zij schreef: ‘de regering […] voert de motie uit’.',
    'De tekst is [sic] overgenomen.',
    'Dat staat in het rapport [1] en in andere [2, 3] [4–6].',
    '‘[D]e verdachte[n] zijn gehoord’, aldus het OM.',
    'Hij zei: “Wij vinden dat [de regering] moet ingrijpen.”',
    'De site voorbeeld.xxx is een sekssite; zie ook https://xxx.voorbeeld.nl.',
    'Hoofdstuk XXX van de begroting, 34 000 XX.',
    'Het duurde lang … en toen kwam er een plan.',
    'Dat is … opmerkelijk.',
    'En zo gaat het maar door…',
    'Het [CKM] en het [OM] werken samen.',
    'Het was 5 < 6 en 7 > 3.',
    'De pm van vandaag was 15.00 uur.',
    'Exxon en Foxx zijn namen.',
    'Wij vullen dit hierna in.',
  ])('is not found in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is found in literal text only by its words', () => {
    expect(found('verzoekt de regering, [de minister] gehoord, …', true)).toEqual([]);
    expect(found('Shamir Ceuleers, [naam woordvoerder]', true)).toEqual(['[naam woordvoerder]']);
    expect(found('Er zijn xxx slachtoffers.', true)).toEqual(['xxx']);
  });

  test('is reported once', () => {
    expect(found('[xxx] en [naam xxx]')).toEqual(['[xxx]', '[naam xxx]']);
  });
});
