import { expect, test } from 'vitest';
import { findMoversInHeading, parseMovers } from '../../../engine/core/records/movers.ts';

const read = (text: string): string => {
  const { names, andOthers } = parseMovers(text);
  return `${names.join(' | ')}${andOthers ? ' | c.s.' : ''}`;
};

test.each([
  ['Bikker, Krul', 'Bikker | Krul'],
  ['Bikker en Krul', 'Bikker | Krul'],
  ['Bikker/Krul', 'Bikker | Krul'],
  ['Bikker\nKrul\n', 'Bikker | Krul'],
  ['Bikker; Krul;', 'Bikker | Krul'],
  ['Bikker, Krul en Mutluer c.s.', 'Bikker | Krul | Mutluer | c.s.'],
  ['Bikker c.s', 'Bikker | c.s.'],
  ['Bikker en anderen', 'Bikker | c.s.'],
  ['Bikker e.a.', 'Bikker | c.s.'],
  ['c.s.', ' | c.s.'],
  ['de leden Bikker (ChristenUnie) en Krul (CDA)', 'Bikker | Krul'],
  ['het lid Bikker', 'Bikker'],
  ['Motie van de leden Krul en Bikker', 'Krul | Bikker'],
  ['van der Plas, Faber-van de Klashorst', 'Van der Plas | Faber-van de Klashorst'],
  ['Van der Plas en Van Nispen', 'Van der Plas | Van Nispen'],
  ['FABER-VAN DE KLASHORST EN VAN DER PLAS', 'Faber-van de Klashorst | Van der Plas'],
  ['Bikker, M.H.', 'Bikker'],
  ['Eijk van, W.P.J., Krul, H.', 'Van Eijk | Krul'],
  ['M.H. Bikker', 'Bikker'],
  ['Bikker, Bikker', 'Bikker'],
  ['', ''],
])('reads the movers in %j', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('keeps the small prefix in a double name of a heading in capitals', () => {
  expect(findMoversInHeading('MOTIE VAN HET LID FABER-VAN DE KLASHORST C.S.')).toEqual({
    names: ['Faber-van de Klashorst'],
    andOthers: true,
  });
});
