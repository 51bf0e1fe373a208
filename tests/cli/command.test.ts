import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../engine/cli/commands.ts';
import { helpOn } from '../../engine/cli/help.ts';
import { languageOf } from '../../engine/cli/language.ts';
import { sarifLog } from '../jobs/sarif-shape.ts';
import { LETTER } from '../sources/letter.ts';
import { answerInProcess } from './in-process.ts';
import {
  buildWhereOld,
  COMMAND,
  contentsOf,
  FIXTURES,
  inbreng,
  ROOT,
  startInbreng,
  temporaryFolder,
} from './inbreng.ts';

const TEMPLATES = join(ROOT, 'templates');
const { dir, remove } = temporaryFolder();
beforeAll(buildWhereOld);
afterAll(remove);

describe('the inbreng command', () => {
  it('prints its version, and has the name of the bin in package.json', () => {
    const { name, version, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(inbreng(['--version'])).toEqual({ exit: 0, stdout: `inbreng ${version}\n`, stderr: '' });
    expect(join(ROOT, bin[name])).toBe(COMMAND);
    expect(readFileSync(COMMAND, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it.each(['nl', 'en'] as const)('lists every command in its help (%s)', (lang) => {
    const { exit, stdout, stderr } = inbreng(['--help', '--lang', lang]);
    expect([exit, stderr]).toEqual([0, '']);
    for (const command of COMMANDS) expect(stdout).toContain(command.summary[lang]);
  });

  it.each(COMMANDS)('prints help on $name, with every option, in two languages', async (command) => {
    for (const lang of ['nl', 'en'] as const) {
      const help = await helpOn(command, lang, TEMPLATES);
      for (const [option, { help: explanation }] of Object.entries(command.options)) {
        expect(help).toContain(`--${option}`);
        expect(help).toContain(explanation[lang]);
      }
      for (const example of command.examples) expect(help).toContain(`inbreng ${example}`);
    }
  });

  it('lists every document type in the help on a new document', async () => {
    const command = COMMANDS.find(({ name }) => name === 'new') ?? expect.fail();
    const help = await helpOn(command, 'nl', TEMPLATES);
    const files = readdirSync(join(TEMPLATES, 'document-types'));
    expect(files.filter((file) => !help.includes(file.replace('.json', '')))).toEqual([]);
    expect(help).toContain('vragen-en-antwoorden (nodig)');
  });

  it.each(['nl', 'en'] as const)('prints the help on a command (%s)', async (lang) => {
    const command = COMMANDS.find(({ name }) => name === 'library show') ?? expect.fail();
    const stdout = `${await helpOn(command, lang, TEMPLATES)}\n`;
    expect(inbreng(['library', 'show', '--help', '--lang', lang])).toEqual({ exit: 0, stdout, stderr: '' });
  });

  it('uses Dutch when neither --lang nor the locale names a language, and --lang takes precedence over the locale', () => {
    expect(languageOf(undefined, {})).toBe('nl');
    expect(languageOf(undefined, { LANG: 'C.UTF-8' })).toBe('nl');
    expect(languageOf(undefined, { LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(languageOf(undefined, { LC_ALL: 'nl_NL.UTF-8', LANG: 'en_GB.UTF-8' })).toBe('nl');
    expect(languageOf(undefined, { LC_MESSAGES: 'en_US', LANG: 'nl_NL.UTF-8' })).toBe('en');
    expect(languageOf('nl', { LC_ALL: 'en_GB.UTF-8' })).toBe('nl');
    expect(inbreng(['cite', 'niets'], { env: { LANG: 'en_GB.UTF-8' } }).stderr).toContain('is not a citation');
    expect(inbreng(['--lang', 'nl', 'cite', 'niets'], { env: { LANG: 'en_GB.UTF-8' } }).stderr).toContain(
      'geen bronverwijzing',
    );
  });
});

describe('wrong usage', () => {
  it.each([
    [['impor', 'x'], 'Bedoeld: import?'],
    [['library', 'lst'], 'Bedoeld: library list?'],
    [['cite', '28638-249', '--jso'], 'Bedoeld: --json?'],
    [['cite'], 'TEKST ontbreekt'],
    [['diff'], 'A en B ontbreken.'],
    [['library', 'show', '--library', dir], 'ID ontbreekt'],
    [['library', 'list'], '--library MAP ontbreekt'],
    [['library', 'list', '--library'], '--library'],
    [['evidence', 'a.inbreng', 'b.inbreng'], '‘b.inbreng’ is te veel'],
    [['evidence', 'a.inbreng', '--to', 'pdf'], '‘pdf’ kan niet'],
    [['evidence', 'a.inbreng', '--to', 'xlsx'], 'geef met --out een bestand'],
    [['evidence', 'a.inbreng', '--out', 'x.csv'], 'kies met --to een vorm'],
    [['cite', '28638-249', '--lang', 'fr'], '--lang is nl of en'],
    [['--snel'], '--snel'],
    [['new', '--type', 'brief', '--library', dir, '--out', join(dir, 'x.inbreng'), '--set', 'zonder'], 'naam=waarde'],
    [['export', 'a.inbreng', '--to', 'doc', '--out', dir], 'doc'],
    [['diff', 'a.inbreng', '28638-238'], '--library'],
  ])('%j is refused with exit 2 and a remedy', async (args, words) => {
    const { exit, stdout, stderr } = await answerInProcess(args);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it.each([[['impor', 'x']], [['cite']], [['diff', 'a.inbreng', '28638-238']]])(
    '%j --json is refused with exit 2 and a code',
    async (args) => {
      const { exit, stdout } = await answerInProcess([...args, '--json']);
      expect(exit).toBe(2);
      expect(JSON.parse(stdout)).toHaveProperty('problem.code');
    },
  );

  it('names only the missing arguments', async () => {
    expect((await answerInProcess(['diff', 'a.inbreng'])).stderr).toMatch(/^B ontbreekt\./);
  });
});

describe('a new user', () => {
  const library = join(dir, 'begin');
  beforeAll(async () => void (await answerInProcess(['library', 'init', library, '--starter'])));

  it('gets the whole help when only a language is given', async () => {
    const { exit, stdout } = await answerInProcess(['--lang', 'en']);
    expect([exit, stdout]).toEqual([0, (await answerInProcess(['--help', '--lang', 'en'])).stdout]);
  });

  it('finds every document type in the help on new', async () => {
    const { stdout } = await answerInProcess(['new', '--help']);
    for (const name of readdirSync(join(ROOT, 'templates', 'document-types'))) {
      expect(stdout).toContain(name.replace('.json', ''));
    }
  });

  it('reads that the library existed already, and which blocks were imported', async () => {
    expect((await answerInProcess(['library', 'init', library, '--starter'])).stdout).toContain(
      'er is niets bij gekomen',
    );
    expect((await answerInProcess(['library', 'init', join(dir, 'vers')])).stdout).toContain('Nieuwe bibliotheek');
  });

  it('reads which fields to fill in, and an unknown name after --set is refused', async () => {
    const out = join(dir, 'begin.inbreng');
    const set = ['--set', 'titel=Een titel', '--set', 'Organisatie=Voorbeeldorganisatie'];
    const begun = await answerInProcess([
      'new',
      '--type',
      'factsheet',
      '--library',
      library,
      '--out',
      out,
      ...set,
      '--json',
    ]);
    const names = JSON.parse(begun.stdout).empty.map((one: { name: string }) => one.name);
    expect(names).not.toContain('title');
    expect(begun.exit).toBe(0);
    const other = await answerInProcess([
      'new',
      '--type',
      'brief',
      '--library',
      library,
      '--out',
      join(dir, 'b.inbreng'),
    ]);
    expect(other.stderr).toContain('Nog in te vullen: Titel');
    const wrong = ['new', '--type', 'brief', '--library', library, '--out', join(dir, 'c.inbreng'), '--set'];
    for (const name of ['__proto__', 'constructor'])
      expect((await answerInProcess([...wrong, `${name}=x`])).exit).toBe(1);
  });

  it('reads a block and a comparison in Dutch, without internal ids', async () => {
    const { stdout } = await answerInProcess(['library', 'show', 'eis-klanten', '--library', library]);
    expect(stdout).toContain('geadresseerde: de staatssecretaris');
    expect(stdout).toContain('tekst: ');
    expect(stdout).not.toMatch(/addressee|grounds|blockStatus/);
    const [a, b] = [join(dir, 'a.inbreng'), join(dir, 'd.inbreng')];
    await answerInProcess(['new', '--type', 'factsheet', '--library', library, '--out', a]);
    await answerInProcess(['new', '--type', 'factsheet', '--library', library, '--out', b, '--block', 'eis-klanten']);
    const compared = (await answerInProcess(['diff', a, b])).stdout;
    expect(compared).toContain('nieuw  bouwsteen in de tekst: {+[eis-klanten]+}');
    for (const { id } of JSON.parse(readFileSync(b, 'utf8')).body) expect(compared).not.toContain(id);
  });

  it('reads that the session year of a paper is unknown', async () => {
    expect((await answerInProcess(['cite', '28638-249'])).stderr).toContain('vergaderjaar');
    expect((await answerInProcess(['cite', 'Kamerstukken II 2023/24, 28638, nr. 249'])).stderr).toBe('');
  });

  it('reads in the chosen language which parts of a document were repaired', async () => {
    const draft = join(dir, 'taal.inbreng');
    await answerInProcess(['new', '--type', 'factsheet', '--library', library, '--out', draft]);
    const image = 'a'.repeat(64);
    const images = { [image]: { mediaType: 'image/png', width: 1, height: 1 } };
    writeFileSync(draft, JSON.stringify({ ...JSON.parse(readFileSync(draft, 'utf8')), images }));
    expect((await answerInProcess(['check', draft])).stderr).toBe(
      `Een afbeelding ontbreekt in het bestand: ${image.slice(0, 12)}.\n`,
    );
    const english = `A picture is missing from the file: ${image.slice(0, 12)}.\n`;
    expect((await answerInProcess(['check', draft, '--lang', 'en'])).stderr).toBe(english);
  });

  it('reads the errors first, and under each kind its remedy once', async () => {
    const { exit, stdout } = await answerInProcess(['check', join(dir, 'begin.inbreng')]);
    expect(exit).toBe(0);
    const brief = await answerInProcess(['check', join(dir, 'b.inbreng')]);
    expect(brief.exit).toBe(3);
    expect(brief.stdout.indexOf('fout:')).toBe(0);
    expect(brief.stdout.match(/Vul het één keer in/g)).toHaveLength(1);
    expect(stdout).toContain('0 fouten');
  });
});

describe('the check as SARIF', () => {
  it('prints one log with the findings, and exits as the text does', async () => {
    const { exit, stdout } = await answerInProcess(['check', join(dir, 'b.inbreng'), '--format', 'sarif']);
    expect(exit).toBe(3);
    const log = sarifLog.parse(JSON.parse(stdout));
    const text = (await answerInProcess(['check', join(dir, 'b.inbreng'), '--json'])).stdout;
    const { findings } = JSON.parse(text) as { findings: { check: string }[] };
    expect(log.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(findings.map(({ check }) => check));
    expect(findings.length).toBeGreaterThan(0);
  });

  it('is the same with --json, and another format is refused', async () => {
    const file = join(dir, 'b.inbreng');
    const plain = (await answerInProcess(['check', file, '--format', 'sarif'])).stdout;
    expect(JSON.parse((await answerInProcess(['check', file, '--format', 'sarif', '--json'])).stdout)).toEqual(
      JSON.parse(plain),
    );
    const { exit, stderr } = await answerInProcess(['check', file, '--format', 'xml']);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('--format is text of sarif.')]);
  });
});

describe('a quote whose approval was withdrawn in the library', () => {
  it('stops the check and the export of an older draft, when that library is given', async () => {
    const library = join(dir, 'ingetrokken-bibliotheek');
    await answerInProcess(['library', 'init', library, '--starter']);
    const quote = join(library, 'citaten', 'citaat-minderjarigen.md');
    const concept = readFileSync(quote, 'utf8');
    const recorded = (...facts: string[]) =>
      writeFileSync(quote, concept.replace('role: woordvoerder', ['role: woordvoerder', ...facts].join('\n')));
    const approval = ['speaker: Anna', 'state: approved', 'approvedBy: Bea', "approvedOn: '2026-01-05'"];
    recorded(...approval);
    const draft = join(dir, 'ingetrokken.inbreng');
    const named = ['--block', 'citaat-minderjarigen'];
    await answerInProcess(['new', '--type', 'persbericht', '--library', library, '--out', draft, ...named]);
    const said = async (...given: string[]) =>
      (await answerInProcess(['check', draft, ...given])).stdout
        .split('\n')
        .filter((line) => line.includes('Een slachtoffer dat niemand ziet'));
    expect(await said('--library', library)).toEqual([]);
    const lapsed = 'fout: Het citaat ‘Een slachtoffer dat niemand ziet’ is in de bibliotheek niet meer vrijgegeven.';
    for (const facts of [['state: submitted'], [...approval, "validUntil: '2026-01-31'"]]) {
      recorded(...facts);
      expect(await said('--library', library)).toContain(lapsed);
    }
    const out = ['--to', 'txt', '--out', join(dir, 'ingetrokken')];
    const stopped = await answerInProcess(['export', draft, ...out, '--library', library]);
    expect(stopped.exit).toBe(3);
    expect(stopped.stderr).toContain('niet meer vrijgegeven');
    expect(existsSync(join(dir, 'ingetrokken'))).toBe(false);
    // Without a library the withdrawal is unknown.
    expect(await said()).toEqual([]);
    rmSync(quote);
    expect(await said('--library', library)).toEqual([
      'waarschuwing: Of het citaat ‘Een slachtoffer dat niemand ziet’ nog is vrijgegeven, is in de bibliotheek niet te zien.',
    ]);
  });
});

describe('an export that succeeds', () => {
  it('reports the open findings, and prints them for a script', async () => {
    const library = join(dir, 'waarschuwing-bibliotheek');
    await answerInProcess(['library', 'init', library]);
    const draft = join(dir, 'w.inbreng');
    await answerInProcess(['new', '--type', 'inbreng-commissiedebat', '--library', library, '--out', draft]);
    const call = ['export', draft, '--to', 'txt', '--out', join(dir, 'w')];
    const said = (await answerInProcess(call)).stderr;
    expect(said).toContain('Nog na te kijken');
    expect(said).toContain('waarschuwing: Onder de kop ‘Eisen aan de regering’ staat geen tekst.');
    const { remaining } = JSON.parse((await answerInProcess([...call, '--json'])).stdout);
    expect(remaining.map(({ check }: { check: string }) => check)).toContain('heading-without-text');
    const errors = remaining.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    // A concept marks what is not filled in yet.
    expect(errors.every(({ check }: { check: string }) => check === 'variable-empty')).toBe(true);
  });
});

describe('an export that fails', () => {
  it('leaves the draft and the existing documents unchanged byte for byte', async () => {
    const library = join(dir, 'export-bibliotheek');
    await answerInProcess(['library', 'init', library]);
    const draft = join(dir, 'e.inbreng');
    await answerInProcess(['new', '--type', 'brief', '--library', library, '--out', draft, '--set', 'titel=Een titel']);
    const out = join(dir, 'uit');
    expect(
      (await answerInProcess(['export', draft, '--to', 'txt,html', '--out', out, '--despite', 'proef'])).exit,
    ).toBe(0);
    const [text] = readdirSync(out).filter((name) => name.endsWith('.txt'));
    // A folder with the name of the second document.
    rmSync(join(out, `${text?.slice(0, -4)}.html`));
    mkdirSync(join(out, `${text?.slice(0, -4)}.html`));
    writeFileSync(join(out, text ?? ''), 'zoals het was');
    const before = [readFileSync(draft, 'utf8'), contentsOf(out)];
    const failed = await answerInProcess([
      'export',
      draft,
      '--to',
      'html,txt',
      '--out',
      out,
      '--despite',
      'een andere reden',
    ]);
    expect(failed.exit).toBe(1);
    expect(failed.stderr).toContain('het is een map');
    expect([readFileSync(draft, 'utf8'), contentsOf(out)]).toEqual(before);
  });
});

describe('the process of the command', () => {
  const refused = ['cite', 'niets'];

  it.each([
    ['refused input', refused, 1],
    ['wrong usage', ['impor', 'x'], 2],
    ['errors in a document', ['check', join(dir, 'b.inbreng')], 3],
  ])('ends as its answer says after %s', async (_, args, exit) => {
    const answer = await answerInProcess(args);
    expect(answer.exit).toBe(exit);
    expect(inbreng(args)).toEqual(answer);
  });

  it('prints the same JSON as its code', async () => {
    expect(inbreng([...refused, '--json'])).toEqual(await answerInProcess([...refused, '--json']));
  });
});

describe('pipes and interruptions', () => {
  it('ends quietly when its reader stops reading', () => {
    const pipe = `"${process.execPath}" "${COMMAND}" library list --library templates/starter-library --json | head -c 5; exit \${PIPESTATUS[0]}`;
    const { status, stderr } = spawnSync('bash', ['-c', pipe], { cwd: ROOT, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('refuses a standard input larger than the limit for a file, and names the limit', async () => {
    const command = startInbreng(['import', '-', '--library', join(dir, 'te-groot')], dir);
    // The command stops reading before the end.
    command.stdin.on('error', () => undefined);
    let stderr = '';
    command.stderr.on('data', (part) => {
      stderr += part;
    });
    const ended = new Promise((resolve) => command.on('close', resolve));
    command.stdin.end(Buffer.alloc(60 * 1024 * 1024, 'a'));
    expect(await ended).toBe(1);
    expect(stderr).toContain('meer dan 50 MB wordt niet geopend');
  });

  it('reads standard input when the file is -', () => {
    const zaak = readFileSync(join(FIXTURES, 'tweedekamer', 'zaak_28638-238_expand_document.json'));
    const library = join(dir, 'uit-stdin');
    const { exit, stdout } = inbreng(['import', '-', '--library', library, '--json'], { input: zaak });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).created).toEqual(['28638-238']);
  });

  it('offers what a later Kamerstuk says of a motion, and notes it with --note', async () => {
    const library = join(dir, 'opvolging');
    expect((await answerInProcess(['library', 'init', library, '--starter'])).exit).toBe(0);
    const importLetter = (...options: string[]) =>
      answerInProcess(['import', '-', '--library', library, ...options], LETTER);
    const sentence = '‘De eerste proefzin noemt een motie in een noot.’ (alinea 1).';
    const motions = () => contentsOf(join(library, 'moties'));
    const before = motions();
    const offer = await importLetter();
    expect([offer.exit, offer.stderr]).toEqual([0, '']);
    expect(offer.stdout).toContain(
      `Kamerstuk 28638, nr. 9900 noemt 28638-238: ${sentence} Noteren bij de opvolging? --note 28638-238 doet dat.`,
    );
    expect(offer.stdout).toContain('Nieuw: 28638-9900');
    expect(motions()).toEqual(before);
    const noted = await importLetter('--note', '28638-238', '--lang', 'en');
    expect(noted.exit).toBe(0);
    expect(noted.stdout).toContain(`Noted at 28638-238: 28638, nr. 9900 ${sentence}`);
    expect(noted.stdout).toContain('Note it in the follow-up? --note 28638-242 does that.');
    const shown = JSON.parse(
      (await answerInProcess(['library', 'show', '28638-238', '--library', library, '--json'])).stdout,
    );
    expect(shown.followUp.at(-1)).toMatchObject({ date: '2026-11-19', paper: { number: '9900' }, place: 'alinea 1' });
    expect((await importLetter()).stdout).toContain('Al genoteerd uit 28638, nr. 9900: 28638-238');
  });

  it('stops on Ctrl-C with exit 130 and leaves the library unchanged', async () => {
    const library = join(dir, 'onderbroken');
    expect((await answerInProcess(['library', 'init', library, '--starter'])).exit).toBe(0);
    const before = contentsOf(library);
    const child = startInbreng(['import', '-', '--library', library], dir);
    // More than a pipe holds: once it is written, the command is reading and waits for the rest.
    child.stdin.on('error', () => undefined);
    if (!child.stdin.write(`{"value": [${' '.repeat(1_000_000)}`)) await once(child.stdin, 'drain');
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(130);
    expect(contentsOf(library)).toEqual(before);
  });

  it('explains an unexpected error, and shows its location only on request', () => {
    // A copy without the rest of the product, which it needs.
    const broken = join(dir, 'kapot', 'dist', 'cli');
    mkdirSync(broken, { recursive: true });
    cpSync(join(ROOT, 'dist', 'cli'), broken, { recursive: true });
    const start = (env: Record<string, string>) =>
      spawnSync(process.execPath, [join(broken, 'inbreng.mjs'), '--version'], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
    const plain = start({ LC_ALL: 'nl_NL', INBRENG_DEBUG: '' });
    expect([plain.status, plain.stdout]).toEqual([1, '']);
    expect(plain.stderr).toContain('Er ging iets mis');
    expect(plain.stderr).not.toMatch(/^\s+at /m);
    expect(start({ INBRENG_DEBUG: '1' }).stderr).toMatch(/^\s+at /m);
    expect(existsSync(broken)).toBe(true);
  });
});
