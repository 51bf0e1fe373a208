/** The app beside its references, in one run and one runtime: 'Measured' of the desktop app. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, quantile } from '../measure.ts';
import type { Table } from '../table.ts';
import { measureRest, megabytesOf, memoryOfPages, restOfEditor } from './at-rest.ts';
import type { ProcessTime } from './process-family.ts';
import { APP, BESIDE, type Pages, pause, prepareStage, type Stage, until } from './stage.ts';
import type { Started } from './started.ts';
import { copyPage, copyWindow, startToFirstKey, toTheMiddle, typed, typedToPreview } from './typing.ts';

const ROUNDS = { start: 9, writer: 5, rest: 2, long: 3, typing: 13, preview: 13 };
/** The first ones warm both sides up. */
const WARM_UP = { typing: 1, preview: 3 };
const LETTERS = 40;
const EDITS = 400;
/** Milliseconds of processor time in a minute: 0.2 % of a core. */
const IDLE_LIMIT = 120;
/** Milliseconds until all processes are idle. */
const REST = 2_500;

type Pair = readonly [ours: number, other: number];

function ofPairs(pairs: readonly Pair[]) {
  return {
    ours: median(pairs.map(([one]) => one)),
    other: median(pairs.map(([, two]) => two)),
    ratio: median(pairs.map(([one, two]) => one / two)),
  };
}

/** `dir`: an empty folder. `only`: names of parts; empty for all. */
export async function reportApp(table: Table, dir: string, only: readonly string[]): Promise<void> {
  const stage = await prepareStage(dir);
  const parts = { start, typing, preview, memory: memoryOfEdits, rest };
  try {
    for (const [name, part] of Object.entries(parts))
      if (only.length === 0 || only.includes(name)) await part(table, stage);
  } finally {
    await stage.end();
  }
}

/**
 * The programs that are started in rounds, with their labels: the app, and the references that every viewer of this document
 * needs.
 */
const STARTS = {
  ours: 'Starten tot de eerste letter, 50 bladzijden',
  empty: 'leeg venster',
  editor: '– kale Lexical met die tekst',
  stack: '– hetzelfde, met React en het concept door zijn schema',
  protectedStack: '– hetzelfde, met eigen protocol, beleid, preload en dichte sessie',
  page: '– kale Lexical met de elementen van die pagina, gezet voor zover gezien',
  still: '– wat het venster dan toont, als stilstaande pagina',
} as const;
type Start = keyof typeof STARTS;

function begin(stage: Stage, what: Start): Promise<Started> {
  if (what === 'ours') return stage.ours(50);
  if (what === 'protectedStack') return stage.protectedStack();
  return stage.beside(what);
}

/**
 * The order of one round. In one round fewer than there are names, each name follows each other one once, if their number is
 * a prime: the process before a start is still being cleaned up.
 */
function inTurn<Name>(names: readonly Name[], round: number): Name[] {
  const step = 1 + (round % (names.length - 1));
  return names.map((_name, at) => names[(round + at * step) % names.length] as Name);
}

async function start(table: Table, stage: Stage): Promise<void> {
  const begun = await stage.ours(50);
  await startToFirstKey(begun);
  await keepWindow(begun);
  await begun.end();
  const model = await ready(stage, 50);
  await pause(REST);
  await keepPage(model, 'it-begins');
  await model.end();
  const names = Object.keys(STARTS) as Start[];
  const rounds: Record<Start, number>[] = [];
  for (let round = 0; round < ROUNDS.start; round += 1) {
    const times = {} as Record<Start, number>;
    for (const name of inTurn(names, round)) times[name] = await once(await begin(stage, name));
    rounds.push(times);
    said(`start ${names.map((name) => `${name} ${times[name].toFixed(0)}`).join('; ')}`);
  }
  for (const name of names.filter((one) => one !== 'empty')) {
    const pairs = ofPairs(rounds.map((times): Pair => [times[name], times.empty]));
    table.compared(STARTS[name], STARTS.empty, pairs, name === 'ours' ? { limit: 2 } : undefined);
  }
  await startBesideWriter(table, stage);
  const long: Pair[] = [];
  for (let round = 0; round < ROUNDS.long; round += 1) {
    long.push([await once(await stage.ours(150)), await once(await stage.beside('empty'))]);
  }
  table.compared('Openen tot de eerste letter, 150 bladzijden', STARTS.empty, ofPairs(long));
}

/** Milliseconds of one start to its first key. */
async function once(started: Started): Promise<number> {
  const ms = await startToFirstKey(started);
  await started.end();
  return ms;
}

async function startBesideWriter(table: Table, stage: Stage): Promise<void> {
  const pairs: Pair[] = [];
  for (let round = 0; round < ROUNDS.writer; round += 1) {
    const ours = await once(await stage.ours(50));
    const writer = await stage.writer();
    await writer.end();
    pairs.push([ours, writer.ms]);
    said(`start ${ours.toFixed(0)} / LibreOffice Writer ${writer.ms.toFixed(0)}`);
  }
  table.compared(STARTS.ours, 'LibreOffice Writer zonder venster, tot het document open is', ofPairs(pairs));
}

/** Memory and work of the app without user input, beside an office with the same document. */
async function rest(table: Table, stage: Stage): Promise<void> {
  const rounds: { drawn: number; hidden: number; writer: number; empty: number; bare: number }[] = [];
  const busiest: Pair[] = [];
  for (let round = 0; round < ROUNDS.rest; round += 1) {
    const { drawn, hidden, idle } = await measureRest(await ready(stage, 50));
    const writer = await stage.writer();
    const empty = await megabytesOf(await stage.beside('empty'));
    const editor = await restOfEditor(await stage.beside('editor'));
    const bare = editor.megabytes - empty + (await memoryOfPages(stage));
    rounds.push({ drawn, hidden, writer: writer.memory(), empty, bare });
    await writer.end();
    busiest.push([busiestOf(idle), busiestOf(editor.idle)]);
    said(
      `geheugen ${Object.entries(rounds.at(-1) ?? {})
        .map(([name, mb]) => `${name} ${mb.toFixed(0)}`)
        .join('; ')}`,
    );
    said(`een minuut stil, ms: ${idle.map(({ name, milliseconds }) => `${name} ${milliseconds}`).join('; ')}`);
  }
  const beside = (name: 'drawn' | 'hidden' | 'empty' | 'bare', other: 'writer' | 'empty') =>
    ofPairs(rounds.map((one): Pair => [one[name], one[other]]));
  const office = 'LibreOffice Writer zonder venster';
  const all = 'Geheugen van alle processen, bladzijden getekend, MB';
  table.compared(all, office, beside('drawn', 'writer'), { goal: 1.5 });
  table.compared('… een minuut geen bladzijden getoond', office, beside('hidden', 'writer'), { goal: 1.2 });
  table.compared('– een leeg venster', office, beside('empty', 'writer'));
  table.compared('– kale Lexical met die tekst, zetter en pdfjs', office, beside('bare', 'writer'));
  table.compared(all, STARTS.empty, beside('drawn', 'empty'));
  const [ours, editor] = [0, 1].map((side) => median(busiest.map((pair) => pair[side] ?? Number.NaN))) as [
    number,
    number,
  ];
  const limit = { other: IDLE_LIMIT, ratio: ours / IDLE_LIMIT };
  table.compared(
    'Een minuut stil met een document open: het drukste proces, ms',
    '0,2 % van een kern',
    { ours, ...limit },
    { goal: 1 },
  );
  table.alone('– kale Lexical met die tekst, waarin alleen de cursor knippert: het drukste proces, ms', editor);
}

function busiestOf(processes: readonly ProcessTime[]): number {
  return Math.max(...processes.map(({ milliseconds }) => milliseconds));
}

async function typing(table: Table, stage: Stage): Promise<void> {
  const ours = await ready(stage, 50);
  const bare = await stage.beside('editor');
  await startToFirstKey(bare);
  await keepPage(ours, 'it-stands');
  const same = await stage.beside('page');
  await startToFirstKey(same);
  await toTheMiddle(ours, '.written');
  await toTheMiddle(bare, 'body > div');
  await toTheMiddle(same, '.written');
  const keys: Record<'mine' | 'bare' | 'same', number[]>[] = [];
  for (let round = 0; round < ROUNDS.typing; round += 1) {
    const times = { mine: await afterRest(ours), bare: await afterRest(bare), same: await afterRest(same) };
    const [mine, plain, page] = [times.mine, times.bare, times.same].map((one) => quantile(one, 0.5).toFixed(1));
    said(`toets ${mine} / ${plain}; kale Lexical met de elementen van de pagina ${page}`);
    if (round >= WARM_UP.typing) keys.push(times);
  }
  for (const started of [ours, bare, same]) await started.end();
  for (const [name, part] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const pairs = (of: 'mine' | 'same') =>
      ofPairs(keys.map((times): Pair => [quantile(times[of], part), quantile(times.bare, part)]));
    table.compared(`Toets tot beeld, 50 bladzijden: ${name}`, 'kale Lexical', pairs('mine'), { limit: 1 });
    table.compared(`– kale Lexical met de elementen van die pagina: ${name}`, 'kale Lexical', pairs('same'));
  }
}

async function afterRest(started: Started): Promise<number[]> {
  await pause(REST);
  return typed(started, LETTERS);
}

async function preview(table: Table, stage: Stage): Promise<void> {
  const ours = await ready(stage, 20);
  const alone = await stage.beside('pages');
  await until(alone, "typeof changeWord === 'function'");
  await toTheMiddle(ours, '.written');
  // The width of the page itself: its content changes during scrolling.
  const width = await ours.page.evaluate<number>(
    "Math.round(document.querySelector('.side-pane .preview-pages .page-picture').offsetWidth * devicePixelRatio)",
  );
  await pause(REST);
  const pairs: Pair[] = [];
  for (let round = 0; round < ROUNDS.preview; round += 1) {
    const mine = await typedToPreview(ours);
    await pause(REST);
    const other = await alone.page.evaluate<number>(`changeWord(${round}, ${width})`);
    await pause(REST / 5);
    said(`voorbeeld ${mine.toFixed(0)} / ${other.toFixed(0)}`);
    if (round >= WARM_UP.preview) pairs.push([mine, other]);
  }
  await ours.end();
  await alone.end();
  table.compared('Voorbeeld na één woord, 20 bladzijden', 'zetten + PDF + pdfjs alleen', ofPairs(pairs), {
    limit: 1.3,
  });
}

/** Whether memory grows with edits: the last quarter beside the second. */
async function memoryOfEdits(table: Table, stage: Stage): Promise<void> {
  const ours = await ready(stage, 20);
  await toTheMiddle(ours, '.written');
  const megabytes: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    await typedToPreview(ours);
    if (edit % 10 === 9) megabytes.push(ours.memory());
  }
  await ours.end();
  const quarter = megabytes.length / 4;
  const [early, late] = [megabytes.slice(quarter, 2 * quarter), megabytes.slice(3 * quarter)].map(median);
  if (early === undefined || late === undefined) throw new Error('no edits');
  table.compared(
    `Geheugen na ${EDITS} wijzigingen met Voorbeeld open, MB`,
    'na de eerste',
    { ours: late, other: early, ratio: late / early },
    { limit: 1.1 },
  );
}

/** The app with a document of this many pages, and its preview drawn. */
async function ready(stage: Stage, pages: Pages): Promise<Started> {
  const started = await stage.ours(pages);
  await startToFirstKey(started);
  await until(started, "document.querySelector('.side-pane .preview-pages canvas') !== null");
  return started;
}

/** Copies the page for the reference editor that has only the elements of the page. */
async function keepPage(ours: Started, as: 'it-stands' | 'it-begins'): Promise<void> {
  writeFileSync(join(BESIDE, 'page-parts.js'), `window.pageParts = ${JSON.stringify(await copyPage(ours, as))};\n`);
}

/** Copies the window at its first key for the static reference page. */
async function keepWindow(ours: Started): Promise<void> {
  cpSync(join(APP, 'window', 'assets'), join(BESIDE, 'assets'), {
    recursive: true,
    filter: (path) => !/\.m?js$/.test(path),
  });
  const { html, script } = await copyWindow(ours);
  writeFileSync(join(BESIDE, 'still.html'), html);
  writeFileSync(join(BESIDE, 'still.js'), script);
}

/** Prints progress, since a round takes time. */
function said(text: string): void {
  process.stderr.write(`  ${text}\n`);
}
