// @vitest-environment happy-dom

import { join } from 'node:path';
import { $getRoot, $isElementNode, type ElementNode } from 'lexical';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { watchLibrary } from '../../../../electron/processes/library/opened-library.ts';
import { createReportHandlers } from '../../../../electron/processes/library/report-handlers.ts';
import type { Context } from '../../../../electron/processes/protocol.ts';
import { createUserFiles } from '../../../../electron/processes/user-files.ts';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { collectKnownPapers } from '../../../../engine/core/checks/known-papers.ts';
import { runChecks } from '../../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { findCitedReports } from '../../../../engine/jobs/cited-reports.ts';
import { createLibrary } from '../../../../engine/store/library.ts';
import { storeReport } from '../../../../engine/store/reports.ts';
import { followCitedReports } from '../../../../renderer/document/open/cited-reports.ts';
import type { ToWorker } from '../../../../renderer/document/open/outcome-messages.ts';
import { followOutcomes } from '../../../../renderer/document/open/outcomes.ts';
import { localDay } from '../../../../renderer/ui/local-day.ts';
import { block, cite, draft, paragraph as paragraphNode, placed } from '../../../core/checks/drafts.ts';
import { paragraph, reportOf } from '../../../core/reports/sample-report.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';
import { emptyFolder } from '../../../store/folders.ts';
import { houseStyles, open } from '../../writing/side/window.ts';
import { change } from '../editor/page.ts';
import { settled, startWorker } from './outcome-program.ts';

const TODAY = '2026-11-26';
const TYPE = documentTypeOf('position-paper');
const STYLES = houseStyles();
const CODES: readonly string[] = ['quotation-altered', 'quotation-longer', 'paragraph-not-in-report'];
const TRAINING = 'The authorities should train all police officers in the recognition of victims.';
const COURTS = 'The courts should award compensation to each victim without delay.';
const CITED = reportOf([paragraph(12, TRAINING), paragraph(13, COURTS)]);
/** A report that no block cites. */
const OTHER = reportOf([paragraph(1, 'Nothing of this is quoted.')], {
  fingerprint: 'cd'.repeat(32),
  cover: { ...CITED.cover, number: 'EXAMPLE(2099)2' },
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const finding = (id: string, number: number, text: string): Block =>
  block({
    id,
    kind: 'finding',
    title: `Bevinding ${id}`,
    language: 'en',
    literal: true,
    report: 'rapport',
    paragraph: String(number),
    fingerprint: CITED.fingerprint,
    body: [paragraphNode(`${id}-p`, text)],
  });
const SOURCE = block({
  id: 'rapport',
  kind: 'source',
  source: {
    type: 'report',
    organisation: 'Example Committee',
    title: 'Example report',
    date: null,
    url: null,
    language: 'en',
  },
});
const RIGHT = finding('goed', 12, TRAINING);
const ALTERED = finding('anders', 12, TRAINING.replace('all police', 'police'));
const MISSING = finding('weg', 400, TRAINING);

/** A document in a window, with the library process that reads the reports. */
async function start(of: Draft) {
  const library = join(emptyFolder(), 'bibliotheek');
  const made = await createLibrary(library, { cache: emptyFolder() });
  if (!made.ok) throw new Error(made.problem.code);
  const context = {
    settings: { library, language: 'nl' },
    by: 'Noor',
    now: `${TODAY}T10:00:00+01:00`,
  } as unknown as Context;
  const handlers = createReportHandlers(
    emptyFolder(),
    watchLibrary(() => undefined),
    createUserFiles(),
  );
  const requests: { since: string | null; characters: number }[] = [];
  const document = open(of);
  const sent: ToWorker[] = [];
  const worker = await startWorker();
  const outcomes = followOutcomes({
    document,
    startWorker: () => ({
      ...worker,
      postMessage: (message: ToWorker) => {
        sent.push(message);
        worker.postMessage(message);
      },
    }),
    today: () => TODAY,
    onError: (message) => {
      throw new Error(message);
    },
  });
  const blocks = Object.values(of.blocks);
  outcomes.setLibrary(blocks);
  outcomes.setTemplates({ documentTypes: [TYPE], houseStyles: STYLES, usual: 'neutraal' });
  const reports = followCitedReports(
    document,
    async (references, since) => {
      const reply = await handlers.citedReports({ references, since }, context, () => undefined);
      requests.push({ since, characters: reply.ok ? (reply.value.reports?.length ?? 0) : -1 });
      return reply.ok ? reply.value : null;
    },
    outcomes.setReports,
  );
  const end = (): void => {
    reports.end();
    outcomes.end();
    document.end();
  };
  /** The findings about quotations, without waiting for the delay after typing. */
  const found = async () => {
    const { findings } = await settled(document, outcomes);
    return findings.filter(({ check }) => CODES.includes(check));
  };
  const codes = async () => (await found()).map(({ check, block: of }) => [check, of]);
  /** The same checks as an export runs them, on the library's folder. */
  const exported = async () => {
    const now: Draft = JSON.parse(document.text());
    const [houseStyle] = STYLES;
    if (!houseStyle) throw new Error('no house style');
    const composed = { draft: now, documentType: TYPE, houseStyle, layout: null };
    const all = runChecks({
      ...composed,
      library: (id) => of.blocks[id],
      papers: collectKnownPapers(blocks),
      reports: await findCitedReports(now, library),
      publication: compose(composed),
      today: TODAY,
      dayOf: localDay,
    });
    return all.filter(({ check }) => CODES.includes(check));
  };
  const type = (act: (node: ElementNode) => void): void =>
    change(document.editor, () => {
      const [first] = $getRoot().getChildren().filter($isElementNode);
      if (first) act(first);
    });
  return { library, context, handlers, document, sent, requests, reports, found, codes, exported, type, end };
}

describe('quotations in an open document', () => {
  test('are compared with the report of the library, as an export compares them', async () => {
    const blocks = [RIGHT, ALTERED, MISSING];
    const app = await start(
      draft(
        blocks.map((one) => placed(one)),
        [...blocks, SOURCE],
        { documentType: TYPE.id },
      ),
    );
    await storeReport(app.library, CITED, null);
    await storeReport(app.library, OTHER, null);
    expect(await app.codes()).toEqual([]);
    app.reports.look();
    await expect.poll(app.codes).toEqual([
      ['quotation-altered', 'anders'],
      ['paragraph-not-in-report', 'weg'],
    ]);
    expect(await app.found()).toEqual(await app.exported());
    // The other report was not sent.
    expect(app.sent.filter(({ what }) => what === 'reports')).toMatchObject([
      { texts: expect.not.stringContaining('Nothing of this is quoted') },
    ]);
    app.end();
  });

  test('are compared while the user types, and nothing is requested or sent again for a key', async () => {
    const quoting = (...content: Parameters<typeof paragraphNode>[1][]) => paragraphNode('eigen', ...content);
    const app = await start(
      draft([quoting('Volgens het rapport moeten rechters ', cite('c1', 'goed')), placed(RIGHT)], [RIGHT, SOURCE], {
        documentType: TYPE.id,
      }),
    );
    await storeReport(app.library, CITED, null);
    app.reports.look();
    await expect.poll(() => app.requests.length).toBe(1);
    expect(await app.codes()).toEqual([]);
    const write = (words: string): void =>
      app.type((node) => {
        const text = node.getAllTextNodes()[0];
        text?.setTextContent(`Volgens het rapport moeten rechters ‘${words}’.`);
      });
    write('award compensation to each victim without delay');
    expect(await app.codes()).toEqual([]);
    write('award full compensation to each victim without delay');
    const [wrong, ...more] = await app.found();
    expect(more).toEqual([]);
    expect(wrong).toMatchObject({
      check: 'quotation-altered',
      block: 'goed',
      values: { text: 'award full compensation to each victim without delay', words: 'full' },
    });
    expect(wrong?.location?.range).toBeDefined();
    expect(await app.found()).toEqual(await app.exported());
    write('award compensation to each victim without delay');
    expect(await app.codes()).toEqual([]);
    expect(app.requests).toHaveLength(1);
    expect(app.sent.filter(({ what }) => what === 'reports')).toHaveLength(1);
    app.end();
  });

  test('are compared with a report that is stored later, and no longer with one that is removed', async () => {
    const app = await start(draft([placed(ALTERED)], [ALTERED, SOURCE], { documentType: TYPE.id }));
    app.reports.look();
    await expect.poll(() => app.requests.length).toBe(1);
    expect(await app.codes()).toEqual([]);
    await storeReport(app.library, CITED, null);
    app.reports.look();
    await expect.poll(app.codes).toEqual([['quotation-altered', 'anders']]);
    // Another change of the library sends nothing.
    await storeReport(app.library, OTHER, null);
    app.reports.look();
    await expect.poll(() => app.requests.at(-1)?.characters).toBe(0);
    const { fingerprint } = CITED;
    expect(await app.handlers.removeReport({ fingerprint }, app.context, () => undefined)).toMatchObject({ ok: true });
    app.reports.look();
    await expect.poll(app.codes).toEqual([]);
    app.end();
  });

  test('are compared with the report of a finding as soon as that is in the document', async () => {
    const app = await start(draft([paragraphNode('eigen', 'Tekst.')], [], { documentType: TYPE.id }));
    await storeReport(app.library, CITED, null);
    app.reports.look();
    expect(app.requests).toEqual([]);
    app.document.change((head) => ({ ...head, blocks: { [ALTERED.id]: ALTERED, [SOURCE.id]: SOURCE } }));
    await expect.poll(() => app.requests.length).toBe(1);
    expect(app.requests[0]?.characters).toBeGreaterThan(2);
    app.end();
  });
});
