import { expect, test } from 'vitest';
import { inSchemaOrder } from '../../../engine/publish/docx/schema-order.ts';

const sorted = (parent: string, names: readonly string[]): string[] => inSchemaOrder(parent, names, (name) => name);

test('child elements are written in the order of the schema', () => {
  expect(sorted('w:pPr', ['w:spacing', 'w:numPr', 'w:jc', 'w:suppressAutoHyphens', 'w:pStyle'])).toEqual([
    'w:pStyle',
    'w:numPr',
    'w:suppressAutoHyphens',
    'w:spacing',
    'w:jc',
  ]);
});

test('attributes come before child elements, and children of other parents keep their order', () => {
  expect(sorted('w:rPr', ['w:b', '_attr', 'w:rStyle'])).toEqual(['_attr', 'w:rStyle', 'w:b']);
  expect(sorted('w:p', ['w:r', 'w:bookmarkStart', 'w:r'])).toEqual(['w:r', 'w:bookmarkStart', 'w:r']);
});
