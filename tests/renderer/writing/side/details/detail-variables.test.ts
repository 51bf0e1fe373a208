import { expect, test } from 'vitest';
import type { Draft } from '../../../../../engine/core/drafts/draft.ts';
import { listDetailVariables } from '../../../../../renderer/writing/side/details/detail-variables.ts';
import { draftOf, para } from '../../../../core/compose/draft-builder.ts';
import { documentTypeOf } from '../../../../specimens/specimens.ts';

const names = (draft: Draft, type: string) =>
  listDetailVariables(draft, documentTypeOf(type)).writer.map(({ name }) => name);

test('a variable in the text has a field when its document type does not list it', () => {
  const plain = draftOf([para('p', 'Tekst')]);
  const using = draftOf([para('p', [{ type: 'variable', name: 'committee' }])]);
  expect(names(plain, 'citatenblad')).not.toContain('committee');
  expect(names(using, 'citatenblad')).toContain('committee');
  expect(names(using, 'inbreng-commissiedebat').filter((name) => name === 'committee')).toHaveLength(1);
});

test('optional fields for the reader are separate from those for the writer', () => {
  const { writer, reader } = listDetailVariables(draftOf([para('p', 'Tekst')]), documentTypeOf('kamervragen'));
  expect(writer.map(({ name }) => name)).toEqual(['organisation', 'questionSubject']);
  expect(reader.map(({ name }) => name)).toEqual([
    'ministry',
    'member',
    'memberFaction',
    'coMember',
    'coMemberFaction',
    'thirdMember',
    'thirdMemberFaction',
    'submittedOn',
  ]);
});
