import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCommand, readArguments } from '../../engine/cli/arguments.ts';
import { UsageError } from '../../engine/cli/command.ts';
import { COMMANDS } from '../../engine/cli/commands.ts';
import { UNWATCHED } from '../../engine/jobs/drawing-watch.ts';
import { draftText } from '../../engine/store/draft-file.ts';
import { runsOf } from '../campaign.ts';
import { buildWhereOld, FIXTURES, inbreng, ROOT } from '../cli/inbreng.ts';
import { SPECIMEN_TYPES, specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import { type BadCall, badCall, type SoundFiles } from './bad-calls.ts';
import { randomFrom } from './random-from.ts';
import { SEED } from './seed.ts';

const CALLS = runsOf(20, 2000);
/** One of this many calls runs as the built command, in a separate process; the others only as its code. */
const IN_A_PROCESS = 10;

const dir = mkdtempSync(join(tmpdir(), 'inbreng-calls-'));
const sound = join(dir, 'goed');
const calls = join(dir, 'aanroepen');
const resources = { templates: join(ROOT, 'templates'), fonts: join(ROOT, 'assets', 'fonts') };
let files: SoundFiles;

beforeAll(async () => {
  buildWhereOld();
  mkdirSync(calls);
  const library = join(sound, 'bibliotheek');
  inbreng(['library', 'init', library, '--starter']);
  const find = finding(starterBlocks());
  const drafts = SPECIMEN_TYPES.slice(0, 4).map((type) => {
    const file = join(sound, `${type}.inbreng`);
    writeFileSync(file, draftText(specimen(type, find), new Map()));
    return file;
  });
  inbreng(['export', drafts[0] ?? '', '--to', 'docx,pdf,html', '--out', join(sound, 'uit'), '--despite', 'proef']);
  const pixel = { create: { width: 40, height: 30, channels: 3 as const, background: '#5a2a6e' } };
  const pictures = ['beeld.png', 'beeld.jpg'].map((name) => join(sound, name));
  for (const picture of pictures) await sharp(pixel).toFile(picture);
  const drawing = join(sound, 'logo.svg');
  copyFileSync(join(resources.templates, 'house-styles', 'voorbeeld-ngo', 'logo.svg'), drawing);
  const inFolder = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));
  files = {
    drafts,
    exports: inFolder(join(sound, 'uit')),
    sources: ['greta', 'officielebekendmakingen', 'tweedekamer', 'paste'].flatMap((name) =>
      inFolder(join(FIXTURES, name)),
    ),
    library,
    houseStyle: join(resources.templates, 'house-styles', 'voorbeeld-ngo'),
    pictures: [...pictures, drawing],
  };
});
afterAll(() => {
  process.chdir(ROOT);
  rmSync(dir, { recursive: true, force: true });
});

interface Ended {
  exit: number | null;
  output: string;
}

/** Runs the code of the command as `main.ts` does. */
async function runHere({ args, input = new Uint8Array() }: BadCall): Promise<Ended> {
  const command = findCommand(COMMANDS, args);
  if (!command) return { exit: 2, output: '-' };
  const read = readArguments(command, args.slice(command.name.split(' ').length));
  if ('wrong' in read) return { exit: 2, output: read.wrong.nl };
  if (read.help) return { exit: 0, output: '-' };
  let id = 0;
  try {
    const run = await command.load();
    const { exit, lines, messages, value } = await run({
      positionals: read.positionals,
      values: read.values,
      language: 'nl',
      resources,
      version: '0.0.0',
      now: '2026-11-30T12:00:00.000Z',
      today: '2026-11-30',
      by: 'proef',
      newId: () => {
        id += 1;
        return `id-${id}`;
      },
      standardInput: async function* () {
        yield input;
      },
      progress: () => undefined,
      announce: () => undefined,
      watch: UNWATCHED,
    });
    expect(typeof JSON.stringify(value)).toBe('string');
    return { exit, output: [...messages, ...lines].join('\n') };
  } catch (error) {
    if (error instanceof UsageError) return { exit: 2, output: error.message };
    return { exit: null, output: String((error as Error).stack) };
  }
}

function runThere({ args, input }: BadCall, cwd: string): Ended {
  const { exit, stdout, stderr } = inbreng(args, { cwd, timeout: 120_000, ...(input === undefined ? {} : { input }) });
  return { exit, output: `${stderr}${stdout}` };
}

/** Each file and link below a folder, by its path, with its bytes. */
function contentsBelow(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, lstatSync(path).isFile() ? readFileSync(path, 'latin1') : ''];
    }),
  );
}

/** The forbidden effects of a call. */
function faultsOf(call: BadCall, ended: Ended, before: Map<string, string>, after: Map<string, string>): string[] {
  const faults: string[] = [];
  const isAllowed = (path: string): boolean =>
    call.mayChange
      .map((place) => place.replace(/\/+$/, ''))
      .some((place) => path === place || path.startsWith(`${place}/`) || place.startsWith(`${path}/`));
  if (![0, 1, 2, 3].includes(ended.exit ?? -1)) faults.push(`exit ${ended.exit}`);
  if (ended.exit !== 0 && ended.output.trim() === '') faults.push('says nothing');
  if (/^\s+at \S|undefined|\[object|NaN\b|niet mocht gebeuren/m.test(ended.output)) faults.push('is no sentence');
  for (const [path, bytes] of before) if (after.get(path) !== bytes && !isAllowed(path)) faults.push(`changed ${path}`);
  for (const path of after.keys()) {
    if (before.has(path)) continue;
    if (!isAllowed(path)) faults.push(`made ${path}`);
    // The temporary name of a file that is being written.
    else if (/\/\.[^/]*$/.test(path)) faults.push(`left ${path}`);
  }
  return faults;
}

test(
  'a bad call ends with a documented exit code and a sentence, and changes only the files that it names',
  async () => {
    const random = randomFrom(SEED + 11);
    const fell: string[] = [];
    const exits: Record<string, number> = {};
    const soundBefore = contentsBelow(sound);
    for (let at = 0; at < CALLS; at += 1) {
      const own = join(calls, String(at));
      mkdirSync(own);
      process.chdir(own);
      const { entrance, call } = badCall({ files, dir: own, random });
      const before = contentsBelow(own);
      const ended = at % IN_A_PROCESS === 0 ? runThere(call, own) : await runHere(call);
      const faults = faultsOf(call, ended, before, contentsBelow(own));
      exits[`${entrance} ${ended.exit}`] = (exits[`${entrance} ${ended.exit}`] ?? 0) + 1;
      if (faults.length > 0)
        fell.push(`${at} ${entrance} ${JSON.stringify(call.args)}: ${faults.join('; ')}\n${ended.output}`);
      process.chdir(ROOT);
      if (faults.length === 0 || process.env.INBRENG_KEEP !== '1') rmSync(own, { recursive: true, force: true });
    }
    if (CALLS > 100) console.log(`seed ${SEED}`, exits);
    expect(fell).toEqual([]);
    // No call writes outside its own folder.
    expect(readdirSync(dir).sort()).toEqual(['aanroepen', 'goed']);
    expect(contentsBelow(sound)).toEqual(soundBefore);
  },
  180_000 + CALLS * 2000,
);
