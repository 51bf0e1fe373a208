import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../electron/ipc/contract.ts';
import { type JsonText, jsonText } from '../../electron/ipc/json-text.ts';
import type { Templates } from '../../electron/ipc/library.ts';
import { createTemplateResponses } from '../../electron/main/requests/template-responses.ts';
import { openTemplateCache } from '../../electron/main/storage/template-cache.ts';

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

describe('templates that are cached for the next start', () => {
  it('belong to the same library and the same build of the app', () => {
    openTemplateCache(file, '1.0.0').store('/library', OLD);
    expect(openTemplateCache(file, '1.0.0').find('/library')).toEqual(OLD);
    expect(openTemplateCache(file, '1.0.0').find('/another')).toBeNull();
    expect(openTemplateCache(file, '1.0.0').find(null)).toBeNull();
    expect(openTemplateCache(file, '1.0.1').find('/library')).toBeNull();
  });

  it('are written only when they changed', () => {
    const kept = openTemplateCache(file, '1.0.0');
    kept.store('/library', OLD);
    const { ino } = statSync(file);
    kept.store('/library', OLD);
    expect(statSync(file).ino).toBe(ino);
    kept.store('/library', NEW);
    expect(kept.find('/library')).toEqual(NEW);
  });

  it('are ignored when the file is damaged', () => {
    openTemplateCache(file, '1.0.0').store('/library', OLD);
    const written = readFileSync(file, 'utf8');
    for (const text of ['', '{', '[]', written.slice(0, -9), written.replace('houseStyles', 'houseStylez')]) {
      writeFileSync(file, text);
      expect(openTemplateCache(file, '1.0.0').find('/library')).toBeNull();
    }
  });

  it('are ignored when they are intact but have another shape', () => {
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
      openTemplateCache(file, '1.0.0').store('/library', jsonText(other) as JsonText<never>);
      expect(openTemplateCache(file, '1.0.0').find('/library'), JSON.stringify(other)).toBeNull();
    }
  });

  it('that can’t be cached are reported and prevent nothing', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    writeFileSync(join(folder, 'no-folder'), '');
    openTemplateCache(join(folder, 'no-folder', 'templates.json'), '1.0.0').store(null, OLD);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});

describe('a window that requests the templates', () => {
  const made = (answer: () => Reply<JsonText<Templates>>) => {
    const requests: number[] = [];
    let changes = 0;
    let library = '/library';
    const first = createTemplateResponses({
      cache: openTemplateCache(file, '1.0.0'),
      library: () => library,
      request: async (window) => {
        requests.push(window);
        const reply = answer();
        await settled();
        return reply;
      },
      onChange: () => {
        changes += 1;
      },
    });
    const choose = (other: string) => {
      library = other;
    };
    return { ...first, requests, choose, changes: () => changes };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const afterCheck = async () => {
    await settled();
    await settled();
  };

  it('waits for the process only the first time, and not in the next session', async () => {
    const firstRun = made(() => ({ ok: true, value: OLD }));
    expect(await firstRun.respond(1)).toEqual({ ok: true, value: OLD });
    expect(firstRun.requests).toEqual([1]);
    const next = made(() => ({ ok: true, value: OLD }));
    expect(await next.respond(1)).toEqual({ ok: true, value: OLD });
    expect(next.requests).toEqual([]);
  });

  it('is notified once when the process gives other ones, as soon as they arrive', async () => {
    openTemplateCache(file, '1.0.0').store('/library', OLD);
    const run = made(() => ({ ok: true, value: NEW }));
    expect(await run.respond(1)).toEqual({ ok: true, value: OLD });
    run.verify(1);
    await afterCheck();
    run.verify(1);
    await afterCheck();
    expect([run.requests, run.changes()]).toEqual([[1], 1]);
    expect(await run.respond(1)).toEqual({ ok: true, value: NEW });
  });

  it('is notified also when another window requested them before', async () => {
    openTemplateCache(file, '1.0.0').store('/library', OLD);
    const run = made(() => ({ ok: true, value: NEW }));
    await run.respond(1);
    expect(await run.respond(2)).toEqual({ ok: true, value: NEW });
    expect(run.changes()).toBe(1);
    run.verify(1);
    await afterCheck();
    expect([run.requests, run.changes()]).toEqual([[2], 1]);
  });

  it('is not notified when the process gives the same ones', async () => {
    openTemplateCache(file, '1.0.0').store('/library', OLD);
    const run = made(() => ({ ok: true, value: OLD }));
    await run.respond(1);
    run.verify(1);
    await afterCheck();
    expect([run.requests, run.changes()]).toEqual([[1], 0]);
  });

  it('gets a new check when the process could not respond', async () => {
    openTemplateCache(file, '1.0.0').store('/library', OLD);
    let reply: Reply<JsonText<Templates>> = { ok: false, problem: { code: 'x', file: null, message: '' } };
    const run = made(() => reply);
    await run.respond(1);
    run.verify(1);
    await afterCheck();
    expect(run.changes()).toBe(0);
    expect(openTemplateCache(file, '1.0.0').find('/library')).toEqual(OLD);
    reply = { ok: true, value: NEW };
    run.verify(1);
    await afterCheck();
    expect([run.requests, run.changes()]).toEqual([[1, 1], 1]);
  });

  it('does not cache them under a library that was chosen while the process responded', async () => {
    const run = made(() => ({ ok: true, value: NEW }));
    const answer = run.respond(1);
    run.choose('/another');
    expect(await answer).toEqual({ ok: true, value: NEW });
    expect(openTemplateCache(file, '1.0.0').find('/library')).toBeNull();
    expect(openTemplateCache(file, '1.0.0').find('/another')).toBeNull();
  });
});
