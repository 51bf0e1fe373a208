import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RepairedNote } from '../../../renderer/app/repaired-note.tsx';

const drawn = (repaired: readonly string[]): string =>
  renderToStaticMarkup(createElement(RepairedNote, { repaired, onSeen: () => {} })).replaceAll(/<[^>]+>/g, '|');

test('what was mended while a document was read is said, with what became of the file', () => {
  const words = drawn(['Een afbeelding is beschadigd en wordt niet gebruikt: 0a1b.']);
  expect(words).toContain('Bij het lezen is iets hersteld');
  expect(words).toContain('Een afbeelding is beschadigd en wordt niet gebruikt: 0a1b.');
  expect(words).toContain('Het bestand zelf verandert pas bij het opslaan.');
  expect(words).toContain('Sluiten');
});

test('of many mends the first are said, equal ones once, and the others counted', () => {
  const words = drawn(['nul', 'nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes']);
  expect(words.match(/nul/g)).toHaveLength(1);
  expect(words).toContain('vier');
  expect(words).not.toContain('vijf');
  expect(words).toContain('En nog 2 meer.');
});

test('nothing mended, nothing said', () => {
  expect(drawn([])).toBe('');
});
