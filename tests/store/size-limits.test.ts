import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAFT_VERSION, draftSchema } from '../../engine/core/drafts/draft.ts';
import { findBlockExcess, findDraftExcess, SIZE_LIMITS } from '../../engine/core/drafts/size-limits.ts';
import { createCountingIds } from '../../engine/core/richtext/ids.ts';
import { readBlockFile } from '../../engine/store/block-file.ts';
import { parseDraft, readDraft, writeDraft } from '../../engine/store/draft-file.ts';
import { createDraftReader } from '../../engine/store/draft-reader.ts';
import { storeTextsEn } from '../../engine/store/texts/en.ts';
import { storeTextsNl } from '../../engine/store/texts/nl.ts';
import { emptyFolder } from './folders.ts';

const paragraph = (id: string, ...texts: string[]) => ({
  type: 'paragraph',
  id,
  content: texts.map((text) => ({ type: 'run', text })),
});

const many = <Made>(count: number, make: (at: number) => Made): Made[] =>
  Array.from({ length: count }, (_, at) => make(at));

function data(body: unknown[], more: object = {}): Record<string, unknown> {
  return {
    format: 'inbreng-draft',
    version: DRAFT_VERSION,
    id: 'd1',
    documentType: 'inbreng-commissiedebat',
    created: '2026-04-01T10:00:00+02:00',
    modified: '2026-04-01T10:00:00+02:00',
    title: [{ type: 'run', text: 'Titel' }],
    body,
    ...more,
  };
}

const read = (value: unknown) =>
  parseDraft(Buffer.from(JSON.stringify(value)), 'x.inbreng', { newId: createCountingIds('new') });

function table(rows: number, columns: number) {
  const cell = (row: number, column: number) => ({ id: `c${row}-${column}`, content: [] });
  return {
    type: 'table',
    id: 't1',
    columns: many(columns, () => ({})),
    rows: many(rows, (row) => ({ cells: many(columns, (column) => cell(row, column)) })),
  };
}

describe('a draft that is too large to be composed while the user waits', () => {
  it.each([
    ['text', 'a paragraph of one run', [paragraph('p1', 'woord '.repeat(10_000))]],
    ['text', 'a paragraph of many runs', [paragraph('p1', ...many(700, () => 'woord '.repeat(20)))]],
    ['pieces', 'a paragraph of many pieces', [paragraph('p1', ...many(10_001, () => 'a'))]],
    ['cells', 'a table', [table(501, 10)]],
    ['rows', 'a table of one column', [table(1001, 1)]],
    ['columns', 'a table of one row', [table(1, 101)]],
    ['columns', 'a table that names more columns than it fills', [{ ...table(1, 1), columns: many(101, () => ({})) }]],
    ['whole', 'many headings', many(6700, (at) => ({ type: 'heading', id: `h${at}`, level: 1, content: [] }))],
    [
      'cells',
      'a table with one long row among many short ones',
      [{ type: 'table', id: 't', columns: [{}], rows: [...many(900, () => ({ cells: [] })), ...table(1, 90).rows] }],
    ],
    ['whole', 'many paragraphs', many(25, (at) => paragraph(`p${at}`, 'woord '.repeat(8000)))],
    ['whole', 'many page breaks', many(1001, (at) => ({ type: 'pageBreak', id: `b${at}` }))],
    ['whole', 'many forced line breaks', many(1, (at) => paragraph(`p${at}`, '\n'.repeat(25_000)))],
  ])('is refused for its %s: %s', (limit, _, body) => {
    const refusal = read(data(body));
    expect(refusal).toMatchObject({
      ok: false,
      problem: { code: 'draft-too-much', values: { limit, most: SIZE_LIMITS[limit as 'text'] } },
    });
  });

  it('counts a block for each placement', () => {
    const block = { id: 'b1', kind: 'passage', title: 'Lang', body: [paragraph('p1', 'woord '.repeat(8000))] };
    const place = (at: number) => ({ type: 'blockInstance', id: `i${at}`, block: 'b1' });
    expect(findDraftExcess(data(many(10, place), { blocks: { b1: block } }))).toBeNull();
    expect(findDraftExcess(data(many(25, place), { blocks: { b1: block } }))).toMatchObject({ limit: 'whole' });
  });

  it('also counts a title, a variable and a block’s own notes', () => {
    const long = 'a'.repeat(50_001);
    expect(findDraftExcess(data([], { title: [{ type: 'run', text: long }] }))).toMatchObject({ limit: 'text' });
    expect(findDraftExcess(data([], { variables: { minister: { value: long } } }))).toMatchObject({ limit: 'text' });
    expect(findBlockExcess({ kind: 'motion', gist: long })).toMatchObject({ limit: 'text' });
  });

  it('is named by its first words, with a remedy', () => {
    const values = { file: 'x.inbreng', limit: 'text', words: 'De regering', most: 50_000 } as const;
    expect(storeTextsNl['draft-too-much'](values)).toContain(
      'een tekst die begint met ‘De regering’ heeft meer dan 50.000 tekens',
    );
    expect(storeTextsNl['draft-too-much'](values)).toContain('Verdeel de tekst over meer alinea’s.');
    expect(storeTextsEn['draft-too-much'](values)).toContain('more than 50,000 characters');
  });

  it('is not written either, so that the app never makes a file that it refuses to open', async () => {
    const file = join(emptyFolder(), 'x.inbreng');
    const small = draftSchema.parse(data([paragraph('p1', 'kort')]));
    expect(await writeDraft(file, small, new Map())).toMatchObject({ ok: true });
    const large = draftSchema.parse(data([paragraph('p1', 'woord '.repeat(10_000))]));
    expect(await writeDraft(file, large, new Map())).toMatchObject({ problem: { code: 'draft-too-much' } });
    expect(readDraft(file)).toMatchObject({ ok: true, value: { draft: small } });
  });

  it('is refused when it grew since the last reading', () => {
    const reader = createDraftReader({ newId: createCountingIds('new') });
    const paragraphs = (count: number) => many(count, (at) => paragraph(`p${at}`, 'woord '.repeat(8000)));
    const text = (count: number) => JSON.stringify(draftSchema.parse(data(paragraphs(count))));
    expect(reader(text(15))).toMatchObject({ ok: true });
    expect(reader(text(25))).toMatchObject({ problem: { code: 'draft-too-much' } });
  });

  it('is read all the same when it is the text that a window had open', () => {
    const text = Buffer.from(JSON.stringify(data([paragraph('p1', 'woord '.repeat(10_000))])));
    expect(parseDraft(text, 'x.inbreng')).toMatchObject({ problem: { code: 'draft-too-much' } });
    expect(parseDraft(text, 'x.inbreng', { anySize: true })).toMatchObject({ ok: true });
  });

  it('is read when it is within the limits', () => {
    expect(read(data([paragraph('p1', 'a'.repeat(50_000))]))).toMatchObject({ ok: true });
    expect(read(data([table(50, 100)]))).toMatchObject({ ok: true });
    expect(read(data(many(1500, (at) => paragraph(`p${at}`, 'a'.repeat(500)))))).toMatchObject({ ok: true });
  });
});

describe('a block that is too large for a draft', () => {
  it('is not read from the library', () => {
    const file = `---\nkind: passage\n---\n\n${'woord '.repeat(10_000)}\n`;
    expect(readBlockFile(file, 'x.md', '2026-01-01T00:00:00Z')).toEqual({
      ok: false,
      problem: { fault: 'too-much', detail: 'text' },
    });
    expect(storeTextsNl['block-file-broken']({ file: 'x.md', fault: 'too-much', detail: 'text' })).toContain(
      'een tekst heeft meer dan 50.000 tekens',
    );
  });
});
