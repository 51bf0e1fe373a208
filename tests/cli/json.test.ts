import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonSchemaText, PUBLISHED_SCHEMAS } from '../../engine/jobs/published-schemas.ts';
import { answerInProcess } from './in-process.ts';
import { type Answer, buildWhereOld, contentsOf, FIXTURES, inbreng, ROOT, temporaryFolder } from './inbreng.ts';

const { dir, remove } = temporaryFolder();
beforeAll(buildWhereOld);
afterAll(remove);

const library = join(dir, 'bibliotheek');
const draft = join(dir, 'inbreng.inbreng');
const brief = join(dir, 'brief.inbreng');
const zaak = join(FIXTURES, 'tweedekamer', 'zaak_28638-238_expand_document.json');

/** The one value on stdout of the built command, checked against the published schema. */
const answer = (schema: string, args: readonly string[], exit = 0) =>
  checked(inbreng([...args, '--json']), schema, exit);

/** The same from the code of the command, in this process. */
const answerHere = async (schema: string, args: readonly string[], exit = 0) =>
  checked(await answerInProcess([...args, '--json']), schema, exit);

function checked(result: Answer, schema: string, exit: number) {
  expect(result.exit, result.stderr).toBe(exit);
  const value = JSON.parse(result.stdout);
  const parsed = PUBLISHED_SCHEMAS[`cli/${schema}`]?.safeParse(value);
  expect(parsed?.error ?? null).toBeNull();
  expect(parsed?.success).toBe(true);
  return value;
}

describe('--json', () => {
  it('prints one value of the published schema for every command, on the way from a library to a document', () => {
    expect(answer('library-init', ['library', 'init', library, '--starter']).blocks).toBeGreaterThan(20);
    const { blocks } = answer('library-list', ['library', 'list', '--library', library]);
    expect(blocks).toContainEqual(expect.objectContaining({ id: '28638-238', kind: 'motion' }));
    expect(answer('import', ['import', zaak, '--library', library])).toMatchObject({ created: [], problems: [] });
    const motion = answer('library-show', ['library', 'show', '2023Z20866', '--library', library]);
    expect(motion).toMatchObject({ id: '28638-238', kind: 'motion', zaak: '2023Z20866', sessionYear: '2023-2024' });
    expect(motion.requests[0]).toMatch(/^verzoekt de regering/);
    for (const words of ['28638 238', '28 638, nr. 238', 'kst-28638-238']) {
      const { hits } = answer('library-search', ['library', 'search', words, '--library', library]);
      expect(hits[0]?.id).toBe('28638-238');
    }
    const made = ['--library', library, '--block', 'eis-klanten', '--block', '28638-238:short'];
    expect(answer('new', ['new', '--type', 'inbreng-commissiedebat', ...made, '--out', draft]).blocks).toContain(
      '28638-238',
    );
    answer('new', ['new', '--type', 'brief', ...made, '--out', brief]);
    expect(answer('check', ['check', draft, '--library', library], 3).counts.error).toBeGreaterThan(0);
    expect(answer('evidence', ['evidence', draft]).demands).toHaveLength(1);
    const bundle = ['sources', draft, '--library', library, '--to', 'txt', '--out', `${draft}.zip`];
    expect(answer('sources', bundle).files).toContain('lijst.html');
    expect(answer('diff', ['diff', draft, brief]).same).toBe(false);
    expect(answer('diff', ['diff', draft, draft])).toMatchObject({ same: true, changes: [] });
    expect(answer('diff', ['diff', draft, '28638-238', '--library', library]).same).toBe(true);
    expect(answer('cite', ['cite', '28 638, nr. 238'])).toEqual({
      stored: 'kst-28638-238',
      official: 'Kamerstukken II [vergaderjaar], 28638, nr. 238',
      runningText: 'Kamerstuk 28 638, nr. 238',
    });
  });

  it('shows an edit in the library word by word against the draft with the former block', async () => {
    const file = join(library, 'eisen', 'eis-klanten.md');
    const text = readFileSync(file, 'utf8');
    const edited = text.replace('elk met uitvoerder en datum', 'elk met bedrag en datum');
    expect(edited).not.toBe(text);
    writeFileSync(file, edited);
    const { changes } = await answerHere('diff', ['diff', draft, 'eis-klanten', '--library', library]);
    expect(changes).toHaveLength(1);
    expect(changes[0].words).toEqual(
      expect.arrayContaining([
        { kind: 'removed', text: 'uitvoerder' },
        { kind: 'added', text: 'bedrag' },
      ]),
    );
  });

  it('stops an export on errors with exit 3 and nothing written, and continues with a reason that the draft keeps', async () => {
    const out = join(dir, 'uit');
    const marked = JSON.parse(readFileSync(draft, 'utf8'));
    marked.body.push({ type: 'paragraph', id: 'p-left', content: [{ type: 'run', text: 'Aan [naam] te vragen.' }] });
    writeFileSync(draft, JSON.stringify(marked));
    const before = readFileSync(draft);
    const stopped = await answerHere('export', ['export', draft, '--to', 'txt,html', '--out', out], 3);
    expect(stopped.files).toEqual([]);
    expect(stopped.stoppedBy.length).toBeGreaterThan(0);
    expect(readFileSync(draft).equals(before)).toBe(true);
    expect(() => contentsOf(out)).toThrow();
    expect(
      (await answerHere('refused', ['export', draft, '--to', 'txt', '--out', out, '--despite', ' '], 2)).problem.code,
    ).toBe('wrong-usage');
    expect(readFileSync(draft).equals(before)).toBe(true);
    const done = await answerHere('export', [
      'export',
      draft,
      '--to',
      'txt,html',
      '--out',
      out,
      '--despite',
      'een proef',
    ]);
    expect(done.files.map((file: { format: string }) => file.format)).toEqual(['html', 'txt']);
    expect(JSON.parse(readFileSync(draft, 'utf8')).overruled).toMatchObject([{ reason: 'een proef' }]);
  });

  it.each([
    [['cite', 'niets'], 'citation-not-recognised'],
    [['check', 'er-niet.inbreng'], 'draft-missing'],
    [['diff', 'er-niet.inbreng', 'ook-niet.inbreng'], 'draft-missing'],
    [['library', 'list', '--library', join(dir, 'er-niet')], 'library-missing'],
    [['library', 'show', 'er-niet', '--library', library], 'block-unknown'],
    [['diff', draft, 'er-niet', '--library', library], 'block-not-in-draft'],
  ])('prints a code for a refusal of %j, and its sentence on stderr', async (args, code) => {
    const { problem } = await answerHere('refused', args, 1);
    expect(problem.code).toBe(code);
    const plain = await answerInProcess(args);
    expect([plain.exit, plain.stdout]).toEqual([1, '']);
    expect(plain.stderr).toContain(problem.message);
    expect((await answerInProcess([...args, '--lang', 'en'])).stderr).not.toContain(problem.message);
  });
});

describe('the published schemas', () => {
  it.each(Object.entries(PUBLISHED_SCHEMAS))('match the code: %s', (name, schema) => {
    const published = readFileSync(join(ROOT, 'docs', 'schemas', `${name}.schema.json`), 'utf8');
    expect(published, 'run node scripts/schemas.mjs').toBe(jsonSchemaText(name, schema));
  });
});
