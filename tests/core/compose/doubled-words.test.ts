import { expect, test } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import { documentTypeOf } from '../../specimens/specimens.ts';
import { draftOf } from './draft-builder.ts';
import { neutraal as houseStyle } from './neutraal.ts';

/** The printed text of a document of this type with these values. */
function printed(type: string, values: Record<string, string>): string {
  const variables = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  const documentType = documentTypeOf(type);
  const draft = draftOf([], [], { variables, documentType: documentType.id });
  const { body } = compose({ draft, documentType, houseStyle, layout: null });
  const lines = body.map((node) =>
    'content' in node && Array.isArray(node.content)
      ? node.content.map((piece) => ('text' in piece ? piece.text : '')).join('')
      : '',
  );
  return lines.join('\n').replace(/[\u00A0\u202F]/g, ' ');
}

test.each([
  ['Justitie en Veiligheid', 'De leden van de vaste commissie voor Justitie en Veiligheid'],
  ['vaste commissie voor Justitie en Veiligheid', 'De leden van de vaste commissie voor Justitie en Veiligheid'],
  ['de vaste commissie voor Justitie en Veiligheid', 'De leden van de vaste commissie voor Justitie en Veiligheid'],
  ['commissie Financiën', 'De leden van de commissie Financiën'],
  ['Commissie Financiën', 'De leden van de Commissie Financiën'],
  ['tijdelijke commissie Toeslagen', 'De leden van de tijdelijke commissie Toeslagen'],
  ['subcommissie Financiën', 'De leden van de subcommissie Financiën'],
])('a letter to the committee %s begins: %s', (committee, line) => {
  expect(printed('brief', { committee }).split('\n')).toContain(line);
});

test('the heading of written questions names the minister once, also where the ministry contains that word', () => {
  for (const ministry of ['Financiën', 'minister van Financiën', 'de minister van Financiën'])
    expect(printed('kamervragen', { ministry })).toMatch(/\) aan (de )?minister van Financiën over /i);
  expect(printed('kamervragen', { questionSubject: 'de uitvoering' })).toContain(' over de uitvoering (');
});
