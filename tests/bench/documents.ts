/** The parts of the bench with a separate process: one document each, in a fresh compiler. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { compose } from '../../engine/core/compose/compose.ts';
import type { WriterAssets } from '../../engine/core/publication/publication.ts';
import { settleLayout } from '../../engine/jobs/settle-layout.ts';
import { archivePdf } from '../../engine/publish/pdf/archive-pdf.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import { draftText } from '../../engine/store/draft-file.ts';
import { asMarkdown } from './as-markdown.ts';
import { asTypst } from './as-typst.ts';
import { withNewWord } from './big-draft.ts';
import { DRAFT, EDITS, material, readLayout, WARM_UP } from './material.ts';
import { median, timed } from './measure.ts';

/** The same day in each round. */
const TODAY = '2026-11-25';

export const documentRuns = {
  /** The same text for the other programs, and the layout facts for the Word file. */
  async prepare(dir: string) {
    const { draft, documentType, houseStyle, assets } = await material(dir);
    const settled = await settleLayout({
      draft,
      today: TODAY,
      documentType,
      houseStyle,
      assets,
      typesetter: createTypesetter(),
    });
    if (!settled.ok) throw new Error(JSON.stringify(settled.problem));
    const { publication, layout } = settled.value;
    writeFileSync(join(dir, 'layout.json'), JSON.stringify(layout));
    writeFileSync(join(dir, 'same.md'), asMarkdown(publication));
    writeFileSync(join(dir, 'same.typ'), asTypst(publication));
    return { pages: layout.pages, notes: publication.notes.length };
  },

  /** The minimum of every export: reading, composing and one layout, in a fresh compiler. */
  async oneLayout(dir: string) {
    const { draft, documentType, houseStyle, assets } = await material(dir);
    const publication = compose({ draft, documentType, houseStyle, layout: readLayout(dir) });
    const typesetter = createTypesetter();
    const { ms, value } = await timed(() => typesetter.typeset(publication, houseStyle, assets, { mostNoteRounds: 0 }));
    if (!value.ok) throw new Error(JSON.stringify(value.problem));
    return { ms, pages: value.value.layout.pages };
  },

  /**
   * From the draft to the bytes of an archivable PDF, the compiler's start included; without the accessibility check and the
   * rest.
   */
  async pdf(dir: string) {
    const { draft, documentType, houseStyle, assets } = await material(dir);
    const typesetter = createTypesetter();
    let pages = 0;
    const { ms } = await timed(async () => {
      const settled = await settleLayout({ draft, today: TODAY, documentType, houseStyle, assets, typesetter });
      if (!settled.ok) throw new Error(JSON.stringify(settled.problem));
      pages = settled.value.layout.pages;
      const typeset = await typesetter.typeset(settled.value.publication, houseStyle, assets);
      if (!typeset.ok || !typeset.value.exportAs('a-3a').ok) throw new Error('no PDF');
    });
    return { ms, pages };
  },

  /** The additional work: the accessibility check, the attachment, the file on disk. */
  async pdfRest(dir: string) {
    const { draft, documentType, houseStyle, assets } = await material(dir);
    const typesetter = createTypesetter();
    const settled = await settleLayout({ draft, today: TODAY, documentType, houseStyle, assets, typesetter });
    if (!settled.ok) throw new Error(JSON.stringify(settled.problem));
    const typeset = await typesetter.typeset(settled.value.publication, houseStyle, assets);
    if (!typeset.ok) throw new Error(JSON.stringify(typeset.problem));
    const gate = await timed(() => typeset.value.exportAs('ua-1'));
    const kept = await timed(() => typeset.value.exportAs('a-3a'));
    if (!gate.value.ok || !kept.value.ok) throw new Error('no PDF');
    const bytes = kept.value.value;
    const text = draftText(draft, new Map());
    const source = { name: DRAFT, bytes: new TextEncoder().encode(text), modified: new Date(draft.modified) };
    const attachment = await timed(() => archivePdf(bytes, source, typeset.value.rowHeaders));
    const file = attachment.value;
    if (!file) throw new Error('no archive file');
    const out = join(dir, 'out');
    mkdirSync(out, { recursive: true });
    const save = await timed(() => writeFileAtomic(join(out, 'ours.pdf'), file));
    return { gate: gate.ms, kept: kept.ms, attachment: attachment.ms, save: save.ms };
  },

  /** The same pages as hand-written Typst. */
  async handPdf(dir: string) {
    const { assets } = await material(dir);
    const source = readFileSync(join(dir, 'same.typ'), 'utf8');
    let pages = 0;
    const { ms } = await timed(() => {
      const compiler = compilerFor(assets);
      const document = compiled(compiler, source);
      pages = document.numOfPages;
      compiler.pdf(document, { pdfStandard: 'a-3a' });
    });
    return { ms, pages };
  },

  /** One changed word, each time a new one: compose, compile, one export. */
  async preview(dir: string) {
    const { draft, documentType, houseStyle, assets } = await material(dir);
    const typesetter = createTypesetter();
    const layout = readLayout(dir);
    const times = {
      compose: [] as number[],
      typeset: [] as number[],
      preview: [] as number[],
      compiler: [] as number[],
      all: [] as number[],
    };
    const compiling = timeSpentIn(NodeCompiler.prototype, 'compile');
    for (let edit = 0; edit < EDITS; edit += 1) {
      await turn();
      const changed = withNewWord(draft, edit);
      const composed = await timed(() => compose({ draft: changed, documentType, houseStyle, layout }));
      const before = compiling();
      const typeset = await timed(() => typesetter.typeset(composed.value, houseStyle, assets));
      const compiled = compiling() - before;
      const { value } = typeset;
      if (!value.ok) throw new Error(JSON.stringify(value.problem));
      const shown = await timed(() => value.value.preview());
      if (edit < WARM_UP) continue;
      times.compose.push(composed.ms);
      times.typeset.push(typeset.ms);
      times.preview.push(shown.ms);
      times.compiler.push(compiled + shown.ms);
      times.all.push(composed.ms + typeset.ms + shown.ms);
    }
    return {
      ms: median(times.all),
      compose: median(times.compose),
      typeset: median(times.typeset),
      preview: median(times.preview),
      /** The compiler's own part of the same edits: its layout and its export. */
      compiler: median(times.compiler),
    };
  },

  /** The compiler's own edit and export of the hand-written pages. */
  async handPreview(dir: string) {
    const { assets } = await material(dir);
    const source = readFileSync(join(dir, 'same.typ'), 'utf8');
    const lines = source.split('\n');
    const middle = lines.findIndex((line, index) => index > lines.length / 2 && line.startsWith('#normal['));
    const compiler = compilerFor(assets);
    const times = { all: [] as number[], compile: [] as number[] };
    for (let edit = 0; edit < EDITS; edit += 1) {
      await turn();
      const changed = lines
        .map((line, index) => (index === middle ? line.replace(/ \S+ /, ` w${String(edit).padStart(4, 'o')} `) : line))
        .join('\n');
      const pages = await timed(() => compiled(compiler, changed));
      const shown = await timed(() => compiler.pdf(pages.value, {}));
      compiler.evictCache(10);
      if (edit < WARM_UP) continue;
      times.compile.push(pages.ms);
      times.all.push(pages.ms + shown.ms);
    }
    return { ms: median(times.all), compile: median(times.compile) };
  },
};

/** Adds up the milliseconds of all calls of a method. */
function timeSpentIn<Method extends string>(
  prototype: { [Name in Method]: (...input: never[]) => unknown },
  method: Method,
) {
  const original = prototype[method];
  let spent = 0;
  prototype[method] = function (this: unknown, ...input: never[]) {
    const start = performance.now();
    try {
      return original.apply(this, input);
    } finally {
      spent += performance.now() - start;
    }
  };
  return () => spent;
}

function compilerFor(assets: WriterAssets): NodeCompiler {
  return NodeCompiler.create({
    workspace: '/hand',
    fontArgs: [
      {
        fontBlobs: Object.keys(assets.fonts)
          .sort()
          .flatMap((name) => (assets.fonts[name] ? [Buffer.from(assets.fonts[name])] : [])),
      },
    ],
  });
}

function compiled(compiler: NodeCompiler, source: string) {
  compiler.addSource('/hand/main.typ', source);
  const outcome = compiler.compile({ mainFilePath: '/hand/main.typ' });
  if (!outcome.result) throw new Error(JSON.stringify(outcome.takeError()?.shortDiagnostics));
  return outcome.result;
}
