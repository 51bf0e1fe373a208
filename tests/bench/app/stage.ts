import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compose } from '../../../engine/core/compose/compose.ts';
import { collectPublicationText } from '../../../engine/core/publication/text.ts';
import { DRAFT, material } from '../material.ts';
import { COMMAND, ROOT, TEMPLATES } from '../places.ts';
import { wholeProcess } from '../processes.ts';
import { starterDraft } from '../starter-draft.ts';
import { type Started, startElectron } from './started.ts';
import { startWriter, type Writer } from './writer.ts';

/** The measured app and its references. */
export const APP = process.env.INBRENG_BUILT_APP ?? `${ROOT}dist/app`;
export const BESIDE = `${ROOT}dist/bench/beside`;

export type Pages = 20 | 50 | 150;

/** Documents, a library and data folders for each start. */
export interface Stage {
  /** The app with a document of about this many pages. */
  ours: (pages: Pages) => Promise<Started>;
  /** `pages`: of the typeset document; 20 if absent. */
  beside: (what: 'empty' | 'editor' | 'stack' | 'page' | 'still' | 'pages', pages?: Pages) => Promise<Started>;
  /** The stack with the protections of the app's window: its own scheme, its policy, its preload, a closed session. */
  protectedStack: () => Promise<Started>;
  /** LibreOffice Writer with the document of 50 pages that `inbreng export` wrote as Word. */
  writer: () => Promise<Writer>;
  /** Ends everything that still runs. */
  end: () => Promise<void>;
}

/** `dir`: an empty folder. */
export async function prepareStage(dir: string): Promise<Stage> {
  const folderOf = (pages: Pages) => join(dir, `document-${pages}`);
  for (const pages of [20, 50, 150] as const) {
    mkdirSync(folderOf(pages));
    writeFileSync(join(folderOf(pages), DRAFT), await starterDraft(TEMPLATES, pages));
  }
  const { draft, documentType, houseStyle } = await material(folderOf(50));
  const { head, body, notes } = collectPublicationText(compose({ draft, documentType, houseStyle, layout: null }));
  const paragraphs = [...head, ...body, ...notes.flat()];
  writeFileSync(join(BESIDE, 'paragraphs.js'), `window.paragraphs = ${JSON.stringify(paragraphs)};\n`);
  const text = readFileSync(join(folderOf(50), DRAFT), 'utf8');
  writeFileSync(join(BESIDE, 'draft.js'), `window.draft = ${JSON.stringify(text)};\n`);
  const library = join(dir, 'library');
  cpSync(join(TEMPLATES, 'starter-library'), library, { recursive: true });

  const used = { ours: join(dir, 'used-ours'), beside: join(dir, 'used-beside'), stack: join(dir, 'used-stack') };
  /** A copy of the data of a former start: compiled code, settings, the index; nothing to recover. */
  const dataFrom = (former: string): string => {
    const data = mkdtempSync(join(dir, 'data-'));
    // The lock of an ended app does not belong to the next one.
    cpSync(former, data, { recursive: true, filter: (path) => !/\/Singleton\w+$/.test(path) });
    return data;
  };
  const running = new Set<Started>();
  const removing = (started: Started, data: string): Started => {
    running.add(started);
    return {
      ...started,
      end: async () => {
        running.delete(started);
        await started.end();
        rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      },
    };
  };
  const ours = async (pages: Pages, data: string): Promise<Started> =>
    startElectron(APP, data, [`--library=${library}`, join(folderOf(pages), DRAFT)]);
  const beside = async (what: string, data: string, pages: Pages = 20): Promise<Started> =>
    startElectron(BESIDE, data, [`--beside=${what}`, `--material=${folderOf(pages)}`]);
  const startProtectedStack = async (data: string): Promise<Started> =>
    startElectron(BESIDE, data, ['--beside=stack', `--app=${resolve(APP)}`]);

  // Side by side: Chromium does not draw a window that another one covers.
  mkdirSync(used.ours);
  const window = { x: 0, y: 0, width: 1440, height: 900, maximized: false };
  writeFileSync(join(used.ours, 'settings.json'), JSON.stringify({ window }));

  // Twice: Chromium caches compiled code when it loads a script again.
  for (let start = 0; start < 2; start += 1) {
    const begins = [
      () => ours(50, used.ours),
      () => beside('empty', used.beside),
      () => startProtectedStack(used.stack),
    ];
    for (const begin of begins) {
      const started = await begin();
      await untilCanType(started);
      await pause(4_000);
      await started.close();
    }
  }

  let word: string | null = null;
  const exportWord = (): string => {
    const out = join(dir, 'word');
    const draftFile = join(folderOf(50), DRAFT);
    wholeProcess(process.execPath, [COMMAND, 'export', draftFile, '--to', 'docx', '--out', out, '--despite', 'meting']);
    const [name = ''] = readdirSync(out).filter((file) => file.endsWith('.docx'));
    return join(out, name);
  };

  return {
    writer: () => {
      word ??= exportWord();
      return startWriter(word, dir);
    },
    ours: async (pages) => {
      const data = dataFrom(used.ours);
      return removing(await ours(pages, data), data);
    },
    beside: async (what, pages) => {
      const data = dataFrom(used.beside);
      return removing(await beside(what, data, pages), data);
    },
    protectedStack: async () => {
      const data = dataFrom(used.stack);
      return removing(await startProtectedStack(data), data);
    },
    end: async () => {
      for (const started of running) await started.end();
    },
  };
}

/** Resolves when a key would enter a text. */
export function untilCanType(started: Started): Promise<void> {
  return until(started, 'document.activeElement?.isContentEditable === true');
}

/** Resolves when an expression is true in the page. */
export async function until({ page }: Started, expression: string): Promise<void> {
  const limit = performance.now() + 60_000;
  // Evaluated repeatedly: the first page of a window is replaced by its own, and a request to it gets no response.
  const isSo = () => page.evaluate<boolean>(expression).catch(() => false);
  while (!(await Promise.race([isSo(), pause(200)]))) {
    if (performance.now() > limit) throw new Error(`never came: ${expression}`);
    await pause(2);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
