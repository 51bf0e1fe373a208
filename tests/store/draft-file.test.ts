import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DRAFT_VERSION, type Draft, draftSchema } from '../../engine/core/drafts/draft.ts';
import { createCountingIds } from '../../engine/core/richtext/ids.ts';
import { draftText, type Images, parseDraft, readDraft, writeDraft } from '../../engine/store/draft-file.ts';
import { emptyFolder, everyByte } from './folders.ts';

const PIXEL = new Uint8Array([1, 2, 3, 250]);
const PIXEL_HASH = createHash('sha256').update(PIXEL).digest('hex');

const paragraph = (id: string | undefined, text: string, more: object = {}) => ({
  type: 'paragraph',
  ...(id === undefined ? {} : { id }),
  content: [{ type: 'run', text }],
  ...more,
});

function data(more: object = {}): Record<string, unknown> {
  return {
    format: 'inbreng-draft',
    version: DRAFT_VERSION,
    id: 'd1',
    documentType: 'inbreng-commissiedebat',
    created: '2026-04-01T10:00:00+02:00',
    modified: '2026-04-01T10:00:00+02:00',
    title: [{ type: 'run', text: 'Maak doelen smart' }],
    body: [paragraph('p1', 'Een.')],
    ...more,
  };
}

const draft = (more: object = {}): Draft => draftSchema.parse(data(more));

function read(value: unknown) {
  return parseDraft(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), 'x.inbreng', {
    newId: createCountingIds('new'),
  });
}

function reading(value: unknown) {
  const result = read(value);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('A draft file', () => {
  it('returns the draft and the bytes of its pictures', async () => {
    const file = join(emptyFolder(), 'inbreng.inbreng');
    const written = draft({
      images: { [PIXEL_HASH]: { mediaType: 'image/png', width: 1, height: 1 } },
      body: [{ type: 'figure', id: 'f1', image: PIXEL_HASH, alt: 'Een punt' }],
    });
    const images: Images = new Map([[PIXEL_HASH, PIXEL]]);
    const { hash } = await save(file, written, images);
    const back = readDraft(file);
    expect(back).toEqual({ ok: true, value: { draft: written, images, unused: new Map(), repaired: [], hash } });
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8'))).at(-1)).toBe('imageData');
  });

  it('describes pictures that lack a description, shows them, and keeps them at the next save', async () => {
    const png = new Uint8Array(24);
    png.set([0x89, 0x50, 0x4e, 0x47]);
    new DataView(png.buffer).setUint32(16, 640);
    new DataView(png.buffer).setUint32(20, 480);
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 0]);
    const svg = (head: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${head}/>`);
    const pictures: [Uint8Array, string, number, number][] = [
      [png, 'image/png', 640, 480],
      [jpeg, 'image/jpeg', 30, 20],
      [svg('width="12.4px" height="7"'), 'image/svg+xml', 12, 7],
      [svg('width="100%" viewBox="0 0 90 45"'), 'image/svg+xml', 90, 45],
      [svg(''), 'image/svg+xml', 300, 150],
      [svg(`width="${'9'.repeat(30)}" height="1"`), 'image/svg+xml', 300, 150],
    ];
    const imageData = Object.fromEntries(
      pictures.map(([bytes]) => [
        createHash('sha256').update(bytes).digest('hex'),
        Buffer.from(bytes).toString('base64'),
      ]),
    );
    const hashes = Object.keys(imageData);
    const body = [{ type: 'figure', id: 'f1', image: hashes[0], alt: 'Een kaart' }];
    const { draft: described, images, repaired } = reading(data({ body, imageData }));
    expect(described.images).toEqual(
      Object.fromEntries(
        pictures.map(([, mediaType, width, height], at) => [hashes[at], { mediaType, width, height, name: null }]),
      ),
    );
    expect(repaired).toEqual(hashes.map((image) => ({ code: 'image-undescribed', image })));
    expect(JSON.parse(draftText(described, images)).imageData).toEqual(imageData);
  });

  it('keeps data under a hash without a description, also when it can’t be used', async () => {
    const bytes = Buffer.from('half een tekening');
    const imageData = { [PIXEL_HASH]: bytes.toString('base64'), geenHash: 'AAAA', ['b'.repeat(64)]: 7 };
    const { draft: described, images, unused, repaired } = reading(data({ imageData }));
    expect(images).toEqual(new Map());
    expect(repaired.map(({ code }) => code)).toEqual(['image-undescribed', 'image-damaged']);
    expect(JSON.parse(draftText(described, unused)).imageData).toEqual({ [PIXEL_HASH]: imageData[PIXEL_HASH] });
  });

  it('with many pictures is written as JSON in parts, and other work gets its turn between them', async () => {
    const file = join(emptyFolder(), 'a.inbreng');
    const pictures = [4_000_000, 4_000_001, 3_999_998, 4_500_000, 5_000_000, 3_000_000].map((size) => {
      const bytes = randomBytes(size);
      // At random they might look like the beginning of a drawing, and be checked.
      bytes[0] = 1;
      return bytes;
    });
    const images: Images = new Map(pictures.map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes]));
    const infos = [...images.keys()].map((hash) => [hash, { mediaType: 'image/png', width: 1, height: 1 }]);
    const written = draft({ images: Object.fromEntries(infos) });
    const whole = draftText(written, images);
    const { imageData, ...words } = JSON.parse(whole) as Record<string, unknown>;
    const made = await bytesMadeInEachTurn(() => save(file, written, images));
    const all = pictures.reduce((sum, { length }) => sum + length, 0);
    expect(made.reduce((sum, bytes) => sum + bytes, 0)).toBe(all);
    expect(Math.max(...made)).toBeLessThan(all / 10);
    const text = readFileSync(file, 'utf8');
    expect(text === `${JSON.stringify({ ...words, imageData }, null, 2)}\n`).toBe(true);
    expect(text === whole).toBe(true);
    expect(readDraft(file)).toMatchObject({ ok: true, value: { repaired: [] } });
  });

  it('has the same text for the same draft, whatever the order of its keys', () => {
    const one = draft({ variables: { minister: { value: 'a' }, debate: { value: 'b' } } });
    const shuffled = Object.fromEntries(Object.entries(one).reverse()) as Draft;
    shuffled.variables = Object.fromEntries(Object.entries(one.variables).reverse());
    expect(draftText(shuffled, new Map())).toBe(draftText(one, new Map()));
    expect(draftText(one, new Map())).toMatch(/^\{\n {2}"format": "inbreng-draft",\n {2}"version": 2,\n/);
  });

  it('is not written when it already has the same text, and keeps its mode when it has not', async () => {
    const file = join(emptyFolder(), 'a.inbreng');
    await save(file, draft(), new Map());
    chmodSync(file, 0o640);
    const before = statSync(file).ino;
    await save(file, draft(), new Map());
    expect(statSync(file).ino).toBe(before);
    await save(file, draft({ body: [] }), new Map());
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(file, '..'))).toEqual(['a.inbreng']);
  });

  it('is not overwritten when it changed since it was read', async () => {
    const file = join(emptyFolder(), 'a.inbreng');
    const { hash } = await save(file, draft(), new Map());
    writeFileSync(file, draftText(draft({ body: [paragraph('p1', 'Van een collega.')] }), new Map()));
    const before = readFileSync(file, 'utf8');
    const changed = await writeDraft(file, draft({ body: [] }), new Map(), { base: hash });
    expect(changed).toEqual({ ok: false, problem: { code: 'changed-elsewhere', values: { file } } });
    expect(await writeDraft(file, draft({ body: [] }), new Map(), { base: null })).toMatchObject({ ok: false });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('is not overwritten when a synchroniser replaces it during the write', async () => {
    const file = join(emptyFolder(), 'x.inbreng');
    const { hash } = await save(file, draft(), new Map());
    const brought = draftText(draft({ body: [paragraph('p1', 'Van een collega.')] }), new Map());
    let isBrought = false;
    // Called once the new bytes are beside it, before the rename.
    const alive = () => {
      if (isBrought || !readdirSync(join(file, '..')).some((name) => name.endsWith('.tmp'))) return;
      isBrought = true;
      writeFileSync(file, brought);
    };
    const changed = await writeDraft(file, draft({ body: [] }), new Map(), { base: hash, alive });
    expect(isBrought).toBe(true);
    expect(changed).toEqual({ ok: false, problem: { code: 'changed-elsewhere', values: { file } } });
    expect(readFileSync(file, 'utf8')).toBe(brought);
    expect(readdirSync(join(file, '..'))).toEqual(['x.inbreng']);
  });

  it('is refused and never overwritten when its version is newer', async () => {
    const dir = emptyFolder();
    const file = join(dir, 'nieuw.inbreng');
    const problem = { code: 'draft-newer', values: { file, version: DRAFT_VERSION + 1, known: DRAFT_VERSION } };
    for (const mark of ['', '\uFEFF']) {
      writeFileSync(file, mark + JSON.stringify(data({ version: DRAFT_VERSION + 1, something: 'new' })));
      const before = everyByte(dir);
      expect(readDraft(file)).toEqual({ ok: false, problem });
      expect(await writeDraft(file, draft(), new Map())).toEqual({ ok: false, problem });
      expect(everyByte(dir)).toEqual(before);
    }
  });

  it('is refused when its version never existed', () => {
    for (const version of [0, 1.5, '1', null]) expect(read(data({ version })).ok).toBe(false);
  });

  it('is refused with its name when it is missing, a folder, no JSON, cut off, or has another root', () => {
    const dir = emptyFolder();
    const file = join(dir, 'weg.inbreng');
    expect(readDraft(file)).toEqual({ ok: false, problem: { code: 'draft-missing', values: { file } } });
    expect(readDraft(dir)).toMatchObject({ problem: { code: 'draft-unreadable', values: { file: dir } } });
    const whole = JSON.stringify(data());
    for (const text of ['', 'PK\u0003\u0004', '<xml/>', whole.slice(0, -1), whole.slice(0, 40), `${whole}x`])
      expect(read(text), text).toEqual({
        ok: false,
        problem: { code: 'draft-not-json', values: { file: 'x.inbreng' } },
      });
    expect(parseDraft(new Uint8Array([0x22, 0xff, 0x22]), 'x.inbreng')).toMatchObject({
      problem: { code: 'draft-not-json' },
    });
    for (const root of ['null', '[]', '1', '"x"', '{}', '{"format":"inbreng-library","version":1}'])
      expect(read(root), root).toMatchObject({ problem: { code: 'draft-other-format' } });
  });

  it('is refused with the location of an invalid value', () => {
    expect(read(data({ documentType: 7 }))).toMatchObject({
      problem: { code: 'draft-invalid', values: { place: 'documentType' } },
    });
    expect(read(data({ unknownField: 1 })).ok).toBe(false);
    expect(read(data({ body: [{ type: 'video', id: 'v' }] }))).toMatchObject({ problem: { code: 'draft-invalid' } });
    expect(read(data({ body: [paragraph('p', 'a\u0000b')] }))).toMatchObject({ problem: { code: 'draft-invalid' } });
  });

  it('is refused at once when it is an endless device', () => {
    // Windows has no such device: there the file is missing.
    expect(readDraft('/dev/zero').ok).toBe(false);
  });

  it('is refused at once when it is a pipe without a writer', () => {
    const pipe = join(emptyFolder(), 'pijp.inbreng');
    // Windows has no pipes in folders: there the file is missing.
    if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
    const refused = readDraft(pipe);
    expect(refused.ok).toBe(false);
    if (process.platform !== 'win32')
      expect(refused).toMatchObject({ problem: { code: 'draft-unreadable', values: { detail: 'EINVAL' } } });
  });

  it('is refused unread above 200 MB', () => {
    const file = join(emptyFolder(), 'groot.inbreng');
    writeFileSync(file, '');
    truncateSync(file, 200_000_001);
    expect(readDraft(file)).toEqual({
      ok: false,
      problem: { code: 'draft-too-large', values: { file, megabytes: 201, limit: 200 } },
    });
  });

  it.each([10_000, 200_000])('is refused when it nests %i deep, without a crash', (depth) => {
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const text = JSON.stringify(data()).replace('"p1"', nested);
    expect(read(text)).toMatchObject({ problem: { code: 'draft-too-deep', values: { limit: 200 } } });
    expect(read(nested)).toMatchObject({ problem: { code: 'draft-too-deep' } });
  });

  it('is refused with __proto__, which has no effect', () => {
    const text = JSON.stringify(data()).replace('"id":"p1"', '"id":"p1","__proto__":{"polluted":true}');
    expect(read(text)).toEqual({
      ok: false,
      problem: { code: 'draft-unsafe-key', values: { file: 'x.inbreng', key: '__proto__' } },
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is repaired when ids are doubled or missing, and reports it', () => {
    const mended = reading(
      data({
        body: [
          paragraph('p1', 'Een.'),
          paragraph('p1', 'Twee.'),
          paragraph(undefined, 'Drie.'),
          paragraph('niet goed!', 'Vier.'),
          {
            type: 'list',
            id: 'new1',
            ordered: false,
            items: [
              { content: [], lists: [] },
              { id: 'p1', content: [], lists: [] },
            ],
          },
        ],
      }),
    );
    expect(mended.repaired).toEqual([
      { code: 'id-double', id: 'p1', node: 'new2' },
      { code: 'id-missing', node: 'new3', type: 'paragraph' },
      { code: 'id-missing', node: 'new4', type: 'paragraph' },
      { code: 'id-missing', node: 'new5', type: 'item' },
      { code: 'id-double', id: 'p1', node: 'new6' },
    ]);
    const ids = mended.draft.body.map((node) => node.id);
    expect(ids).toEqual(['p1', 'new2', 'new3', 'new4', 'new1']);
  });

  it('with a table whose rows differ in length is completed, and reports it', () => {
    const cell = (id: string) => ({ id, content: [] });
    const rows = [{ cells: [cell('a'), cell('b')] }, { cells: [cell('c')] }];
    const mended = reading(data({ body: [{ type: 'table', id: 't', columns: [{}, {}], rows }] }));
    expect(mended.repaired).toEqual([{ code: 'table-completed', node: 't', cells: 1 }]);
    expect(mended.draft.body).toMatchObject([{ rows: [{}, { cells: [{ id: 'c' }, { content: [] }] }] }]);
  });

  it('has ids in cells, notes, citations, own texts and snapshots repaired too', () => {
    const cite = { type: 'citation', id: 'c', block: 'bron', placement: 'note' };
    const mended = reading(
      data({
        body: [
          {
            type: 'paragraph',
            id: 'p',
            content: [cite, { type: 'footnote', id: 'c', content: [paragraph('c', 'noot')] }],
          },
          { type: 'table', id: 't', columns: [{}], rows: [{ cells: [{ id: 't', content: [paragraph('p', 'cel')] }] }] },
          {
            type: 'blockInstance',
            id: 'i',
            block: 'doel',
            revision: '0'.repeat(64),
            form: 'full',
            own: { body: [paragraph('i', 'eigen')] },
          },
        ],
        blocks: {
          doel: { id: 'doel', kind: 'passage', title: 'Doel', revision: '0'.repeat(64), body: [paragraph('p', 'x')] },
        },
      }),
    );
    expect(mended.repaired.map((repair) => (repair.code === 'id-double' ? repair.id : repair.code))).toEqual([
      'c',
      'c',
      't',
      'p',
      'i',
      'p',
    ]);
  });

  it('names missing threads, variants, references, pictures and snapshots', () => {
    const named = reading(
      data({
        body: [
          paragraph('p1', 'x', { threads: ['draad'], audiences: ['pers'] }),
          { type: 'paragraph', id: 'p2', content: [{ type: 'crossReference', target: 'weg', shows: 'label' }] },
          { type: 'figure', id: 'f', image: PIXEL_HASH },
          { type: 'blockInstance', id: 'i', block: 'eis-weg', revision: '0'.repeat(64), form: 'full' },
        ],
      }),
    );
    expect(named.repaired).toEqual([
      { code: 'thread-missing', thread: 'draad', node: 'p1' },
      { code: 'audience-missing', audience: 'pers', node: 'p1' },
      { code: 'target-missing', target: 'weg', node: 'p2' },
      { code: 'image-missing', image: PIXEL_HASH, node: 'f' },
      { code: 'snapshot-missing', block: 'eis-weg', node: 'i' },
    ]);
  });

  it('moves a snapshot under the id of its block, and still finds it', () => {
    const snapshot = { id: '28638-300', kind: 'passage', title: 'x', revision: '0'.repeat(64) };
    const mended = reading(
      data({
        body: [{ type: 'blockInstance', id: 'i', block: '2026Z20773', revision: '0'.repeat(64), form: 'full' }],
        blocks: { '2026Z20773': snapshot },
      }),
    );
    expect(mended.repaired).toEqual([{ code: 'snapshot-key', key: '2026Z20773', id: '28638-300' }]);
    expect(mended.draft.blocks['28638-300']?.aliases).toEqual(['2026Z20773']);
  });

  it('does not use a picture whose bytes do not match its hash', () => {
    const images = { [PIXEL_HASH]: { mediaType: 'image/png', width: 1, height: 1 } };
    const wrong = reading(data({ images, imageData: { [PIXEL_HASH]: Buffer.from('iets anders').toString('base64') } }));
    expect(wrong.images.size).toBe(0);
    expect(Buffer.from(wrong.unused.get(PIXEL_HASH) ?? []).toString()).toBe('iets anders');
    expect(wrong.repaired).toEqual([{ code: 'image-damaged', image: PIXEL_HASH }]);
    expect(reading(data({ images })).repaired).toEqual([{ code: 'image-bytes-missing', image: PIXEL_HASH }]);
    expect(reading(data({ images, imageData: 'x' })).repaired).toHaveLength(1);
  });

  it('does not use a picture that runs code or takes too much memory', () => {
    const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>');
    const image = createHash('sha256').update(drawing).digest('hex');
    const images = { [image]: { mediaType: 'image/svg+xml', width: 1, height: 1 } };
    const read = reading(data({ images, imageData: { [image]: Buffer.from(drawing).toString('base64') } }));
    expect(read.images.size).toBe(0);
    expect(Buffer.from(read.unused.get(image) ?? []).equals(drawing)).toBe(true);
    expect(read.repaired).toEqual([{ code: 'image-dangerous', image, what: 'script' }]);
  });
});

/** The number of picture bytes that were encoded in each turn of the event loop during this work. */
async function bytesMadeInEachTurn(work: () => Promise<unknown>): Promise<number[]> {
  // Turns that encode nothing, as during a flush, do not count.
  const made: number[] = [];
  let now = 0;
  const asText = Buffer.prototype.toString;
  const spy = vi.spyOn(Buffer.prototype, 'toString').mockImplementation(function (this: Buffer, encoding, ...part) {
    if (encoding === 'base64') now += this.length;
    return asText.call(this, encoding, ...part);
  });
  const count = (): void => {
    if (now > 0) made.push(now);
    now = 0;
    turn = setImmediate(count);
  };
  let turn = setImmediate(count);
  try {
    await work();
  } finally {
    clearImmediate(turn);
    spy.mockRestore();
  }
  return [...made, now];
}

async function save(file: string, value: Draft, images: Images): Promise<{ hash: string }> {
  const result = await writeDraft(file, value, images);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
