// @vitest-environment happy-dom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { STANDARD_VARIABLES } from '../../../../../engine/core/drafts/variables.ts';
import { VariableField } from '../../../../../renderer/writing/side/details/variable-field.tsx';
import { aDraft } from '../../../../core/drafts/a-draft.ts';

const committee = STANDARD_VARIABLES.find(({ name }) => name === 'committee');

function field(value: string | null): HTMLElement {
  if (!committee) throw new Error('no committee');
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(
    createElement(VariableField, {
      definition: committee,
      draft: { ...aDraft(), variables: { committee: { value } } },
      uses: { committee: 1 },
      fromSettings: {},
      onVariable: () => {},
      onShowVariable: () => {},
      onOrganisation: () => {},
    }),
  );
  return place;
}

test('a filled-in field keeps its line below, so that no field moves, and loses its warning', () => {
  const [empty, filled] = [field(null), field('Justitie en Veiligheid')];
  expect(empty.querySelector('.is-warning')?.textContent).toContain('1 keer gebruikt in de tekst');
  expect(filled.textContent).toContain('1 keer gebruikt in de tekst');
  expect(filled.querySelector('.is-warning')).toBeNull();
});

test('the field of the committee says that its name goes without the word', () => {
  for (const value of [null, 'Justitie en Veiligheid'])
    expect(field(value).textContent).toContain('Zonder ‘commissie’ ervoor');
});
