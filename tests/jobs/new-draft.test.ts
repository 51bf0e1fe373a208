import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { collectIds, createCountingIds } from '../../engine/core/richtext/ids.ts';
import { evidenceOf } from '../../engine/jobs/evidence.ts';
import { type CreateDraftInput, createDraftFile } from '../../engine/jobs/new-draft.ts';
import { readDebateFile } from '../../engine/jobs/read-debate.ts';
import { evidenceResultSchema, newResultSchema } from '../../engine/jobs/results.ts';
import { readDraft } from '../../engine/store/draft-file.ts';
import { openLibrary } from '../../engine/store/library.ts';
import { CONVOCATIE } from '../sources/convocatie.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));
const library = join(templates, 'starter-library');
const root = mkdtempSync(join(tmpdir(), 'inbreng-nieuw-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
function input(more: Partial<CreateDraftInput> = {}): CreateDraftInput {
  return {
    type: 'inbreng-commissiedebat',
    library,
    blocks: [],
    set: {},
    out: join(root, `stuk-${++made}.inbreng`),
    templates,
    now: '2026-11-25T09:00:00+01:00',
    today: '2026-11-25',
    newId: createCountingIds('k'),
    ...more,
  };
}
async function problemOf(more: Partial<CreateDraftInput>) {
  const call = input(more);
  const result = await createDraftFile(call);
  if (!('out' in more)) expect(existsSync(call.out)).toBe(false);
  return result.ok ? null : result.problem;
}

describe('a new document', () => {
  it('is written as a file that can be opened, with blocks of the starter library', async () => {
    const opened = await openLibrary(library);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    const demands = opened.value.blocks.filter((block) => block.kind === 'demand').map((block) => block.id);
    expect(demands.length).toBeGreaterThan(1);
    const call = input({
      blocks: demands.map((id, index) => (index === 0 ? `${id}:short` : id)),
      set: { titel: 'Eisen' },
    });
    const result = await createDraftFile(call);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    expect(newResultSchema.parse(result.value)).toMatchObject({
      file: call.out,
      documentType: 'inbreng-commissiedebat',
      blocks: demands,
    });
    const read = readDraft(call.out);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    // Ids of snapshots are the draft’s own too: nothing to repair, so that each reading gives the same draft.
    expect(read.value.repaired).toEqual([]);
    const { body } = read.value.draft;
    expect(new Set(collectIds(body))).toEqual(new Set(body.map((_, index) => `k${index + 2}`)));
    expect(Object.keys(read.value.draft.blocks)).toEqual(expect.arrayContaining(demands));
    expect(read.value.draft.title).toEqual([{ type: 'run', text: 'Eisen' }]);
    const forms = read.value.draft.body.flatMap((node) => (node.type === 'blockInstance' ? [node.form] : []));
    expect(forms.slice(0, 2)).toEqual(['short', 'full']);

    const evidence = evidenceOf(call.out);
    if (!evidence.ok) throw new Error(JSON.stringify(evidence.problem));
    const { value, lines, csv } = evidence.value;
    expect(evidenceResultSchema.parse(value)).toEqual(value);
    expect(value.demands.map((demand) => demand.label)).toEqual(demands.map((_, index) => `Punt ${index + 1}`));
    expect(value.grounds.length).toBeGreaterThan(0);
    for (const { claim } of value.demands) expect(lines.some((line) => line.endsWith(claim))).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(value.demands.length + 3);
  });

  it('for a debate stores its variables and the papers on its agenda', async () => {
    const path = join(root, 'convocatie.txt');
    writeFileSync(path, CONVOCATIE);
    const debate = await readDebateFile(path);
    if (!debate.ok) throw new Error(debate.problem.code);
    const call = input({ debate: debate.value, set: { 'datum debat': '20 december 2023' } });
    const result = await createDraftFile(call);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const read = readDraft(call.out);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const { variables, agenda } = read.value.draft;
    expect(variables).toMatchObject({
      debateDate: { value: '2023-12-20' },
      committee: { value: 'Justitie en Veiligheid' },
    });
    expect(agenda).toEqual(debate.value.papers);
  });

  it('is never written over an existing file', async () => {
    const out = join(root, 'er-al.inbreng');
    writeFileSync(out, 'van iemand');
    expect(await problemOf({ out })).toEqual({ code: 'file-exists', values: { file: out } });
    expect(readFileSync(out, 'utf8')).toBe('van iemand');
  });

  it('is refused, with nothing written, for an unknown type, block, form, name or library', async () => {
    expect((await problemOf({ type: 'roman' }))?.code).toBe('document-type-unknown');
    expect(await problemOf({ blocks: ['bestaat-niet'] })).toEqual({
      code: 'block-unknown',
      values: { id: 'bestaat-niet' },
    });
    expect(await problemOf({ blocks: ['eis-a:lang'] })).toEqual({
      code: 'block-form-unknown',
      values: { block: 'eis-a', form: 'lang' },
    });
    expect((await problemOf({ set: { onzin: 'x' } }))?.code).toBe('variable-unknown');
    expect((await problemOf({ set: { debateDate: 'gauw' } }))?.code).toBe('variable-not-a-date');
    expect((await problemOf({ library: join(root, 'nergens') }))?.code).toBe('library-missing');
  });
});

describe('the matrix of a file', () => {
  it('is refused when the file is no draft', () => {
    const file = join(root, 'geen.inbreng');
    expect(evidenceOf(file)).toMatchObject({ ok: false, problem: { code: 'draft-missing', values: { file } } });
    writeFileSync(file, '{');
    expect(evidenceOf(file)).toMatchObject({ ok: false, problem: { code: 'draft-not-json' } });
  });
});
