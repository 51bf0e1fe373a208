import { expect, test } from 'vitest';
import type { Publication, PublicationNode } from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { anyPublication } from '../any-publication.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { everyNode } from '../every-node.ts';
import { ROW_HEADER_TABLES } from '../row-header-tables.ts';
import { HOUSE_STYLES, shippedAssets, shippedHouseStyle } from './house-styles.ts';
import { pdfFaults } from './judges.ts';

/** Every block of `everyNode`, also those inside groups. */
function pieces(nodes: readonly PublicationNode[]): PublicationNode[] {
  return nodes.flatMap((node) => (node.type === 'group' ? [node, ...pieces(node.children)] : [node]));
}
const PIECES = pieces(everyNode().body);

/** Replaces the text of every node by other words. */
function reword(value: unknown, words: readonly string[], at: { next: number }): unknown {
  if (Array.isArray(value)) return value.map((one) => reword(one, words, at));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const spoken =
        typeof child === 'string' && (key === 'text' || key === 'alt' || key === 'label' || key === 'note');
      if (!spoken || at.next++ % 3 !== 0) return [key, reword(child, words, at)];
      return [key, words[at.next % words.length] ?? child];
    }),
  );
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', ' ', '\u00a0', 'motie '.repeat(80), 'x'.repeat(400), '#pagebreak()', '\\u{41}', '<', ']]>'),
);

const anyBody: fc.Arbitrary<PublicationNode[]> = fc
  .tuple(
    fc.array(fc.nat(PIECES.length - 1), { maxLength: 14 }),
    fc.array(
      fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom('demand' as const, 'lead' as const, 'quoteItem' as const)),
      {
        maxLength: 3,
      },
    ),
    fc.array(anyText, { minLength: 1, maxLength: 8 }),
  )
  .map(([picked, groups, words]) => {
    let body = picked.flatMap((at) => PIECES[at] ?? []);
    groups.forEach(([keep, rule, role], depth) => {
      const children = body.slice(depth);
      body = [
        ...body.slice(0, depth),
        {
          type: 'group',
          id: `groep-${depth}`,
          role,
          form: null,
          block: null,
          keep,
          rule: rule ? 'demand' : null,
          children: children,
        },
      ];
    });
    return reword(structuredClone(body), words, { next: 0 }) as PublicationNode[];
  });

const files: Record<string, Uint8Array> = {};
const typesetter = createTypesetter();

async function drawAs(id: (typeof HOUSE_STYLES)[number], publication: Publication): Promise<void> {
  const outcome = await writePdf(typesetter, publication, shippedHouseStyle(id), shippedAssets(id));
  expect(outcome).toMatchObject({ ok: true });
  if (outcome.ok) files[`any-${Object.keys(files).length}`] = outcome.value.bytes;
}

test('the drawn inbreng, every node and tables with heads of rows become PDFs', async () => {
  for (const id of HOUSE_STYLES) {
    await drawAs(id, drawnInbreng(shippedHouseStyle(id)));
    await drawAs(id, everyNode());
  }
  await drawAs('neutraal', { ...drawnInbreng(), body: [...ROW_HEADER_TABLES], notes: [] });
});

test('any consistent publication becomes a PDF', async () => {
  await fc.assert(
    fc.asyncProperty(anyPublication(), fc.constantFrom(...HOUSE_STYLES), (publication, id) => drawAs(id, publication)),
    { numRuns: runsOf(6, 300), endOnFailure: true },
  );
});

test('pieces in any order, with any text, become a PDF', async () => {
  await fc.assert(
    fc.asyncProperty(anyBody, fc.constantFrom(...HOUSE_STYLES), (body, id) => drawAs(id, { ...everyNode(), body })),
    { numRuns: runsOf(6, 300), endOnFailure: true },
  );
});

// One call: a judge takes longer to start than to read a file.
test('these PDFs follow both standards', () => {
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(7);
  expect(pdfFaults(files)).toEqual([]);
});
