// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { createDrawing } from '../../../../renderer/writing/page/drawing.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { houseStyles } from '../side/window.ts';

test('puts the separator of address lines in an element of its own, so that the page can show the lines as printed', () => {
  const [houseStyle] = houseStyles();
  if (!houseStyle) throw new Error('no house style');
  let draft: Draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
  const drawing = createDrawing({
    head: () => draft,
    changes: () => 1,
    outcome: () => null,
    templates: () => ({ documentType: documentTypeOf('inbreng-commissiedebat'), houseStyle }),
    find: () => null,
    pageOf: () => null,
    today: () => '2026-11-25',
    texts: () => nl,
  });
  const into = document.createElement('span');
  const drawn = (value: string | null): string => {
    draft = { ...draft, variables: { ...draft.variables, organisationAddress: { value } } };
    drawing.variable('organisationAddress', into);
    return into.innerHTML;
  };
  const joint = '<span class="page-joint">, </span>';
  expect(drawn('Postbus 1\n2500 AA Den Haag')).toBe(`Postbus 1${joint}2500 AA Den Haag`);
  // The same text in one line.
  expect(drawn('Postbus 1, 2500 AA Den Haag')).toBe('Postbus 1, 2500 AA Den Haag');
  expect(drawn('Postbus 1\n2500 AA\nDen Haag')).toBe(`Postbus 1${joint}2500 AA${joint}Den Haag`);
  expect(drawn('Postbus 1, 2500 AA\nDen Haag')).toBe(`Postbus 1, 2500 AA${joint}Den Haag`);
  expect(drawn('Postbus 1\n2500 AA, Den Haag')).toBe(`Postbus 1${joint}2500 AA, Den Haag`);
  expect(drawn('Postbus 2\n2500 AA\nDen Haag')).toBe(`Postbus 2${joint}2500 AA${joint}Den Haag`);
  expect(drawn(null)).toMatch(/^\[.+\]$/);
});
