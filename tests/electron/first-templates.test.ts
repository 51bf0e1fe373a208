import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../electron/ipc/contract.ts';
import { type JsonText, jsonText } from '../../electron/ipc/json-text.ts';
import type { Templates } from '../../electron/ipc/library.ts';
import { firstTemplates } from '../../electron/main/first-templates.ts';
import { keepTemplates } from '../../electron/main/kept-templates.ts';

const templates = (logo: string | null): Templates => ({ documentTypes: [], houseStyles: [], logos: { ckm: logo } });
const SOME = templates(null);
const OLD = jsonText(SOME);
const NEW = jsonText(templates('/pictures/1'));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbreng-templates-'));
  file = join(folder, 'templates.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('templates kept for the next start', () => {
  it('are those of the same library and the same build of the app', () => {
    keepTemplates(file, '1.0.0').keep('/library', OLD);
    expect(keepTemplates(file, '1.0.0').of('/library')).toEqual(OLD);
    expect(keepTemplates(file, '1.0.0').of('/another')).toBeNull();
    expect(keepTemplates(file, '1.0.0').of(null)).toBeNull();
    expect(keepTemplates(file, '1.0.1').of('/library')).toBeNull();
  });

  it('are written only where they say something else', () => {
    const kept = keepTemplates(file, '1.0.0');
    kept.keep('/library', OLD);
    const { ino } = statSync(file);
    kept.keep('/library', OLD);
    expect(statSync(file).ino).toBe(ino);
    kept.keep('/library', NEW);
    expect(kept.of('/library')).toEqual(NEW);
  });

  it('count for nothing where the file is not as it was written', () => {
    keepTemplates(file, '1.0.0').keep('/library', OLD);
    const written = readFileSync(file, 'utf8');
    for (const text of ['', '{', '[]', written.slice(0, -9), written.replace('houseStyles', 'houseStylez')]) {
      writeFileSync(file, text);
      expect(keepTemplates(file, '1.0.0').of('/library')).toBeNull();
    }
  });

  it('count for nothing where they are whole and something else', () => {
    for (const other of [
      null,
      [],
      {},
      { ...SOME, documentTypes: {} },
      { ...SOME, documentTypes: [null] },
      { ...SOME, houseStyles: [{ id: '' }] },
      { ...SOME, logos: { ckm: 1 } },
      { ...SOME, more: [] },
    ]) {
      keepTemplates(file, '1.0.0').keep('/library', jsonText(other) as JsonText<never>);
      expect(keepTemplates(file, '1.0.0').of('/library'), JSON.stringify(other)).toBeNull();
    }
  });

  it('that can’t be kept stop nobody, and are told of', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    writeFileSync(join(folder, 'no-folder'), '');
    keepTemplates(join(folder, 'no-folder', 'templates.json'), '1.0.0').keep(null, OLD);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});

describe('who asks for the templates', () => {
  const made = (answer: () => Reply<JsonText<Templates>>) => {
    const asked: number[] = [];
    let changes = 0;
    let library = '/library';
    const first = firstTemplates({
      kept: keepTemplates(file, '1.0.0'),
      library: () => library,
      ask: async (window) => {
        asked.push(window);
        const reply = answer();
        await settled();
        return reply;
      },
      changed: () => {
        changes += 1;
      },
    });
    const choose = (other: string) => {
      library = other;
    };
    return { ...first, asked, choose, changes: () => changes };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const looked = async () => {
    await settled();
    await settled();
  };

  it('waits for the process the first time ever, and not in the next run', async () => {
    const ever = made(() => ({ ok: true, value: OLD }));
    expect(await ever.answer(1)).toEqual({ ok: true, value: OLD });
    expect(ever.asked).toEqual([1]);
    const next = made(() => ({ ok: true, value: OLD }));
    expect(await next.answer(1)).toEqual({ ok: true, value: OLD });
    expect(next.asked).toEqual([]);
  });

  it('hears of it once where the process says something else, as soon as it is there', async () => {
    keepTemplates(file, '1.0.0').keep('/library', OLD);
    const run = made(() => ({ ok: true, value: NEW }));
    expect(await run.answer(1)).toEqual({ ok: true, value: OLD });
    run.check(1);
    await looked();
    run.check(1);
    await looked();
    expect([run.asked, run.changes()]).toEqual([[1], 1]);
    expect(await run.answer(1)).toEqual({ ok: true, value: NEW });
  });

  it('hears of it also where another window asked before that', async () => {
    keepTemplates(file, '1.0.0').keep('/library', OLD);
    const run = made(() => ({ ok: true, value: NEW }));
    await run.answer(1);
    expect(await run.answer(2)).toEqual({ ok: true, value: NEW });
    expect(run.changes()).toBe(1);
    run.check(1);
    await looked();
    expect([run.asked, run.changes()]).toEqual([[2], 1]);
  });

  it('hears nothing where it says the same', async () => {
    keepTemplates(file, '1.0.0').keep('/library', OLD);
    const run = made(() => ({ ok: true, value: OLD }));
    await run.answer(1);
    run.check(1);
    await looked();
    expect([run.asked, run.changes()]).toEqual([[1], 0]);
  });

  it('is looked after again where the process could not say', async () => {
    keepTemplates(file, '1.0.0').keep('/library', OLD);
    let reply: Reply<JsonText<Templates>> = { ok: false, problem: { code: 'x', file: null, message: '' } };
    const run = made(() => reply);
    await run.answer(1);
    run.check(1);
    await looked();
    expect(run.changes()).toBe(0);
    expect(keepTemplates(file, '1.0.0').of('/library')).toEqual(OLD);
    reply = { ok: true, value: NEW };
    run.check(1);
    await looked();
    expect([run.asked, run.changes()]).toEqual([[1, 1], 1]);
  });

  it('keeps nothing under a library that was chosen while the process answered', async () => {
    const run = made(() => ({ ok: true, value: NEW }));
    const answer = run.answer(1);
    run.choose('/another');
    expect(await answer).toEqual({ ok: true, value: NEW });
    expect(keepTemplates(file, '1.0.0').of('/library')).toBeNull();
    expect(keepTemplates(file, '1.0.0').of('/another')).toBeNull();
  });
});
