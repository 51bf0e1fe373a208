import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let project: string;
let found: { modules: number; crossed: string[] };

/** A project with one forbidden import of each kind, and allowed imports. */
const FILES = {
  'engine/core/words.ts': "export const word = 'eis';\n",
  'engine/core/reads-disk.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'engine/core/reaches-out.ts': "import { openFile } from '../store/open-file.ts';\nexport const open = openFile;\n",
  'engine/core/first.ts': "import { second } from './second.ts';\nexport const first = () => second;\n",
  'engine/core/second.ts': "import { first } from './first.ts';\nexport const second = () => first;\n",
  'electron/ipc/parent.ts': "import type { Child } from './child.ts';\nexport type Parent = Child[];\n",
  'electron/ipc/child.ts': "import type { Parent } from './parent.ts';\nexport type Child = Parent | null;\n",
  'renderer/ui/room.ts': "import { door } from './door.ts';\nexport const room = () => door;\n",
  'renderer/ui/door.ts': "import { room } from './room.ts';\nexport const door = () => room;\n",
  'engine/store/open-file.ts': "import { word } from '../core/words.ts';\nexport const openFile = () => word;\n",
  'engine/publish/asks-store.ts': "import { openFile } from '../store/open-file.ts';\nexport const ask = openFile;\n",
  'engine/cli/asks-store.ts': "import { openFile } from '../store/open-file.ts';\nexport const ask = openFile;\n",
  'engine/jobs/tests-itself.ts': "import { test } from 'vitest';\nexport const self = test;\n",
  'engine/jobs/results.ts': 'export const results = 1;\n',
  'electron/ipc/channels.ts': "export const channel = 'x';\n",
  'electron/ipc/asks-store.ts':
    "import { openFile } from '../../engine/store/open-file.ts';\nexport const ask = openFile;\n",
  'electron/preload/loads-work.ts':
    "import { openFile } from '../../engine/store/open-file.ts';\nexport const ask = openFile;\n",
  'electron/main/draws.ts': "import { draw } from '../../renderer/shell/draw.ts';\nexport const drawn = draw;\n",
  'electron/main/works.ts': "import { press } from '../processes/press/main.ts';\nexport const work = press;\n",
  'electron/processes/press/main.ts': "import { open } from '../../main/draws.ts';\nexport const press = () => open;\n",
  'renderer/shell/draw.ts': "import { channel } from '../../electron/ipc/channels.ts';\nexport const draw = channel;\n",
  'renderer/ui/looks-up.ts': "import { draw } from '../shell/draw.ts';\nexport const drawn = draw;\n",
  'renderer/other/room.ts': 'export const room = 1;\n',
  'renderer/shell/leaves-floors.ts': "import { room } from '../other/room.ts';\nexport const left = room;\n",
  'engine/jobs/nowhere.ts': "import { nothing } from './is-not-there.ts';\nexport const none = nothing;\n",
};

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'inbreng-project-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json'])
    cpSync(join(ROOT, file), join(project, file));
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'junction');
  for (const [path, code] of Object.entries(FILES)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), code);
  }
  const script = pathToFileURL(join(ROOT, 'scripts', 'boundaries.mjs')).href;
  const code = `const { findCrossedBoundaries } = await import(${JSON.stringify(script)});
    console.log(JSON.stringify(await findCrossedBoundaries(${JSON.stringify(project)})));`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' });
  expect(result.stderr).toBe('');
  found = JSON.parse(result.stdout);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the boundaries between the rooms', () => {
  it('cover every module', () => {
    expect(found.modules).toBeGreaterThanOrEqual(Object.keys(FILES).length);
  });

  it.each([
    ['engine/core/reads-disk.ts', 'core imports only zod'],
    ['engine/core/reaches-out.ts', 'engine/core imports only'],
    ['engine/core/first.ts', 'no circular imports'],
    ['electron/ipc/parent.ts', 'no circular imports, also not of types'],
    ['renderer/ui/room.ts', 'no circular imports'],
    ['engine/publish/asks-store.ts', 'engine/publish imports only'],
    ['engine/cli/asks-store.ts', 'engine/cli imports only'],
    ['engine/jobs/tests-itself.ts', 'development packages'],
    ['electron/ipc/asks-store.ts', 'electron/ipc imports only'],
    ['electron/preload/loads-work.ts', 'the preload imports only'],
    ['electron/main/draws.ts', 'electron imports only the engine'],
    ['electron/main/works.ts', 'processes import no code'],
    ['electron/processes/press/main.ts', 'processes import no code'],
    ['renderer/shell/draw.ts', 'only types of electron/ipc'],
    ['renderer/ui/looks-up.ts', 'renderer/ui imports nothing from the floors above it'],
    ['renderer/shell/leaves-floors.ts', 'renderer has five floors'],
    ['engine/jobs/nowhere.ts', 'every import resolves'],
  ])('refuse the import in %s', (from, rule) => {
    expect(found.crossed.filter((sentence) => sentence.includes(rule) && sentence.includes(from))).not.toEqual([]);
  });

  it('allow other imports', () => {
    expect(found.crossed.filter((sentence) => sentence.includes('open-file.ts →'))).toEqual([]);
  });
});
