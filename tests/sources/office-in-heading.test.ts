import { expect, it } from 'vitest';
import { officeInHeading } from '../../engine/sources/kamerstuk-text/read-paper.ts';

it.each([
  ['BRIEF VAN DE MINISTER VAN VWS', 'Minister van VWS'],
  ['BRIEF VAN DE MINISTER VAN JENV', 'Minister van JenV'],
  ['BRIEF VAN DE STAATSSECRETARIS VAN IENW', 'Staatssecretaris van IenW'],
  ['BRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID', 'Staatssecretaris van Justitie en Veiligheid'],
  ['BRIEF VAN DE MINISTER VOOR RECHTSBESCHERMING', 'Minister voor Rechtsbescherming'],
  ['LIJST VAN VRAGEN EN ANTWOORDEN', null],
])('the office in the heading %j is %j', (heading, office) => {
  expect(officeInHeading(heading)).toBe(office);
});
