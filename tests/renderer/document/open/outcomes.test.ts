// @vitest-environment happy-dom

import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../../engine/core/blocks/find-block.ts';
import { collectKnownPapers } from '../../../../engine/core/checks/known-papers.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { LayoutFacts } from '../../../../engine/core/publication/publication.ts';
import { BlockInstanceNode } from '../../../../renderer/document/editor/nodes/blocks.ts';
import { $idOf } from '../../../../renderer/document/editor/nodes/state.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import type { Outcome } from '../../../../renderer/document/open/outcome.ts';
import type { ToWorker } from '../../../../renderer/document/open/outcome-messages.ts';
import { outcomeOf } from '../../../../renderer/document/open/outcome-of.ts';
import { followOutcomes, type Outcomes, type OutcomeWorker } from '../../../../renderer/document/open/outcomes.ts';
import { insertLibraryBlock, setForm } from '../../../../renderer/writing/page/block-actions.ts';
import { addGround, dropGround } from '../../../../renderer/writing/page/ground-actions.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { houseStyles, open } from '../../writing/side/window.ts';
import { change } from '../editor/page.ts';
import { settled, startWorker } from './outcome-program.ts';

const TODAY = '2026-11-26';
const TYPE = documentTypeOf('inbreng-commissiedebat');
const STYLES = houseStyles();
let blocks: Block[];
let find: FindBlock;
let sample: Draft;
beforeAll(() => {
  blocks = starterBlocks();
  find = finding(blocks);
  sample = specimen('inbreng-commissiedebat', find);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

async function follow(document: OpenDocument): Promise<Outcomes> {
  const worker = await startWorker();
  const outcomes = followOutcomes({
    document,
    startWorker: () => worker,
    today: () => TODAY,
    onError: (message) => {
      throw new Error(message);
    },
  });
  outcomes.setLibrary(blocks);
  outcomes.setTemplates({ documentTypes: [TYPE], houseStyles: STYLES, usual: 'neutraal' });
  return outcomes;
}

function afresh(document: OpenDocument, layout: LayoutFacts | null): Outcome {
  const draft: Draft = JSON.parse(document.text());
  const style = STYLES.find(({ id }) => id === (draft.houseStyle ?? 'neutraal'));
  if (!style) throw new Error(`no house style ${draft.houseStyle}`);
  return outcomeOf({
    change: document.changes(),
    draft,
    documentType: TYPE,
    houseStyle: style,
    library: find,
    papers: collectKnownPapers(blocks),
    layout,
    today: TODAY,
  });
}

type Act =
  | { do: 'type' | 'paragraph' | 'remove'; at: number; words: string }
  | { do: 'insert' | 'ground' | 'no ground'; at: number; block: number }
  | { do: 'form'; at: number; form: 'full' | 'short' | 'reference' }
  | { do: 'value'; name: string; words: string | null }
  | { do: 'style'; style: string }
  | { do: 'title'; words: string }
  | { do: 'undo' | 'redo' }
  | { do: 'layout'; pages: number };

const at = fc.nat({ max: 60 });
const words = fc.constantFrom(
  ' Zie [naam].',
  ' De motie-Kuik (28638, nr. 166) is verworpen.',
  ' Wat kost dit?',
  ' "citaat" - en verder',
);
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constantFrom('type' as const, 'paragraph' as const, 'remove' as const), at, words }),
  fc.record({ do: fc.constantFrom('insert' as const, 'ground' as const, 'no ground' as const), at, block: at }),
  fc.record({ do: fc.constant('form' as const), at, form: fc.constantFrom('full' as const, 'short', 'reference') }),
  fc.record({
    do: fc.constant('value' as const),
    name: fc.constantFrom('committee', 'debateDate', 'minister'),
    words: fc.constantFrom(null, '2026-12-03', 'Justitie'),
  }),
  fc.record({ do: fc.constant('style' as const), style: fc.constantFrom('neutraal', 'voorbeeld-ngo') }),
  fc.record({ do: fc.constant('title' as const), words }),
  fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) }),
  fc.record({ do: fc.constant('layout' as const), pages: fc.integer({ min: 1, max: 30 }) }),
);

function act(step: Act, document: OpenDocument, outcomes: Outcomes): void {
  const { editor } = document;
  const placeAt = (index: number): string =>
    editor.getEditorState().read(() => {
      const places = $getRoot()
        .getChildren()
        .filter((node) => node instanceof BlockInstanceNode);
      const place = places[index % Math.max(1, places.length)];
      return place ? $idOf(place) : '';
    });
  const blockAt = (index: number): Block => blocks[index % blocks.length] as Block;
  switch (step.do) {
    case 'type':
    case 'paragraph':
    case 'remove':
      change(editor, () => {
        const tops = $getRoot().getChildren();
        const top = tops[step.at % tops.length];
        if (step.do === 'remove' && tops.length > 1) top?.remove();
        else if (step.do === 'type' && $isElementNode(top)) top.selectEnd().insertText(step.words);
        else top?.insertAfter($createParagraphNode().append($createTextNode(step.words)));
      });
      return;
    case 'insert':
      change(editor, () => {
        const tops = $getRoot().getChildren().filter($isElementNode);
        tops[step.at % Math.max(1, tops.length)]?.selectEnd();
      });
      insertLibraryBlock(document, outcomes, blockAt(step.block), { documentType: TYPE, find });
      return;
    case 'ground':
      addGround(document, placeAt(step.at), { block: blockAt(step.block).id }, find);
      return;
    case 'no ground':
      dropGround(document, placeAt(step.at), blockAt(step.block).id);
      return;
    case 'form':
      setForm(document, placeAt(step.at), step.form);
      return;
    case 'value':
      document.change((head) => ({ ...head, variables: { ...head.variables, [step.name]: { value: step.words } } }));
      return;
    case 'style':
      document.change((head) => ({ ...head, houseStyle: step.style }));
      return;
    case 'title':
      document.change((head) => ({ ...head, title: [{ type: 'run', text: step.words.trim() }] }));
      return;
    case 'undo':
    case 'redo':
      editor.dispatchCommand(step.do === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
      change(editor, () => {});
      return;
    case 'layout':
      outcomes.setLayout({ pages: step.pages, pageOf: {}, continued: [] });
  }
}

describe('the outcome of an open document', () => {
  test('equals a full composition and check after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(acts, fc.boolean()), { minLength: 1, maxLength: 14 }), async (steps) => {
        const document = open(sample);
        const outcomes = await follow(document);
        for (const [step, isLookedAt] of steps) {
          act(step, document, outcomes);
          // The next difference is based on this outcome.
          if (isLookedAt) await settled(document, outcomes);
        }
        // A layout does not count as a change, so a response in flight may not include it.
        await settled(document, outcomes);
        const outcome = await settled(document, outcomes);
        expect(outcome).toEqual(afresh(document, outcomes.layout()));
        outcomes.end();
        document.end();
      }),
      { numRuns: runsOf(6, 400) },
    );
  });

  test('keeps unchanged objects the same', async () => {
    const document = open(sample);
    const outcomes = await follow(document);
    const before = await settled(document, outcomes);
    change(document.editor, () => {
      const [first] = $getRoot().getChildren().filter($isElementNode);
      first?.selectEnd().insertText(' Erbij.');
    });
    const after = await settled(document, outcomes);
    expect(after.whole.words).toBe(before.whole.words + 1);
    expect(after.evidence).toBe(before.evidence);
    expect(after.blocks).toBe(before.blocks);
    outcomes.end();
  });

  test('has the findings about the document to be sent only while they are followed', async () => {
    const document = open({ ...sample, variables: {} });
    const outcomes = await follow(document);
    expect((await settled(document, outcomes)).findingsForSending).toBeNull();
    const stop = outcomes.watchSending();
    await settled(document, outcomes);
    const needed = (await settled(document, outcomes)).findingsForSending?.filter(({ stopsSending }) => stopsSending);
    expect(needed?.map(({ check }) => check)).toContain('variable-empty');
    expect(afresh(document, null).findings.some(({ stopsSending }) => stopsSending)).toBe(false);
    stop();
    stop();
    await settled(document, outcomes);
    expect((await settled(document, outcomes)).findingsForSending).toBeNull();
    outcomes.end();
  });

  test('reports a draft that cannot be composed and continues with the next one', async () => {
    const document = open(sample);
    const errors: string[] = [];
    const worker = await startWorker();
    const outcomes = followOutcomes({
      document,
      startWorker: () => worker,
      today: () => TODAY,
      onError: (message) => errors.push(message),
    });
    outcomes.setTemplates({ documentTypes: [], houseStyles: STYLES, usual: 'neutraal' });
    await expect.poll(() => errors).toEqual(["no template for 'inbreng-commissiedebat'"]);
    expect(outcomes.outcome()).toBeNull();
    outcomes.setTemplates({ documentTypes: [TYPE], houseStyles: STYLES, usual: 'neutraal' });
    expect((await settled(document, outcomes)).findings.length).toBeGreaterThan(0);
    outcomes.end();
  });

  test('reports a withdrawn quote as soon as the library does, whatever the snapshot says', async () => {
    const quote = blocks.find((one) => one.kind === 'quote' && sample.blocks[one.id] !== undefined);
    if (quote?.kind !== 'quote') throw new Error('the sample has no quote');
    const approved: Block = { ...quote, state: 'approved' };
    const document = open({ ...sample, blocks: { ...sample.blocks, [quote.id]: approved } });
    const outcomes = await follow(document);
    const said = () =>
      outcomes
        .outcome()
        ?.findings.flatMap(({ check, values }) => (check.startsWith('quote-') ? [{ check, values }] : []));
    const withQuote = (...those: Block[]) =>
      outcomes.setLibrary([...blocks.filter(({ id }) => id !== quote.id), ...those]);
    withQuote(approved);
    await expect.poll(said).toEqual([]);
    withQuote({ ...approved, state: 'submitted' });
    await expect.poll(said).toMatchObject([{ check: 'quote-not-approved', values: { state: 'withdrawn' } }]);
    withQuote();
    await expect.poll(said).toMatchObject([{ check: 'quote-not-in-library' }]);
    outcomes.setLibrary(null);
    await expect.poll(said).toEqual([]);
    outcomes.end();
  });

  test('sends only the changed and removed blocks of a library to the worker', async () => {
    const document = open(sample);
    const worker = await startWorker();
    const sent: ToWorker[] = [];
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
    outcomes.setLibrary(blocks);
    outcomes.setTemplates({ documentTypes: [TYPE], houseStyles: STYLES, usual: 'neutraal' });
    await settled(document, outcomes);
    const [first, second, ...others] = blocks as [Block, Block, ...Block[]];
    const renamed = { ...second, title: 'Anders' };
    const ofLibrary = () => sent.filter(({ what }) => what.startsWith('library'));
    sent.length = 0;
    outcomes.setLibrary([...blocks]);
    expect(ofLibrary()).toEqual([]);
    outcomes.setLibrary([renamed, ...others]);
    expect(ofLibrary()).toEqual([{ what: 'library-changes', changes: { changed: [renamed], removed: [first.id] } }]);
    sent.length = 0;
    outcomes.setLibrary(null);
    outcomes.setLibrary(blocks);
    expect(ofLibrary()).toEqual([
      { what: 'library', blocks: null },
      { what: 'library', blocks },
    ]);
    outcomes.end();
  });

  test('starts another worker with the current state after a crash', async () => {
    const document = open(sample);
    const workers = [await startWorker(), await startWorker()];
    const waiting = [...workers];
    const errors: string[] = [];
    const outcomes = followOutcomes({
      document,
      startWorker: () => {
        const next = waiting.shift();
        if (!next) throw new Error('a third worker');
        return next;
      },
      today: () => TODAY,
      onError: (message) => errors.push(message),
    });
    outcomes.setLibrary(blocks);
    outcomes.setTemplates({ documentTypes: [TYPE], houseStyles: STYLES, usual: 'neutraal' });
    await settled(document, outcomes);
    change(document.editor, () => {
      for (const node of $getRoot().getChildren()) if (node instanceof BlockInstanceNode) node.remove();
    });
    workers[0]?.breakDown();
    expect(errors).toEqual(['out of memory']);
    const after = await settled(document, outcomes);
    expect({ ...after, modified: null }).toEqual({ ...afresh(document, null), modified: null });
    expect(waiting).toEqual([]);
    outcomes.end();
  });

  test('terminates a silent worker, keeps the last outcome and starts another one', async () => {
    const document = open(sample);
    const living = [await startWorker(), await startWorker()];
    const ended: string[] = [];
    const silent = (): OutcomeWorker => ({
      postMessage: () => undefined,
      addEventListener: () => undefined,
      terminate: () => ended.push('silent'),
    });
    const waiting: OutcomeWorker[] = [living[0] as OutcomeWorker, silent(), silent(), living[1] as OutcomeWorker];
    const runOut: (() => void)[] = [];
    const outcomes = followOutcomes({
      document,
      startWorker: () => waiting.shift() ?? silent(),
      today: () => TODAY,
      onError: (message) => {
        // The test terminates the first worker itself.
        expect(message).toBe('out of memory');
      },
      watch: (expired) => {
        runOut.push(expired);
        return () => undefined;
      },
    });
    outcomes.setLibrary(blocks);
    outcomes.setTemplates({ documentTypes: [TYPE], houseStyles: STYLES, usual: 'neutraal' });
    const before = await settled(document, outcomes);
    expect(outcomes.isStuck()).toBe(false);
    const asked = runOut.length;
    living[0]?.breakDown();
    await expect.poll(() => runOut.length).toBe(asked + 1);
    runOut.at(-1)?.();
    expect(outcomes.isStuck()).toBe(true);
    expect(outcomes.outcome()).toBe(before);
    // The same text gets one more attempt and then waits for a change.
    await expect.poll(() => runOut.length).toBe(asked + 2);
    runOut.at(-1)?.();
    expect(ended).toEqual(['silent', 'silent']);
    outcomes.hurry();
    const after = await settled(document, outcomes);
    expect(outcomes.isStuck()).toBe(false);
    expect({ ...after, modified: null }).toEqual({ ...afresh(document, null), modified: null });
    outcomes.end();
  });
});
