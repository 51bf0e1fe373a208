import { expect, test } from 'vitest';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { askedVariables } from '../../../renderer/details/asked-variables.ts';
import { draftOf, para } from '../../core/compose/draft-builder.ts';
import { documentTypeOf } from '../../specimens/specimens.ts';

const names = (draft: Draft, type: string) => askedVariables(draft, documentTypeOf(type)).map(({ name }) => name);

test('a variable that stands in the text has its field where the kind of document does not ask for it', () => {
  const plain = draftOf([para('p', 'Tekst')]);
  const using = draftOf([para('p', [{ type: 'variable', name: 'committee' }])]);
  expect(names(plain, 'citatenblad')).not.toContain('committee');
  expect(names(using, 'citatenblad')).toContain('committee');
  expect(names(using, 'inbreng-commissiedebat').filter((name) => name === 'committee')).toHaveLength(1);
});

test('what the reader fills in has no field', () => {
  const motion = names(draftOf([para('p', 'Tekst')]), 'concept-motie');
  expect(motion).toContain('dossier');
  expect(motion).not.toContain('mover');
});
