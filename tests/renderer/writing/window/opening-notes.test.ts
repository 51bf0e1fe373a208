import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { CarrierExport } from '../../../../renderer/document/session/opened-document.ts';
import { OpeningNotes } from '../../../../renderer/writing/window/window-notes.tsx';

const drawn = (
  repaired: readonly string[],
  carrier: CarrierExport | null = null,
  pictureWarnings: readonly string[] = [],
): string =>
  renderToStaticMarkup(
    createElement(OpeningNotes, { repaired, pictureWarnings, carrier, onClose: () => {} }),
  ).replaceAll(/<[^>]+>/g, '|');

test('lists the repairs of opening a document and what happened to the file', () => {
  const words = drawn(['Een afbeelding is beschadigd en wordt niet gebruikt: 0a1b.']);
  expect(words).toContain('Er klopte iets niet bij het openen');
  expect(words).toContain('Een afbeelding is beschadigd en wordt niet gebruikt: 0a1b.');
  expect(words).toContain('Het bestand zelf verandert pas bij het opslaan.');
  expect(words.match(/Sluiten/g)).toHaveLength(1);
});

test('reports a missing picture, and no change of the file if nothing was repaired', () => {
  const words = drawn([], null, ['De afbeelding ‘kaart.png’ is nu niet te zien.']);
  expect(words).toContain('Er klopte iets niet bij het openen');
  expect(words).toContain('De afbeelding ‘kaart.png’ is nu niet te zien.');
  expect(words).not.toContain('Kijk na of de tekst klopt');
  expect(words.match(/Sluiten/g)).toHaveLength(1);
  const both = drawn(['Een naam kwam twee keer voor.'], null, ['De afbeelding ‘kaart.png’ is nu niet te zien.']);
  expect(both).toContain('Kijk na of de tekst klopt');
  expect(both.match(/Sluiten/g)).toHaveLength(1);
  const carried = drawn([], { kind: 'pdf', name: 'Opvang.pdf' }, ['De afbeelding ‘kaart.png’ is nu niet te zien.']);
  expect(carried.match(/Sluiten/g)).toHaveLength(1);
});

test('lists the first repairs, equal ones once, and counts the rest', () => {
  const words = drawn(['nul', 'nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes']);
  expect(words.match(/nul/g)).toHaveLength(1);
  expect(words).toContain('vier');
  expect(words).not.toContain('vijf');
  expect(words).toContain('En nog 2.');
});

test('reports that a document came out of a Word file, with one button to close, and no saved file', () => {
  const words = drawn(['Een naam kwam twee keer voor.'], { kind: 'docx', name: 'Opvang v2.docx' });
  expect(words).toContain('toen Opvang v2.docx werd geëxporteerd');
  expect(words).toContain('Een naam kwam twee keer voor.');
  expect(words).not.toContain('pas bij het opslaan');
  expect(words.match(/Sluiten/g)).toHaveLength(1);
  expect(drawn([], { kind: 'docx', name: 'Opvang v2.docx' }).match(/Sluiten/g)).toHaveLength(1);
});

test('reports that a document came out of a PDF, and what may differ from the PDF', () => {
  const words = drawn([], { kind: 'pdf', name: 'Opvang.pdf' });
  expect(words).toContain('Geopend uit een PDF');
  expect(words).toContain('toen Opvang.pdf werd geëxporteerd');
  expect(words).toContain('Opmerkingen die later in de PDF zijn gemaakt');
  expect(words).not.toContain('Word');
});
