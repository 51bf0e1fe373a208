import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWhereOld, contentsOf, inbreng, startInbreng, temporaryFolder } from './inbreng.ts';

const { dir, remove } = temporaryFolder();
const library = join(dir, 'bibliotheek');
const draft = join(dir, 'blad.inbreng');
const out = join(dir, 'uit');

/** Writes a module, and returns the argument that makes Node load it before the command. */
const preload = (name: string, code: string): string => {
  const file = join(dir, name);
  writeFileSync(file, code);
  return `--import=${pathToFileURL(file)}`;
};
/** Ends the process like a panic of native code, when the Typst compiler is loaded. */
const ABORT = `
  const load = process.dlopen;
  process.dlopen = (module, file, ...more) => {
    if (file.includes('typst')) process.abort();
    return load.call(process, module, file, ...more);
  };`;

beforeAll(() => {
  buildWhereOld();
  inbreng(['library', 'init', library, '--starter']);
  inbreng(['new', '--type', 'factsheet', '--library', library, '--out', draft]);
  mkdirSync(out);
});
afterAll(remove);

describe('a command whose typesetter ends its process', () => {
  const ran = (args: readonly string[], env: Record<string, string> = {}) =>
    inbreng(args, { env: { NODE_OPTIONS: preload('abort.mjs', ABORT), ...env } });
  const exporting = ['export', draft, '--to', 'pdf,docx', '--out', out, '--despite', 'proef'];

  it('ends with a sentence and exit 4, and replaces no file', () => {
    expect(inbreng(exporting).exit).toBe(0);
    const before = contentsOf(dir);
    const { exit, stdout, stderr } = ran(exporting);
    expect([exit, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(
      /^Het opmaken van de pagina’s is onverwacht gestopt\. Er is geen bestand vervangen en het document is niet veranderd\. .*\n$/,
    );
    expect({ ...contentsOf(dir), [join(dir, 'abort.mjs')]: undefined }).toEqual({
      ...before,
      [join(dir, 'abort.mjs')]: undefined,
    });
  });

  it.each([
    ['check', ['check', draft]],
    ['demo', ['demo', '--out', join(dir, 'demo')]],
  ])('does so in %s, in English, with its code as JSON', (_, args) => {
    const { exit, stdout, stderr } = ran([...args, '--lang', 'en', '--json']);
    expect(exit).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ problem: { code: 'typesetter-stopped' } });
    expect(stderr).toContain('Laying out the pages stopped unexpectedly. No file was replaced');
    expect(stderr).not.toMatch(/^\s+at |0x/m);
  });

  it('shows the location only on request', () => {
    expect(ran(['check', draft], { INBRENG_DEBUG: '1' }).stderr).toMatch(/abort|0x/i);
  });
});

describe('a command that runs out of memory', () => {
  const FILL = '{ const all = []; for (;;) all.push(Array.from({ length: 100_000 }, Math.random)); }';
  const KILL = "{ process.kill(process.pid, 'SIGKILL'); for (;;); }";

  it.each([
    ['because its process has no more', FILL, '--max-old-space-size=80'],
    ['because the system has no more and ends it', KILL, ''],
  ])('reports it, and does not blame the typesetter, %s', (_, code, option) => {
    const options = `${option} ${preload('memory.mjs', ABORT.replace('process.abort()', code))}`;
    const { exit, stdout, stderr } = inbreng(['check', draft, '--json'], { env: { NODE_OPTIONS: options.trim() } });
    expect(exit).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ problem: { code: 'memory-full' } });
    expect(stderr).toMatch(/^De opdracht is gestopt: het geheugen van deze computer was vol\. /);
    expect(stderr).not.toContain('Het zetten');
  });
});

describe('a command that runs in a child process', () => {
  it('reports wrong usage and faults like any other', () => {
    const wrong = inbreng(['export', draft, '--to', 'txt', '--out', out, '--carry', 'alles', '--json']);
    expect(wrong.exit).toBe(2);
    expect(JSON.parse(wrong.stdout)).toMatchObject({ problem: { code: 'wrong-usage' } });
    const throws = preload('throws.mjs', ABORT.replace('process.abort()', "throw new Error('kapot')"));
    const failed = inbreng(['check', draft], { env: { NODE_OPTIONS: throws } });
    expect(failed.exit).toBe(1);
    expect(failed.stderr).toContain('Er ging iets mis dat niet mocht gebeuren');
    expect(failed.stderr).not.toMatch(/^\s+at /m);
  });

  it('ends with exit 130 on Ctrl-C', async () => {
    const command = startInbreng(['demo', '--out', join(dir, 'onderbroken')], dir);
    await once(command.stderr, 'data');
    command.kill('SIGINT');
    expect(await once(command, 'exit')).toEqual([130, null]);
  });
});
