import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { badBytes, strangeText } from './bad-bytes.ts';
import { mutated } from './mutate.ts';
import type { RandomNumber } from './random-from.ts';

/** Valid files, from which every bad call begins. */
export interface SoundFiles {
  /** `.inbreng` files, at least two. */
  drafts: string[];
  /** Word, PDF and HTML files with a draft. */
  exports: string[];
  /** Files for `import`. */
  sources: string[];
  /** A folder with a library of few blocks. */
  library: string;
  /** A folder with a house style. */
  houseStyle: string;
  pictures: string[];
}

/** A call of the command with a fault in it. */
export interface BadCall {
  args: string[];
  input?: Uint8Array;
  /** Files and folders in the folder of the call that the command may change or make. */
  mayChange: string[];
}

interface Making {
  files: SoundFiles;
  /** An empty folder for this call alone. */
  dir: string;
  random: RandomNumber;
}

type Entrance = (making: Making) => BadCall;

const pick = <Value>(values: readonly Value[], random: RandomNumber): Value => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

/** A file in the folder of the call. */
function put({ dir }: Making, name: string, bytes: Uint8Array | string): string {
  const file = join(dir, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

/** Strange text that a system can give to a program: no argument contains the character NUL. */
const strangeWord = (random: () => number): string => strangeText(random).replaceAll('\0', '');
const bytesOf = (file: string): Uint8Array => readFileSync(file);

function soundDraft(making: Making): string {
  return put(making, 'goed.inbreng', bytesOf(pick(making.files.drafts, making.random)));
}

/** A draft with fields removed, retyped, doubled or swapped, with strange text, or with damaged bytes. */
function badDraft(making: Making, name = 'slecht.inbreng'): string {
  const { files, random } = making;
  const sound = bytesOf(pick(files.drafts, random));
  const kind = random();
  if (kind < 0.2) return put(making, name, badBytes(sound, random));
  const data = JSON.parse(Buffer.from(sound).toString('utf8'));
  if (kind < 0.6) return put(making, name, JSON.stringify(mutated(data, random).data ?? null));
  const holders = textHolders(data.body);
  for (let time = 1 + Math.floor(random() * 4); time > 0; time -= 1) {
    const holder = pick(holders, random);
    const at = Math.floor(random() * holder.text.length);
    // Control characters are refused before any use of the text.
    const strange = strangeText(random).replace(/[\u0000-\u0009\u000b-\u001f]/g, '');
    holder.text = holder.text.slice(0, at) + strange.repeat(1 + Math.floor(random() * 5)) + holder.text.slice(at);
  }
  return put(making, name, JSON.stringify(data));
}

/** All runs in the text of a draft. */
function textHolders(value: unknown): { text: string }[] {
  if (Array.isArray(value)) return value.flatMap(textHolders);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(textHolders);
  return 'text' in value && typeof value.text === 'string' ? [value as { text: string }, ...inside] : inside;
}

function damaged(making: Making, sound: string): string {
  return put(making, basename(sound), badBytes(bytesOf(sound), making.random));
}

/** The library with one to three of its files damaged. */
function badLibrary(making: Making): string {
  const { files, dir, random } = making;
  const library = join(dir, 'bibliotheek');
  cpSync(files.library, library, { recursive: true });
  const all = readdirSync(library, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (let time = 1 + Math.floor(random() * 3); time > 0; time -= 1) {
    const { parentPath, name } = pick(all, random);
    const file = join(parentPath, name);
    writeFileSync(file, badBytes(bytesOf(file), random));
  }
  if (random() < 0.2)
    put(making, 'bibliotheek/passages/vreemd.md', `---\nkind: passage\n---\n\n${strangeText(random)}`);
  if (random() < 0.1) symlinkSync('/', join(library, 'passages', 'lus'));
  return library;
}

function soundLibrary({ files, dir }: Making): string {
  const library = join(dir, 'bibliotheek');
  cpSync(files.library, library, { recursive: true });
  return library;
}

/** A command that reads one document. */
function readingCall(making: Making, file: string): BadCall {
  const { dir, random, files } = making;
  const out = join(dir, 'uit');
  switch (Math.floor(random() * 5)) {
    case 0:
      return { args: ['check', file], mayChange: [] };
    case 1:
      return { args: ['diff', file, pick(files.drafts, random)], mayChange: [] };
    case 2:
      return {
        args: ['evidence', file, ...pick([[], ['--to', 'csv'], ['--to', 'xlsx', '--out', out]], random)],
        mayChange: [out],
      };
    default: {
      const to = pick(['docx', 'pdf', 'html', 'txt', 'docx,pdf,html,txt'], random);
      const carry = random() < 0.3 ? ['--carry', pick(['full', 'published', 'none'], random)] : [];
      // `--despite` keeps its reason in the document.
      return {
        args: ['export', file, '--to', to, '--out', out, '--despite', 'proef', ...carry],
        mayChange: [out, file],
      };
    }
  }
}

const ODD_NAMES = [
  '-',
  '--',
  '-x.inbreng',
  ' ',
  'a\nb.inbreng',
  '..',
  '../..',
  '/dev/null',
  '/dev/full',
  '/proc/self/mem',
  `${'a'.repeat(300)}.inbreng`,
  `${'map/'.repeat(100)}x.inbreng`,
  'con.inbreng',
  'x.inbreng/',
  '\u202Egrebni.x',
  '%00',
  '$(touch x)',
  '*',
];

const ENTRANCES: Record<string, Entrance> = {
  draft: (making) => readingCall(making, badDraft(making)),
  picture: (making) => {
    const { files, random } = making;
    const data = JSON.parse(Buffer.from(bytesOf(pick(files.drafts, random))).toString('utf8'));
    const bytes = badBytes(bytesOf(pick(files.pictures, random)), random);
    const image = createHash('sha256').update(bytes).digest('hex');
    const mediaType = pick(['image/png', 'image/jpeg', 'image/svg+xml'], random);
    data.imageData = { ...data.imageData, [image]: Buffer.from(bytes).toString('base64') };
    data.images = { ...data.images, [image]: { mediaType, width: 40, height: 30 } };
    data.body.push({ type: 'figure', id: 'slecht', image, alt: 'Een beeld', width: 0.5 });
    return readingCall(making, put(making, 'beeld.inbreng', JSON.stringify(data)));
  },
  export: (making) => readingCall(making, damaged(making, pick(making.files.exports, making.random))),
  source: (making) => {
    const { files, dir, random } = making;
    const library = soundLibrary(making);
    const sources = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) =>
      put(making, `in/${at}-${basename(pick(files.sources, random))}`, ''),
    );
    for (const file of sources) {
      const sound = files.sources.find((one) => file.endsWith(basename(one))) ?? '';
      const isJson = sound.endsWith('.json') && random() < 0.6;
      const { data } = isJson ? mutated(JSON.parse(readFileSync(sound, 'utf8')), random) : { data: null };
      writeFileSync(file, isJson ? JSON.stringify(data ?? null) : badBytes(bytesOf(sound), random));
    }
    return { args: ['import', ...sources, '--library', library], mayChange: [join(dir, 'bibliotheek')] };
  },
  standardInput: (making) => {
    const { files, dir, random } = making;
    const library = soundLibrary(making);
    const input = badBytes(bytesOf(pick([...files.sources, ...files.drafts, ...files.exports], random)), random);
    return { args: ['import', '-', '--library', library], input, mayChange: [join(dir, 'bibliotheek')] };
  },
  library: (making) => {
    const { dir, random } = making;
    const library = badLibrary(making);
    const own = ['--library', library];
    const id = pick(['eis-klanten', '28638-238', strangeWord(random)], random);
    const place = join(dir, 'nieuw.inbreng');
    const out = join(dir, 'uit');
    const { args, mayChange = [] } = pick<{ args: string[]; mayChange?: string[] }>(
      [
        { args: ['library', 'list', ...own] },
        { args: ['library', 'show', ...own, '--', id] },
        { args: ['library', 'search', ...own, '--', id] },
        { args: ['check', soundDraft(making), ...own] },
        { args: ['diff', soundDraft(making), id, ...own] },
        { args: ['new', '--type', 'factsheet', ...own, '--block', id, '--out', place], mayChange: [place] },
        {
          args: ['export', soundDraft(making), '--to', 'html,txt', '--out', out, '--despite', 'x', ...own],
          // An export records which quotes of its library it used.
          mayChange: [out, join(dir, 'goed.inbreng'), join(library, 'gebruik')],
        },
      ],
      random,
    );
    return { args, mayChange };
  },
  houseStyle: (making) => {
    const { files, dir, random } = making;
    const style = join(dir, 'huisstijl');
    cpSync(files.houseStyle, style, { recursive: true });
    const names = readdirSync(style);
    const name = random() < 0.6 ? 'house-style.json' : pick(names, random);
    const file = join(style, name);
    if (name.endsWith('.json') && random() < 0.7) {
      const { data } = mutated(JSON.parse(readFileSync(file, 'utf8')), random);
      writeFileSync(file, JSON.stringify(data ?? null));
    } else writeFileSync(file, badBytes(bytesOf(file), random));
    const out = join(dir, 'uit');
    const draft = soundDraft(making);
    const to = pick(['pdf', 'docx', 'html'], random);
    return {
      args: ['export', draft, '--to', to, '--out', out, '--despite', 'x', '--house-style', style],
      mayChange: [out, draft],
    };
  },
  names: (making) => {
    const { dir, random } = making;
    const odd = pick(ODD_NAMES, random);
    const name = random() < 0.3 && !odd.startsWith('/') ? `${dir}/uit/${odd.replaceAll('..', 'punten')}` : odd;
    const draft = soundDraft(making);
    const library = soundLibrary(making);
    const out = join(dir, 'uit');
    const inside = name.startsWith('/') || name.startsWith('.') ? join(out, 'x') : join(dir, name);
    return pick<BadCall>(
      [
        { args: ['check', '--', name], mayChange: [] },
        { args: ['evidence', '--', name], mayChange: [] },
        { args: ['evidence', draft, '--to', 'csv', '--out', inside], mayChange: [inside] },
        { args: ['evidence', draft, '--to', 'json', '--out', draft], mayChange: [] },
        { args: ['diff', draft, name], mayChange: [] },
        { args: ['import', '--library', library, '--', name], input: new Uint8Array(), mayChange: [library] },
        { args: ['library', 'list', '--library', name], mayChange: [] },
        { args: ['export', draft, '--to', 'txt', '--out', inside, '--despite', 'x'], mayChange: [inside, out, draft] },
        { args: ['new', '--type', 'brief', '--library', library, '--out', inside], mayChange: [inside, out] },
        { args: ['export', draft, '--to', 'txt', '--out', draft], mayChange: [] },
        { args: ['export', dir, '--to', 'txt', '--out', out], mayChange: [] },
        { args: ['library', 'init', draft], mayChange: [] },
        { args: ['library', 'init', inside], mayChange: [inside, out] },
      ],
      random,
    );
  },
  options: (making) => {
    const { dir, random } = making;
    const word = () =>
      pick([strangeWord(random).slice(0, 200), 'x', '0', '-1', 'docx', 'demo', '--json', '--lang'], random);
    const command = pick(
      [
        ['check'],
        ['export'],
        ['new'],
        ['cite'],
        ['diff'],
        ['evidence'],
        ['import'],
        ['library'],
        ['library', 'tie'],
        [],
      ],
      random,
    );
    const names = [
      '--library',
      '--out',
      '--to',
      '--set',
      '--block',
      '--take',
      '--type',
      '--carry',
      '--despite',
      '--lang',
      '-q',
    ];
    const options = Array.from({ length: Math.floor(random() * 5) }, () => {
      const name = pick(names, random);
      if (name === '--out' || name === '--library') return [name, join(dir, 'uit')];
      return random() < 0.7 ? [name, word()] : [`${name}=${word()}`];
    }).flat();
    const positionals = Array.from({ length: Math.floor(random() * 3) }, word).filter((one) => one !== '-');
    return { args: [...command, ...positionals, ...options], mayChange: [join(dir, 'uit')] };
  },
};

/** A bad call of one of the subcommands; the same for the same random numbers. */
export function badCall(making: Making): { entrance: string; call: BadCall } {
  const entrance = pick(Object.keys(ENTRANCES), making.random);
  const make = ENTRANCES[entrance];
  if (!make) throw new Error(entrance);
  return { entrance, call: make(making) };
}
