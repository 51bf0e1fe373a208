import { expect, test } from 'vitest';
import { blockSchema } from '../../engine/core/blocks/block.ts';
import { exampleAsChosen } from '../../renderer/screens/settings/example-as-chosen.ts';
import { specimen } from '../specimens/specimens.ts';

const find = (id: string) =>
  blockSchema.parse({ id, kind: 'demand', title: `Eis ${id}`, revision: '0'.repeat(64), body: [] });
const example = specimen('inbreng-commissiedebat', find);

test('the example has the chosen house style and the typed name', () => {
  const shown = exampleAsChosen(example, 'voorbeeld-ngo', ' Stichting Proef ');
  expect(shown.houseStyle).toBe('voorbeeld-ngo');
  expect(shown.variables).toEqual({ ...example.variables, organisation: { value: 'Stichting Proef' } });
});

test('the organisation of the example has its own name when none was typed', () => {
  expect(exampleAsChosen(example, 'neutraal', '  ').variables).toEqual(example.variables);
});
