import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refused } from '../../engine/core/result.ts';
import { prepareWrite } from '../../engine/store/atomic-write.ts';
import { commitAll } from '../../engine/store/commit-all.ts';

describe('files that are replaced together', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'inbreng-samen-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const at = (name: string): string => join(dir, name);
  const prepare = (...names: string[]) => Promise.all(names.map((name) => prepareWrite(at(name), `new ${name}`)));

  it('all stay as before when one of them cannot be replaced', async () => {
    writeFileSync(at('a.docx'), 'former');
    const prepared = await prepare('a.docx', 'b.pdf', 'c.html', 'd.txt');
    // A folder is in the place of the third after all were written.
    mkdirSync(at('c.html'));
    writeFileSync(join(at('c.html'), 'x'), '');
    await expect(commitAll(prepared)).rejects.toMatchObject({ path: at('c.html') });
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('former');
    expect(readdirSync(dir).sort()).toEqual(['a.docx', 'c.html']);
  });

  it('all stay as before when the last step is refused', async () => {
    writeFileSync(at('a.docx'), 'former');
    const committed = await commitAll(await prepare('a.docx', 'b.pdf'), async () => refused('no'));
    expect(committed).toEqual({ ok: false, problem: 'no' });
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('former');
    expect(readdirSync(dir)).toEqual(['a.docx']);
  });

  it('are restored one by one: when one can’t be, its former content stays beside it', async () => {
    writeFileSync(at('a.docx'), 'former a');
    writeFileSync(at('b.pdf'), 'former b');
    const committed = await commitAll(await prepare('a.docx', 'b.pdf'), async () => {
      // Another program puts a folder in the place of the first.
      rmSync(at('a.docx'));
      mkdirSync(at('a.docx'));
      return refused('no');
    });
    expect(committed).toEqual({ ok: false, problem: 'no' });
    expect(readFileSync(at('b.pdf'), 'utf8')).toBe('former b');
    const left = readdirSync(dir).filter((name) => name.endsWith('.tmp'));
    expect(left.map((name) => readFileSync(at(name), 'utf8'))).toEqual(['former a']);
  });

  it('are in place, with nothing beside them, when all succeeded', async () => {
    writeFileSync(at('a.docx'), 'former');
    expect((await commitAll(await prepare('a.docx', 'b.pdf'))).ok).toBe(true);
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('new a.docx');
    expect(readdirSync(dir).sort()).toEqual(['a.docx', 'b.pdf']);
  });
});
