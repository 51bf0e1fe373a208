import { expect, test } from 'vitest';
import type { Numbering, PubCell, PubList, PubTable } from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { placedWords } from '../../documents/placed-words.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';

const words = (text: string) => [{ type: 'run' as const, text, marks: [] }];
const numbering = (label: string, level: number): Numbering => ({
  scheme: `list:${level}`,
  value: 1,
  label,
  level,
  restart: true,
});

function tableWith(id: string, fit?: PubTable['fit']): PubTable {
  const item = (name: string, ordered: boolean, lists: PubList[] = []) => ({
    id: `${id}${name}`,
    number: numbering(ordered ? '1.' : '–', 1),
    content: words(`${id}${name}`),
    lists,
  });
  const content: PubCell['content'] = [
    { type: 'paragraph', id: `${id}p`, style: 'tableText', content: words(`${id}tekst`) },
    {
      type: 'list',
      id: `${id}l`,
      ordered: true,
      items: [
        item('genummerd', true, [{ type: 'list', id: `${id}i`, ordered: false, items: [item('binnen', false)] }]),
      ],
    },
    { type: 'list', id: `${id}b`, ordered: false, items: [item('streep', false)] },
  ];
  return {
    type: 'table',
    id,
    caption: null,
    wide: false,
    ...(fit ? { fit } : {}),
    columns: [{ width: 1, align: 'left' }],
    headerRows: 0,
    rows: [{ cells: [{ id: `${id}c`, header: false, colSpan: 1, rowSpan: 1, align: 'left', content }] }],
    note: null,
  };
}

test('the items of a list in a cell are as large as the other text of the table', async () => {
  const small = { size: 6, landscape: false, legible: true };
  const publication = { ...drawnInbreng(), body: [tableWith('gewoon'), tableWith('klein', small)], notes: [] };
  const pdf = await writePdf(createTypesetter(), publication, shippedHouseStyle('neutraal'), shippedAssets('neutraal'));
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problem));
  const placed = placedWords(pdf.value.bytes).words;
  const heightOf = (text: string) => {
    const word = placed.find((one) => one.text === text);
    return word ? Math.round((word.bottom - word.top) * 10) / 10 : null;
  };
  for (const id of ['gewoon', 'klein']) {
    const { size } = id === 'klein' ? small : shippedHouseStyle('neutraal').styles.tableText;
    expect(heightOf(`${id}tekst`), `${size}`).toBeGreaterThan(0);
    for (const name of ['genummerd', 'binnen', 'streep'])
      expect(heightOf(`${id}${name}`), `${id}${name}`).toBe(heightOf(`${id}tekst`));
  }
});
