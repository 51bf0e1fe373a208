import { expect, test, vi } from 'vitest';
import { en } from '../../../../../renderer/shell/texts/en.ts';
import { nl } from '../../../../../renderer/shell/texts/nl.ts';
import { deriveEntries, listDerivables } from '../../../../../renderer/writing/side/details/derive-entries.ts';
import { draftOf, para } from '../../../../core/compose/draft-builder.ts';
import { documentTypeOf, specimen } from '../../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../../templates/starter-library.ts';

const documentTypes = ['inbreng-commissiedebat', 'citatenblad', 'factsheet', 'kamervragen'].map(documentTypeOf);
const onDerive = vi.fn();
const entriesOf = (draft: Parameters<typeof listDerivables>[0], t = nl, language: 'nl' | 'en' = 'nl') =>
  deriveEntries(
    { documentTypes, onDerive, derivable: listDerivables(draft, documentTypes, 'inbreng-commissiedebat') },
    t,
    language,
  );

test('a type without a suitable block in the document is shown, disabled, and names the missing block', () => {
  const draft = draftOf([para('p', 'Wat doet de minister?')]);
  expect(entriesOf(draft).map(({ label, disabled }) => [label, disabled])).toEqual([
    ['Citatenblad: er staat nog geen citaat in dit document', true],
    ['Factsheet: er staat nog geen cijfer, motie, bevinding of toezegging in dit document', true],
    ['Kamervragen: er staat nog geen vraag in dit document', true],
  ]);
  expect(entriesOf(draft, en, 'en').at(-1)?.label).toBe('Written questions: this document has no question yet');
});

test('a type with a suitable block in the document can be chosen under its name', () => {
  const entries = entriesOf(specimen('inbreng-commissiedebat', finding(starterBlocks())));
  const questions = entries.find(({ id }) => id === 'kamervragen');
  expect(questions).toMatchObject({ label: 'Kamervragen' });
  expect(questions?.disabled).toBeFalsy();
  questions?.onPress();
  expect(onDerive).toHaveBeenCalledWith('kamervragen');
});

test('a type that takes no blocks says so', () => {
  const derivable = [{ id: 'kamervragen', missingKinds: [] }];
  expect(deriveEntries({ documentTypes, onDerive, derivable }, nl, 'nl')).toMatchObject([
    { label: 'Kamervragen: deze soort neemt geen bouwstenen over', disabled: true },
  ]);
});
