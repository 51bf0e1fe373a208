import { expect, test } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import { draftOf, typeOf } from './draft-builder.ts';
import { neutraal as houseStyle } from './neutraal.ts';

function headOf(sender: string, organisation: string | null) {
  const draft = draftOf([], [], { variables: { organisation: { value: organisation } } });
  const { running, metadata } = compose({
    draft,
    documentType: typeOf({}),
    houseStyle: { ...houseStyle, sender },
    layout: null,
  });
  return { head: running.sender, author: metadata.author };
}

test('the head names the organisation of the draft, otherwise that of the house style, otherwise an empty field', () => {
  expect(headOf('Stichting Huis', 'Stichting Stuk')).toEqual({ head: 'Stichting Stuk', author: 'Stichting Stuk' });
  expect(headOf('Stichting Huis', null)).toEqual({ head: 'Stichting Huis', author: 'Stichting Huis' });
  expect(houseStyle.sender).toBe('');
  const nobody = headOf(houseStyle.sender, ' ');
  expect(nobody.head).toMatch(/^\[.+\]$/);
  expect(nobody.author).toBe('');
});
