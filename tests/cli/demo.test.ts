import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../../engine/cli/commands/demo.ts';
import { createCountingIds } from '../../engine/core/richtext/ids.ts';
import { UNWATCHED } from '../../engine/jobs/drawing-watch.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { temporaryFolder } from './inbreng.ts';

const { dir, remove } = temporaryFolder();
afterAll(remove);

it('names what is missing when the sample can’t be sent, and does not write it as Word and PDF', async () => {
  const templates = join(dir, 'templates');
  cpSync(TEMPLATES, templates, { recursive: true });
  const file = join(templates, 'demo', 'inbreng.json');
  const content = JSON.parse(readFileSync(file, 'utf8'));
  const { debateDate: _day, ...variables } = content.variables;
  writeFileSync(file, JSON.stringify({ ...content, variables }));
  const out = join(dir, 'uit');
  const { exit, messages, value } = await run({
    positionals: [],
    values: { text: (name) => (name === 'out' ? out : undefined), list: () => [], flag: () => false },
    language: 'nl',
    resources: { templates, fonts: FONTS },
    version: '0.0.0',
    now: '2026-11-25T12:00:00+01:00',
    today: '2026-11-25',
    by: 'test',
    newId: createCountingIds('n'),
    standardInput: () => (async function* () {})(),
    progress: () => undefined,
    announce: () => undefined,
    watch: UNWATCHED,
  });
  expect(exit).toBe(3);
  expect(value).toMatchObject({ files: [], stoppedBy: [{ check: 'variable-empty', needed: true }] });
  expect(messages).toEqual([
    'De documenten en de bibliotheek zijn gemaakt, maar niet alles kon als Word en PDF. Dit ontbreekt:',
    '  fout: ‘Datum van het debat’ is nog niet ingevuld.',
    'Zonder dit kan het document niet worden verstuurd. Vul het in, of exporteer een concept met --for concept.',
  ]);
  expect(readdirSync(out).filter((name) => /^Inbreng .*\.(docx|pdf)$/.test(name))).toEqual([]);
  expect(existsSync(join(out, 'inbreng.inbreng'))).toBe(true);
});
