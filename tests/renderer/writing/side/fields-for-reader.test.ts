import { expect, test } from 'vitest';
import { findFieldsForReader } from '../../../../renderer/writing/side/fields-for-reader.ts';
import { draftOf } from '../../../core/compose/draft-builder.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';

const questions = documentTypeOf('kamervragen');

test('counts the blanks that the member fills in, and names each once', () => {
  expect(findFieldsForReader(draftOf([]), questions)).toEqual({
    count: 4,
    names: ['naam', 'fractie', 'minister of staatssecretaris', 'datum'],
  });
});

test('leaves out a filled-in blank, and the fields of the writer', () => {
  const variables = { ministry: { value: 'Financiën' }, member: { value: 'Bikker' }, questionSubject: { value: null } };
  expect(findFieldsForReader(draftOf([], [], { variables }), questions)).toEqual({
    count: 2,
    names: ['fractie', 'datum'],
  });
  const second = { ...variables, coMember: { value: 'Krul' } };
  expect(findFieldsForReader(draftOf([], [], { variables: second }), questions).count).toBe(3);
  expect(findFieldsForReader(draftOf([]), documentTypeOf('brief'))).toEqual({ count: 0, names: [] });
});
