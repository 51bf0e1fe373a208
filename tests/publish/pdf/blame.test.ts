import { describe, expect, test } from 'vitest';
import type { Publication, PublicationNode } from '../../../engine/core/publication/publication.ts';
import type { Typesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { publishTextsEn } from '../../../engine/publish/texts/en.ts';
import { publishTextsNl } from '../../../engine/publish/texts/nl.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';

function holds(nodes: readonly PublicationNode[], id: string): boolean {
  return nodes.some((node) => node.id === id || (node.type === 'group' && holds(node.children, id)));
}

/** A typesetter that refuses one node: no real publication is known that the real one refuses. */
function refusing(id: string, at: 'typeset' | 'ua-1' | 'a-3a'): Pick<Typesetter, 'typeset'> {
  return {
    typeset: async (publication: Publication) => {
      const refused = holds(publication.body, id);
      if (refused && at === 'typeset') {
        return { ok: false, problem: { code: 'typesetting-failed', values: { node: null, detail: 'no' } } };
      }
      return {
        ok: true,
        value: {
          layout: { pages: 1, pageOf: {} },
          places: {},
          top: 82,
          losses: { missing: [], images: [] },
          rowHeaders: [],
          layouts: 1,
          preview: () => new Uint8Array(),
          exportAs: (standard) =>
            refused && standard === at ? { ok: false, problem: 'no' } : { ok: true, value: new Uint8Array() },
        },
      };
    },
  };
}

describe('a refusal names the node of the draft', () => {
  test.each([
    ['typeset', 'typesetting-failed'],
    ['ua-1', 'pdf-not-accessible'],
    ['a-3a', 'pdf-not-archivable'],
  ] as const)('when it comes at %s', async (at, code) => {
    for (const node of ['title', 'demand-3--ground-1', 'question-5', 'contact']) {
      const outcome = await writePdf(
        refusing(node, at),
        drawnInbreng(),
        shippedHouseStyle('neutraal'),
        shippedAssets('neutraal'),
      );
      expect(outcome).toEqual({ ok: false, problem: { code, values: { node, detail: 'no' } } });
    }
  });

  test('in both languages, and says what was kept', () => {
    const values = { node: 'contact', detail: 'x' };
    expect(publishTextsNl['pdf-not-accessible'](values)).toContain('bij ‘contact’');
    expect(publishTextsEn['pdf-not-accessible'](values)).toContain('at ‘contact’');
    for (const texts of [publishTextsNl, publishTextsEn]) {
      const all = [
        texts['typesetting-failed'](values),
        texts['pdf-not-accessible']({ node: null, detail: 'x' }),
        texts['pdf-not-archivable'](values),
        texts['font-missing']({ family: 'Literata', file: 'Literata.ttf' }),
      ];
      for (const text of all) expect(text).toMatch(/document zelf is niet veranderd|document itself was not changed/);
      // The typesetter's own message is in English, and does not help the user.
      const own = texts['typesetting-failed']({ node: null, detail: 'unknown font family: x' });
      expect(own).not.toContain('unknown font');
      expect(own).not.toMatch(/daar staat|stands there/);
    }
  });
});
