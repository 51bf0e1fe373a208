import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentTypeSchema } from '../../../../engine/core/document-types/document-type.ts';
import { proposedName } from '../../../../renderer/document/session/document-names.ts';

const FOLDER = 'templates/document-types';
const TYPES = readdirSync(FOLDER).map((file) =>
  documentTypeSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
);

const name = (documentType: string, title: string, language = 'nl') =>
  proposedName({ documentType, language, shortTitle: null, title: [{ type: 'run', text: title }] }, TYPES);

test('proposes different file names for document types with the same title', () => {
  const names = TYPES.map(({ id }) => name(id, 'Inbreng commissiedebat mensenhandel'));
  expect(new Set(names).size).toBe(names.length);
  expect(name('kamervragen', 'Mensenhandel')).toBe('Kamervragen Mensenhandel');
  expect(name('kamervragen', 'Inbreng mensenhandel')).toBe('Kamervragen Inbreng mensenhandel');
});

test('does not repeat a document type with which the title begins', () => {
  expect(name('factsheet', 'Factsheet mensenhandel')).toBe('Factsheet mensenhandel');
  expect(name('inbreng-commissiedebat', 'Inbreng commissiedebat mensenhandel')).toBe(
    'Inbreng commissiedebat mensenhandel',
  );
  expect(name('inbreng-commissiedebat', 'Inbreng mensenhandel')).toBe('Inbreng commissiedebat mensenhandel');
  expect(name('brief', 'Briefgeheim')).toBe('Brief aan de commissie Briefgeheim');
});

test('proposes the document type for a document without a title', () => {
  expect(name('factsheet', '')).toBe('Factsheet');
});
