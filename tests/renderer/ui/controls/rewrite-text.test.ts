// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import { rewriteText } from '../../../../renderer/ui/controls/rewrite-text.ts';
import { fc } from '../../../fuzz/property.ts';

const signs = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '\n'), maxLength: 12 });

test('replaces any text by any other', () => {
  fc.assert(
    fc.property(signs, signs, (before, after) => {
      const node = document.createTextNode(before);
      rewriteText(node, after);
      expect(node.data).toBe(after);
    }),
  );
});

test('rewrites only the difference, so that marks elsewhere remain', () => {
  const node = document.createTextNode('De comissie vraagt');
  const rewritten: unknown[] = [];
  const { replaceData } = node;
  node.replaceData = (...given) => {
    rewritten.push(given);
    replaceData.apply(node, given);
  };
  for (const next of ['De comissie vraagt nu', 'Hier: De comissie vraagt nu', 'Hier: De commissie vraagt nu'])
    rewriteText(node, next);
  rewriteText(node, node.data);
  expect(rewritten).toEqual([
    [18, 0, ' nu'],
    [0, 0, 'Hier: '],
    [12, 0, 'm'],
  ]);
});
