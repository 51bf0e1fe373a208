import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Motion } from '../../engine/core/blocks/motion.ts';
import { applyValues, getMotionValues } from '../../engine/core/records/motion-block.ts';
import { type ImportInput, type ImportOutcome, importFiles } from '../../engine/jobs/import.ts';
import { importResultSchema } from '../../engine/jobs/results.ts';
import { tieDecision } from '../../engine/jobs/tie.ts';
import type { SavedFile } from '../../engine/sources/saved-file.ts';
import { type Library, openLibrary } from '../../engine/store/library.ts';
import { CONVOCATIE } from '../sources/convocatie.ts';
import {
  ALL_SAMPLES,
  AMENDMENT,
  derivedZaak229,
  FEED,
  file,
  sample,
  sampleText,
  VOTES,
  XML_238,
  XML_240,
  ZAAK_238,
  ZAAK_240,
  ZAKEN,
} from '../sources/samples.ts';
import { STARTER_LIBRARY } from '../templates/starter-library.ts';

/** A decision of VOTES. */
const REJECTED = '6d6f4bbc-45f8-4cf5-9cea-d831eefffb1f';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

let dir = '';
let library = '';
let cache = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'inbreng-import-'));
  library = join(dir, 'bibliotheek');
  cache = join(dir, 'cache');
});
afterEach(() => rmSync(dir, { recursive: true }));

async function run(files: readonly (string | SavedFile)[], more: Partial<ImportInput> = {}): Promise<ImportOutcome> {
  const done = await importFiles({
    library,
    files: files.map((one) => (typeof one === 'string' && !one.startsWith('/') ? join(FIXTURES, one) : one)),
    language: 'nl',
    now: '2026-11-25T10:00:00+01:00',
    by: 'Voorbeeldorganisatie',
    cache,
    ...more,
  });
  if (!done.ok) throw new Error(done.problem.code);
  expect(importResultSchema.safeParse(done.value.result).success).toBe(true);
  return done.value;
}

async function opened(): Promise<Library> {
  const found = await openLibrary(library, { cache });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

async function motion(id: string): Promise<Motion> {
  const block = (await opened()).find(id);
  if (block?.kind !== 'motion') throw new Error(`no motion ${id}`);
  return block;
}

/** Every file of the library with the hash of its bytes. */
function onDisk(): Record<string, string> {
  if (!existsSync(library)) return {};
  const paths = readdirSync(library, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return Object.fromEntries(
    paths
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(library.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

describe('import into a library on disk', () => {
  it('makes the library in a new folder, with one readable file a block, and reports it', async () => {
    const { result, made, refused } = await run([XML_238, ZAAK_238, FEED]);
    expect(made).toBe(true);
    expect(refused).toBe(false);
    expect(result).toMatchObject({ created: ['28638-238', 'greta-nld-2', 'greta-nld-3'], updated: [], problems: [] });
    expect(result.skipped).toEqual([
      { file: 'hudoc-greta-netherlands.rss', what: 'een rechterlijke uitspraak', reason: 'geen deel van een rapport' },
    ]);
    const text = readFileSync(join(library, 'moties/28638-238.md'), 'utf8');
    expect(text).toContain('zaak: 2023Z20866');
    expect(text).toContain('verzoekt de regering in goed overleg met samenwerkingspartners');
    // A name and a hash, never a path.
    for (const path of Object.keys(onDisk())) expect(readFileSync(join(library, path), 'utf8')).not.toContain(FIXTURES);
    expect((await run([ZAKEN])).made).toBe(false);
  });

  it('reports the debate of a convocatie, also where its agenda gives no block', async () => {
    const { result } = await run([file('convocatie.txt', CONVOCATIE)]);
    expect(result).toMatchObject({
      created: ['28638-223', '28638-233'],
      debates: [{ file: 'convocatie.txt', debate: { form: 'commissiedebat', date: '2023-12-21', time: '11.16 uur' } }],
    });
    const motions = file(
      'moties.txt',
      'Agenda\nTweeminutendebat Mensenhandel\nMotie van het lid Bikker c.s. (28638-238)',
    );
    const before = onDisk();
    expect((await run([motions])).result).toMatchObject({
      debates: [{ file: 'moties.txt', debate: { subject: 'Mensenhandel', papers: [{ title: expect.any(String) }] } }],
      created: [],
      problems: [],
    });
    expect(onDisk()).toEqual(before);
  });

  it('changes nothing on disk the second time, byte for byte', async () => {
    await run(ALL_SAMPLES);
    const before = onDisk();
    const { result } = await run(ALL_SAMPLES, { now: '2027-01-01T00:00:00+01:00' });
    expect(result.created).toEqual([]);
    expect(result.updated).toEqual([]);
    expect(result.unchanged).toHaveLength(14);
    expect(onDisk()).toEqual(before);
  });

  it('gives the same files in another order and grouping, except for the lists of revisions', async () => {
    const withoutRevisions = () =>
      Object.keys(onDisk())
        .filter((path) => !path.startsWith('geschiedenis'))
        .map((path) => [path, readFileSync(join(library, path), 'utf8').replace(/^revisions:\n(?: {2}.*\n)+/m, '')]);
    await run([...ALL_SAMPLES, file('zaak.json', derivedZaak229())]);
    const atOnce = withoutRevisions();
    rmSync(library, { recursive: true });
    await run([file('zaak.json', derivedZaak229()), ...ALL_SAMPLES.slice(6).reverse()]);
    for (const path of ALL_SAMPLES.slice(0, 6).reverse()) await run([path]);
    expect(withoutRevisions()).toEqual(atOnce);
  });

  it('gives a block a new revision only when its content changed', async () => {
    await run([XML_238]);
    await run([ZAAK_238], { now: '2026-11-26T10:00:00+01:00' });
    const { revisions, revision } = await motion('28638-238');
    expect(revisions.map((one) => one.date)).toEqual(['2026-11-25T10:00:00+01:00', '2026-11-26T10:00:00+01:00']);
    expect(revisions.at(-1)).toMatchObject({
      hash: revision,
      by: 'Voorbeeldorganisatie',
      previous: revisions[0]?.hash,
    });
    await run([{ ...sample(ZAAK_238), name: 'kopie.json' }], { now: '2026-11-27T10:00:00+01:00' });
    expect((await motion('28638-238')).revisions).toHaveLength(2);
  });

  it('renames a block when its number becomes known: history, aliases and grounds still find it', async () => {
    await run([ZAKEN]);
    mkdirSync(join(library, 'eisen'));
    writeFileSync(
      join(library, 'eisen/eis-straf.md'),
      '---\nkind: demand\ntitle: Veranker non-punishment in de wet\ngrounds:\n  - block: 2023Z16029\n---\n\nTekst.\n',
    );
    const { result } = await run([file('zaak.json', derivedZaak229())]);
    expect(result.updated).toEqual(['28638-229']);
    const after = await opened();
    const demand = after.find('eis-straf');
    expect(demand?.kind === 'demand' && after.find(demand.grounds[0]?.block ?? '')?.id).toBe('28638-229');
    expect(existsSync(join(library, 'moties/2023Z16029.md'))).toBe(false);
    const { revisions } = await motion('28638-229');
    expect(existsSync(join(library, `geschiedenis/2023Z16029/${revisions[0]?.hash}.md`))).toBe(true);
    // The pasted text, named after its first words, becomes 28638-240 in the same way.
    const pasted = [...sampleText(XML_240).matchAll(/<al>(.*?)<\/al>/g)].map((found) => found[1]).join('\n');
    const [named] = (await run([file('-', pasted)])).result.created;
    expect((await run([XML_240])).result.updated).toEqual(['28638-240']);
    expect((await motion(named ?? '')).id).toBe('28638-240');
    const before = onDisk();
    await run([XML_240, file('zaak.json', derivedZaak229())]);
    expect(onDisk()).toEqual(before);
  });

  it('keeps a user’s edit in the file and offers the difference; --take accepts it', async () => {
    await run([XML_238, ZAAK_238]);
    const path = join(library, 'moties/28638-238.md');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('appreciation: Ontraden', 'appreciation: Ontraden (in het debat)'),
    );
    const { result, refused } = await run([ZAAK_238]);
    expect(refused).toBe(false);
    expect(result.offered).toEqual([
      { id: '28638-238', field: 'appreciation', here: 'Ontraden (in het debat)', file: 'Ontraden' },
    ]);
    expect((await motion('28638-238')).appreciation).toBe('Ontraden (in het debat)');
    const taken = await run([], { take: ['28638-238'] });
    expect(taken.result).toMatchObject({ updated: ['28638-238'], offered: [] });
    expect((await motion('28638-238')).appreciation).toBe('Ontraden');
    expect((await run([], { take: ['28638-999'] })).result.problems[0]?.code).toBe('block-unknown');
  });

  it('adds no duplicate of a block in the starter library', async () => {
    cpSync(STARTER_LIBRARY, library, { recursive: true });
    const before = (await opened()).blocks.length;
    const { result } = await run(ALL_SAMPLES);
    expect(result.created).toEqual(['2026Z08607', '2026Z21728', '36547-32']);
    expect((await opened()).blocks).toHaveLength(before + 3);
    const files = onDisk();
    expect((await run(ALL_SAMPLES)).result.updated).toEqual([]);
    expect(onDisk()).toEqual(files);
  });
});

describe('bad files among good ones', () => {
  it('do not stop the others; each is named with its reason, and the exit code is 1', async () => {
    writeFileSync(join(dir, 'half.json'), sampleText(ZAAK_238).slice(0, 900));
    writeFileSync(join(dir, 'groot.xml'), '<');
    truncateSync(join(dir, 'groot.xml'), 200 * 1024 * 1024);
    const { result, refused } = await run([
      join(dir, 'half.json'),
      XML_238,
      join(dir, 'nergens.xml'),
      AMENDMENT,
      join(dir, 'groot.xml'),
      file('diep.json', '['.repeat(10_000) + ']'.repeat(10_000)),
    ]);
    expect(refused).toBe(true);
    expect(result.created).toEqual(['28638-238']);
    expect(result.problems.map((problem) => [problem.code, problem.file])).toEqual([
      ['not-json', 'half.json'],
      ['file-missing', 'nergens.xml'],
      ['nothing-for-us', 'besluit_hoofdelijk_amendement.json'],
      ['file-too-large', 'groot.xml'],
      ['too-deep', 'diep.json'],
    ]);
    for (const { message } of result.problems) expect(message.length).toBeGreaterThan(20);
  });

  it('alone make no library and leave an existing one unchanged byte for byte', async () => {
    const bad = file('x.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x/>');
    expect((await run([bad])).refused).toBe(true);
    expect(existsSync(library)).toBe(false);
    await run([XML_238]);
    const before = onDisk();
    await run([bad, file('x.json', '{"__proto__": {}}'), AMENDMENT]);
    expect(onDisk()).toEqual(before);
  });

  it('a folder that is no library and not empty is refused, and left unchanged', async () => {
    mkdirSync(library);
    writeFileSync(join(library, 'brief.docx'), 'x');
    const done = await importFiles({
      library,
      files: [sample(XML_238)],
      language: 'nl',
      now: '2026-11-25T10:00:00+01:00',
      by: 'x',
      cache,
    });
    expect(done.ok ? 'imported' : done.problem.code).toBe('folder-not-empty');
    expect(Object.keys(onDisk())).toEqual(['brief.docx']);
  });

  it('a broken block file stays unchanged and is named; after its repair the next import merges with it', async () => {
    await run([XML_238]);
    const path = join(library, 'moties/28638-238.md');
    const good = readFileSync(path, 'utf8');
    writeFileSync(path, good.replace('kind: motion', 'kind: moti'));
    const broken = readFileSync(path);
    const { result, refused } = await run([ZAAK_238, XML_238]);
    expect(refused).toBe(true);
    expect(result.problems.map((problem) => problem.code)).toEqual(['block-file-broken']);
    expect(readFileSync(path)).toEqual(broken);
    writeFileSync(path, good);
    await run([XML_238]);
    expect(await motion('28638-238')).toMatchObject({ appreciation: 'Ontraden', zaak: '2023Z20866' });
  });
});

describe('a block that is too large for its file', () => {
  /**
   * An official file with so many more bytes in its considerations. `é` takes two bytes, and a clause holds 20,000 of them:
   * neither a clause nor the block is then too long to compose, only its file is too large.
   */
  const xml240 = (more: number): string => {
    const considered = 'é'.repeat(more / 2).match(/.{1,20000}/g) ?? [];
    return sampleText(XML_240).replace(
      /<al>[^<]*effectindicatoren,/,
      (demand) => considered.map((text) => `<al>overwegende dat ${text};</al>`).join('') + demand,
    );
  };
  const pasted240 = (more: number): string =>
    [...xml240(more).matchAll(/<al>(.*?)<\/al>/g)].map((al) => al[1]).join('\n');

  it('is left out of the import and named with its file; everything else is written, and the next import reports it again', async () => {
    const large = file('kst-28638-240.xml', xml240(1_000_000));
    const { result, refused } = await run([XML_238, large, FEED]);
    expect(refused).toBe(true);
    expect(result.created).toEqual(['28638-238', 'greta-nld-2', 'greta-nld-3']);
    expect(result.problems).toMatchObject([{ code: 'block-left-out', file: 'kst-28638-240.xml' }]);
    expect(result.problems[0]?.message).toContain('is niet geïmporteerd, want');
    expect((await opened()).problems).toEqual([]);
    const before = onDisk();
    const again = await run([large, XML_238]);
    expect(again.result).toMatchObject({ created: [], unchanged: ['28638-238'], problems: result.problems });
    expect(onDisk()).toEqual(before);
  });

  it('leaves its former file unchanged, and the blocks that would have merged with it', async () => {
    const size = async (more: number): Promise<number> => {
      const [named] = (await run([file('-', pasted240(more))])).result.created;
      const bytes = readFileSync(join(library, `moties/${named}.md`)).length;
      rmSync(library, { recursive: true });
      return bytes;
    };
    // The largest file that the pasted text may have, within 300 bytes: with the other facts about this motion it is larger.
    const most = 800_000 + 2 * Math.floor((1_000_000 - (await size(800_000)) - 300) / 2);
    const [pasted] = (await run([file('-', pasted240(most))])).result.created;
    expect((await run([ZAAK_240])).result.created).toEqual(['28638-240']);
    const blocks = () => Object.entries(onDisk()).filter(([path]) => path.startsWith('moties/'));
    const before = blocks();
    expect(before.map(([path]) => path)).toContain(`moties/${pasted}.md`);
    const { result } = await run([file('kst-28638-240.xml', xml240(most)), XML_238]);
    expect(result).toMatchObject({ created: ['28638-238'], updated: [], problems: [{ code: 'block-left-out' }] });
    expect(blocks().filter(([path]) => path !== 'moties/28638-238.md')).toEqual(before);
  });

  describe('while its former file is there', () => {
    const large = () => file('kst-28638-240.xml', xml240(1_000_000));
    const tie = (of: string) =>
      tieDecision({
        library,
        motion: of,
        decision: REJECTED,
        by: 'Voorbeeldorganisatie',
        now: '2026-11-26T10:00:00+01:00',
        cache,
      });
    const code = (tied: Awaited<ReturnType<typeof tie>>) => (tied.ok ? 'tied' : tied.problem.code);

    it('is not named by an import of other files, and stays unchanged', async () => {
      await run([ZAAK_240]);
      const before = await motion('28638-240');
      expect((await run([large()])).result.problems).toMatchObject([{ code: 'block-left-out' }]);
      const { result, refused } = await run([XML_238, FEED]);
      expect(result).toMatchObject({ created: ['28638-238', 'greta-nld-2', 'greta-nld-3'], updated: [], problems: [] });
      expect(refused).toBe(false);
      expect(await motion('28638-240')).toEqual(before);
    });

    it('is named again when a file mentions it or a user accepts the values of the files', async () => {
      await run([ZAAK_240]);
      await run([large()]);
      expect((await run([ZAAK_240])).result.problems).toMatchObject([{ code: 'block-left-out' }]);
      expect((await run([], { take: ['28638-240'] })).result.problems).toMatchObject([{ code: 'block-left-out' }]);
    });

    it('allows a decision to be linked to another motion; a decision about itself is refused', async () => {
      await run([ZAAK_240, ZAAK_238, VOTES]);
      await run([large()]);
      const before = onDisk();
      expect(code(await tie('28638-240'))).toBe('block-not-written');
      expect(onDisk()).toEqual(before);
      expect(await tie('28638-238')).toMatchObject({ ok: true, value: { id: '28638-238', status: 'rejected' } });
      expect((await motion('28638-238')).decisions).toMatchObject([{ id: REJECTED }]);
    });

    it('accepts a decision once the user wrote their own text there', async () => {
      await run([ZAAK_240, VOTES]);
      await run([large()]);
      const text = ['verzoekt de regering de indicatoren te melden'];
      const block = applyValues(await motion('28638-240'), { text });
      const kept = await (await opened()).commit({ put: [block], by: 'x', at: '2026-11-25T12:00:00+01:00' });
      expect(kept.ok).toBe(true);
      expect(code(await tie('28638-240'))).toBe('tied');
      expect(getMotionValues(await motion('28638-240'))).toMatchObject({ text, decisions: [{ id: REJECTED }] });
    });

    it('keeps a decision that was linked to it, which would otherwise be about two motions', async () => {
      await run([ZAAK_240, ZAAK_238, VOTES]);
      expect(code(await tie('28638-240'))).toBe('tied');
      await run([large()]);
      const before = onDisk();
      expect(code(await tie('28638-238'))).toBe('block-not-written');
      expect(onDisk()).toEqual(before);
    });
  });

  it('is named with the large file: not with the last by name, nor with one of an earlier import', async () => {
    const { name, bytes } = sample(ZAAK_240);
    await run([{ name: 'zz.json', bytes }]);
    const large = file('kst-28638-240.xml', xml240(1_000_000));
    expect((await run([large])).result.problems).toMatchObject([{ file: 'kst-28638-240.xml' }]);
    rmSync(library, { recursive: true });
    expect(name > large.name).toBe(true);
    expect((await run([large, ZAAK_240])).result.problems).toMatchObject([{ file: 'kst-28638-240.xml' }]);
  });

  it('explains the result and the remedy, also beside another that is left out', async () => {
    const large = [
      file('kst-28638-240.xml', xml240(1_000_000)),
      file('kst-28638-241.xml', xml240(1_000_000).replaceAll('28638-240', '28638-241').replaceAll('>240<', '>241<')),
    ];
    for (const [language, end] of [
      ['nl', 'is niet veranderd. De rest is wel geïmporteerd. Verdeel de tekst zelf over meer bouwstenen.'],
      ['en', 'was not changed. Everything else was imported. Split the text into several blocks yourself.'],
    ] as const) {
      const { problems } = (await run([...large, file('x.json', '{')], { language })).result;
      const leftOut = problems.filter((problem) => problem.code === 'block-left-out');
      expect(leftOut).toHaveLength(2);
      for (const { message } of leftOut) expect(message.endsWith(end)).toBe(true);
    }
  });
});

describe('votes without their motion', () => {
  it('are kept and named with the address to open, with exit code 1, and not linked to a motion', async () => {
    const { result, refused } = await run([XML_238, VOTES]);
    expect(refused).toBe(true);
    expect(result.created).toEqual(['28638-238']);
    const [problem] = result.problems;
    expect(problem).toMatchObject({ code: 'decisions-without-motion', file: 'stemming_expand_besluit.json' });
    expect(problem?.message).toContain(`${REJECTED}: verworpen, 40 voor, 62 tegen, onvolledig`);
    expect(problem?.message).toContain('102 voor, 47 tegen, 1 niet deelgenomen');
    const address = /https:\S+/.exec(problem?.message ?? '')?.[0] ?? '';
    expect(decodeURIComponent(address)).toContain(`Id eq ${REJECTED}`);
    expect(await motion('28638-238')).toMatchObject({ votes: null, decisions: [] });
  });

  it('can be linked by the user; the user and the time are shown, and linking twice changes nothing', async () => {
    await run([ZAKEN, VOTES]);
    const tie = { library, motion: '2023Z16029', decision: REJECTED.toUpperCase(), by: 'Voorbeeldorganisatie', cache };
    const tied = await tieDecision({ ...tie, now: '2026-11-26T10:00:00+01:00' });
    expect(tied).toEqual({
      ok: true,
      value: {
        id: '2023Z16029',
        decision: REJECTED,
        by: tie.by,
        at: '2026-11-26T10:00:00+01:00',
        before: null,
        status: 'rejected',
      },
    });
    expect((await motion('2023Z16029')).decisions).toMatchObject([
      { id: REJECTED, tied: { by: 'Voorbeeldorganisatie', at: '2026-11-26T10:00:00+01:00' } },
    ]);
    const before = onDisk();
    const again = await tieDecision({ ...tie, now: '2026-12-01T10:00:00+01:00' });
    expect(again.ok && again.value.at).toBe('2026-11-26T10:00:00+01:00');
    expect(onDisk()).toEqual(before);
    const { result } = await run([VOTES]);
    expect(result.problems[0]?.message).not.toContain(REJECTED);
  });

  it('are about one motion: a later link removes a decision from the motion of a wrong link', async () => {
    await run([ZAKEN, VOTES, ZAAK_238]);
    const tie = { library, decision: REJECTED, by: 'Voorbeeldorganisatie', cache };
    await tieDecision({ ...tie, motion: '28638-238', now: '2026-11-26T10:00:00+01:00' });
    expect((await motion('28638-238')).status).toBe('rejected');
    const tied = await tieDecision({ ...tie, motion: '2023Z16029', now: '2026-11-27T10:00:00+01:00' });
    expect(tied).toMatchObject({ ok: true, value: { before: '28638-238', status: 'rejected' } });
    expect(await motion('28638-238')).toMatchObject({ status: 'unknown', votes: null, decisions: [] });
    expect((await motion('2023Z16029')).decisions).toMatchObject([{ id: REJECTED }]);
    const before = onDisk();
    await run([VOTES]);
    expect(onDisk()).toEqual(before);
  });

  it('can’t be linked to another motion than the one that a file names', async () => {
    await run([ZAKEN, ZAAK_238, file('zaak.json', derivedZaak229())]);
    const [decision] = (await motion('2023Z16029')).decisions;
    if (!decision) throw new Error('no decision');
    expect(decision.tied).toBe('file');
    const before = onDisk();
    const tied = await tieDecision({
      library,
      motion: '28638-238',
      decision: decision.id,
      by: 'x',
      now: '2026-11-26T10:00:00+01:00',
      cache,
    });
    expect(tied).toMatchObject({ ok: false, problem: { code: 'decision-of-other-motion' } });
    expect(onDisk()).toEqual(before);
  });

  it('can’t be linked to a block that is no motion, and an unknown decision can’t be linked', async () => {
    await run([ZAKEN, VOTES, FEED]);
    const code = async (of: string, decision: string) => {
      const tied = await tieDecision({
        library,
        motion: of,
        decision,
        by: 'x',
        now: '2026-11-26T10:00:00+01:00',
        cache,
      });
      return tied.ok ? 'tied' : tied.problem.code;
    };
    expect(await code('28638-999', REJECTED)).toBe('block-unknown');
    expect(await code('greta-nld-3', REJECTED)).toBe('tie-to-no-motion');
    expect(await code('2023Z16029', 'x')).toBe('decision-unknown');
  });
});

describe('an endless standard input', () => {
  it('is read up to the size limit of a file, and closed', async () => {
    let parts = 0;
    let isReleased = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          parts += 1;
          yield new Uint8Array(1024 * 1024);
        }
      } finally {
        isReleased = true;
      }
    }
    const imported = await importFiles({
      library: join(tmpdir(), 'inbreng-is-not-made'),
      files: ['-'],
      standardInput: endless,
      language: 'nl',
      now: '2026-11-25T12:00:00+01:00',
      by: 'test',
    });
    expect(imported.ok && imported.value.result.problems.map(({ code }) => code)).toEqual(['file-too-large']);
    expect(parts).toBe(51);
    expect(isReleased).toBe(true);
  });
});
