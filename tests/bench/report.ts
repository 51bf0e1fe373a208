/** Runs the parts of the bench side by side and prints the table. */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './measure.ts';
import { COMMAND, TEMPLATES } from './places.ts';
import { sideBySide, wholeProcess } from './processes.ts';
import type { Table } from './table.ts';

/** The measured values of a part. */
export type Numbers = Record<string, number>;

/** Milliseconds that the worker of the window has for the checks after a key. */
const MOST_FOR_CHECKS = 30;

/** Megabytes of a process that reads a report. */
const MOST_FOR_REPORT = 300;

/** The file that runs one part. */
let bench = '';

/** Runs one part in a separate process, and returns its measured values. */
function part(name: string, dir: string, run = '0'): Numbers & { whole: number } {
  const { ms, out } = wholeProcess(process.execPath, [bench, name, dir, run]);
  return { ...(JSON.parse(out) as Numbers), whole: ms };
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** `dir`: an empty folder to work in. `self`: the bench's own file, which runs one part by name. */
export async function report(table: Table, dir: string, self: string): Promise<void> {
  const { compared, alone } = table;
  bench = self;
  const { starterDraft } = await import('./starter-draft.ts');
  writeFileSync(join(dir, 'lang-stuk.inbreng'), await starterDraft(TEMPLATES));
  const made = part('prepare', dir);
  const hand = part('handPdf', dir);
  progress(`Document: ${made.pages} pagina’s, ${made.notes} noten; met de hand in Typst ${hand.pages} pagina’s.`);

  compared(
    'inbreng --version',
    'node -e 0',
    sideBySide(
      () => wholeProcess(process.execPath, [COMMAND, '--version']).ms,
      () => wholeProcess(process.execPath, ['-e', '0']).ms,
      { rounds: 15, seconds: 30 },
    ),
    { goal: 4 },
  );

  if (hasProgram('pdftotext')) {
    part('reportFile', dir);
    const file = join(dir, 'rapport.pdf');
    const text = () => wholeProcess('pdftotext', [file, join(dir, 'rapport.txt')]).ms;
    const reads: Numbers[] = [];
    const read = sideBySide(() => last(reads, part('reportRead', dir)).ms ?? Number.NaN, text, {
      rounds: 5,
      seconds: 45,
    });
    const { pages, megabytes } = reads[0] ?? {};
    compared(`rapport van ${pages} pagina’s lezen`, 'pdftotext', read, { goal: 5 });
    const most = Math.max(...reads.map((one) => one.megabytes ?? Number.NaN));
    const memory = { ours: most, other: MOST_FOR_REPORT, ratio: most / MOST_FOR_REPORT };
    compared(`  … geheugen in MB (${Math.round(megabytes ?? 0)})`, 'grens in MB', memory, { goal: 1 });
  } else progress('pdftotext is er niet: rapporten zijn niet vergeleken (op Debian: apt-get install poppler-utils).');

  const checked = part('checks', dir);
  alone('controles na één toets, 50 pagina’s, p50', checked.p50 ?? Number.NaN);
  const p95 = checked.p95 ?? Number.NaN;
  compared(
    'controles na één toets, 50 pagina’s, p95',
    'grens in ms',
    { ours: p95, other: MOST_FOR_CHECKS, ratio: p95 / MOST_FOR_CHECKS },
    { goal: 1 },
  );

  const exported = (format: 'docx' | 'pdf') =>
    wholeProcess(process.execPath, [
      COMMAND,
      'export',
      join(dir, 'lang-stuk.inbreng'),
      '--to',
      format,
      '--out',
      join(dir, 'out'),
      '--despite',
      'meting',
    ]).ms;
  if (hasProgram('pandoc')) {
    const pandoc = () => wholeProcess('pandoc', [join(dir, 'same.md'), '-o', join(dir, 'pandoc.docx')]).ms;
    compared(
      'Word, heel proces',
      'pandoc',
      sideBySide(() => part('word', dir).whole, pandoc, { rounds: 7, seconds: 45 }),
      { goal: 0.5 },
    );
    compared(
      '  waarvan starten, concept en huisstijl lezen',
      'pandoc',
      sideBySide(() => part('wordRead', dir).whole, pandoc, { rounds: 5, seconds: 30 }),
    );
    compared(
      'Word, warm',
      'pandoc',
      sideBySide(() => part('wordWarm', dir).ms ?? Number.NaN, pandoc, { rounds: 3, seconds: 45 }),
      { goal: 0.15 },
    );
    compared(
      'Word met paginanummers: inbreng export --to docx',
      'pandoc',
      sideBySide(() => exported('docx'), pandoc, { rounds: 5, seconds: 60 }),
      { goal: 2 },
    );
    compared(
      '  … starten, lezen, samenstellen en één keer opmaken',
      'pandoc',
      sideBySide(() => part('oneLayout', dir).whole, pandoc, { rounds: 5, seconds: 45 }),
    );
  } else progress('pandoc is er niet: Word is niet vergeleken (op Debian: apt-get install pandoc).');

  if (hasProgram('soffice')) {
    exported('docx');
    const word = readdirSync(join(dir, 'out')).find((name) => name.endsWith('.docx')) ?? '';
    // A separate profile: otherwise an office that the user has open would take the work over.
    const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile'))}`;
    const converted = () =>
      wholeProcess('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        join(dir, 'converted'),
        join(dir, 'out', word),
      ]).ms;
    // The first start makes the profile.
    converted();
    const OFFICE = 'LibreOffice: ons Word-bestand naar PDF';
    compared(
      'PDF: inbreng export --to pdf',
      OFFICE,
      sideBySide(() => exported('pdf'), converted, { rounds: 5, seconds: 60 }),
      { goal: 1 },
    );
    compared(
      '  … starten, lezen, samenstellen en één keer opmaken',
      OFFICE,
      sideBySide(() => part('oneLayout', dir).whole, converted, { rounds: 5, seconds: 45 }),
    );
    compared(
      '  … daarvan het opmaken alleen, de zetter geladen',
      OFFICE,
      sideBySide(() => part('oneLayout', dir).ms ?? Number.NaN, converted, { rounds: 3, seconds: 30 }),
    );
  } else
    progress('LibreOffice is er niet: PDF is daarmee niet vergeleken (op Debian: apt-get install libreoffice-writer).');

  const pdf = { ours: [] as Numbers[], hand: [] as Numbers[] };
  const warmless = sideBySide(
    () => last(pdf.ours, part('pdf', dir)).ms ?? Number.NaN,
    () => last(pdf.hand, part('handPdf', dir)).ms ?? Number.NaN,
    { rounds: 5, seconds: 60 },
  );
  compared('PDF: van concept tot bytes, koud', 'Typst met de hand', warmless, { goal: 1.3 });
  compared('PDF, heel proces', 'Typst met de hand', ofPairs(pdf.ours, pdf.hand, 'whole'));
  const rest = part('pdfRest', dir);
  alone('  poort: PDF/UA-1', rest.gate ?? 0);
  alone('  bytes: PDF/A-3a', rest.kept ?? 0);
  alone('  bijlage en kenmerken', rest.attachment ?? 0);
  alone('  opslaan', rest.save ?? 0);

  const edits: Numbers[] = [];
  const handEdits: Numbers[] = [];
  const besideHand = sideBySide(
    () => last(edits, part('preview', dir)).ms ?? Number.NaN,
    () => last(handEdits, part('handPreview', dir)).ms ?? Number.NaN,
    { rounds: 5, seconds: 90 },
  );
  const compilersOwn = edits.map((one): Numbers => ({ ms: one.compiler ?? Number.NaN }));
  compared('Voorbeeld na één woord', 'de zetter zelf: wijzigen en exporteren', ofPairs(edits, compilersOwn, 'ms'), {
    goal: 1.3,
  });
  compared('  naast met de hand geschreven pagina’s', 'Typst met de hand', besideHand);
  const middle = (list: readonly Numbers[], name: string) => median(list.map((one) => one[name] ?? Number.NaN));
  alone('  samenstellen (compose)', middle(edits, 'compose'));
  alone('  zetten', middle(edits, 'typeset'));
  alone('  PDF', middle(edits, 'preview'));
  alone('  ernaast: zetten door Typst', middle(handEdits, 'compile'));
  alone('  ernaast: PDF', middle(handEdits, 'ms') - middle(handEdits, 'compile'));

  part('prepareFiles', dir);
  let run = 0;
  compared(
    '1.000 moties importeren',
    'lezen en ontleden',
    sideBySide(
      () => part('import', dir, String(run++)).ms ?? Number.NaN,
      () => part('readAndParse', dir).ms ?? Number.NaN,
      { rounds: 3, seconds: 60 },
    ),
  );
  compared(
    '1.000 moties importeren',
    'dezelfde bestanden schrijven',
    sideBySide(
      () => part('import', dir, String(run++)).ms ?? Number.NaN,
      () => part('writeAgain', dir, String(run - 1)).ms ?? Number.NaN,
      { rounds: 3, seconds: 60 },
    ),
    { goal: 3 },
  );
  compared(
    '  … lezen, ontleden, en als YAML en Markdown schrijven',
    'dezelfde bestanden schrijven',
    sideBySide(
      () => part('writeAsText', dir, String(run - 1)).ms ?? Number.NaN,
      () => part('writeAgain', dir, String(run - 1)).ms ?? Number.NaN,
      { rounds: 3, seconds: 60 },
    ),
  );
  part('preparePages', dir);
  compared(
    '1.000 webpagina’s lezen, tot wat wordt opgeslagen',
    'ontleden (parse5)',
    sideBySide(
      () => part('readPages', dir).ms ?? Number.NaN,
      () => part('parsePages', dir).ms ?? Number.NaN,
      { rounds: 5, seconds: 60 },
    ),
    { goal: 4 },
  );
  compared(
    '1.000 webpagina’s importeren, met het schrijven',
    'ontleden (parse5)',
    sideBySide(
      () => part('importPages', dir, String(run++)).ms ?? Number.NaN,
      () => part('parsePages', dir).ms ?? Number.NaN,
      { rounds: 3, seconds: 60 },
    ),
  );
  compared(
    '  … ontleden, en als YAML en Markdown schrijven',
    'ontleden (parse5)',
    sideBySide(
      () => part('writePagesAsText', dir, String(run - 1)).ms ?? Number.NaN,
      () => part('parsePages', dir).ms ?? Number.NaN,
      { rounds: 3, seconds: 60 },
    ),
  );
  let open = 0;
  let bare = 0;
  compared(
    '5.000 bouwstenen openen, koud',
    'FTS5',
    sideBySide(
      () => part('open', dir, `open-${open++}`).ms ?? Number.NaN,
      () => part('bareOpen', dir, `${bare++}`).ms ?? Number.NaN,
      { rounds: 3, seconds: 60 },
    ),
    { goal: 3 },
  );
  compared(
    '  … YAML ontleden en in FTS5 zetten',
    'FTS5',
    sideBySide(
      () => part('bareYaml', dir, `yaml-${bare++}`).ms ?? Number.NaN,
      () => part('bareOpen', dir, `${bare++}`).ms ?? Number.NaN,
      { rounds: 3, seconds: 60 },
    ),
  );
  compared(
    '  … in een proces van de app, waar een stille schijf niets mag ophouden',
    'FTS5',
    sideBySide(
      () => part('openInApp', dir, `app-${open++}`).ms ?? Number.NaN,
      () => part('bareOpen', dir, `${bare++}`).ms ?? Number.NaN,
      { rounds: 3, seconds: 60 },
    ),
  );
  compared(
    '5.000 bouwstenen openen, met cache',
    'FTS5',
    sideBySide(
      () => part('open', dir, 'open-0').ms ?? Number.NaN,
      () => part('bareReopen', dir, '0').ms ?? Number.NaN,
      { rounds: 3, seconds: 30 },
    ),
    { goal: 2 },
  );
  compared(
    '  … in een proces van de app, waar een stille schijf niets mag ophouden',
    'FTS5',
    sideBySide(
      () => part('openInApp', dir, 'open-0').ms ?? Number.NaN,
      () => part('bareReopen', dir, '0').ms ?? Number.NaN,
      { rounds: 3, seconds: 30 },
    ),
  );
  compared(
    '  … FTS5, elk bestand bekijken en de bouwstenen als één JSON lezen',
    'FTS5',
    sideBySide(
      () => part('bareReopenLooked', dir, '0').ms ?? Number.NaN,
      () => part('bareReopen', dir, '0').ms ?? Number.NaN,
      { rounds: 3, seconds: 30 },
    ),
  );
  compared(
    'Zoeken, p95',
    'FTS5',
    sideBySide(
      () => part('search', dir, 'open-0').p95 ?? Number.NaN,
      () => part('bareSearch', dir, '0').p95 ?? Number.NaN,
      { rounds: 3, seconds: 30 },
    ),
  );
}

function ofPairs(ours: readonly Numbers[], others: readonly Numbers[], name: string) {
  const pairs = ours.map((one, index) => [one[name] ?? Number.NaN, others[index]?.[name] ?? Number.NaN] as const);
  return {
    ours: median(pairs.map(([one]) => one)),
    other: median(pairs.map(([, two]) => two)),
    ratio: median(pairs.map(([one, two]) => one / two)),
  };
}

function last(list: Numbers[], one: Numbers): Numbers {
  list.push(one);
  return one;
}

/** Whether a program is installed. Its exit code says nothing: `pdftotext --version` fails. */
function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}
