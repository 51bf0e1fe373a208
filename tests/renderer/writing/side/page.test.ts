// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isElementNode, $isNodeSelection, $isRangeSelection, UNDO_COMMAND } from 'lexical';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../../engine/core/blocks/find-block.ts';
import { compose } from '../../../../engine/core/compose/compose.ts';
import { type Draft, draftSchema } from '../../../../engine/core/drafts/draft.ts';
import { buildEvidenceMatrix } from '../../../../engine/core/evidence/matrix.ts';
import type { PublicationNode } from '../../../../engine/core/publication/publication.ts';
import { collectPublicationText } from '../../../../engine/core/publication/text.ts';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { outcomeOf } from '../../../../renderer/document/open/outcome-of.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { addGround, dropGround } from '../../../../renderer/writing/page/ground-actions.ts';
import { findOutdatedBlocks, hasChanged, hasOwnText } from '../../../../renderer/writing/side/block-updates.ts';
import {
  removeNode,
  replaceText,
  replaceTexts,
  takeFromLibrary,
  updateBlocks,
} from '../../../../renderer/writing/side/change-page.ts';
import { formatEvidenceForClipboard } from '../../../../renderer/writing/side/evidence/evidence-content.ts';
import { insertEvidence } from '../../../../renderer/writing/side/evidence/insert-evidence.ts';
import { groupMatrix } from '../../../../renderer/writing/side/evidence/matrix-groups.ts';
import { findCaretNodes, jumpTo } from '../../../../renderer/writing/side/jump.ts';
import { buildNodeTree } from '../../../../renderer/writing/side/node-tree.ts';
import { findPageRanges, findPartAt } from '../../../../renderer/writing/side/preview/places.ts';
import { documentTypeOf, unfinishedInbreng } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { change } from '../../document/editor/page.ts';
import { houseStyles, open } from './window.ts';

const TYPE = documentTypeOf('inbreng-commissiedebat');
const [NEUTRAL] = houseStyles();
let blocks: Block[];
let find: FindBlock;
let sample: Draft;
beforeAll(() => {
  blocks = starterBlocks();
  find = finding(blocks);
  sample = unfinishedInbreng(find);
});

function undo(document: OpenDocument): void {
  document.editor.dispatchCommand(UNDO_COMMAND, undefined);
  change(document.editor, () => {});
}

function paragraphs(...texts: string[]): Draft {
  return {
    ...sample,
    body: [
      ...texts.map((text, index) => ({
        type: 'paragraph' as const,
        id: `p${index}`,
        content: [{ type: 'run' as const, text }],
      })),
      ...sample.body,
    ],
  };
}

const placeOf = (draft: Draft, block: string): string =>
  draft.body.find((node) => node.type === 'blockInstance' && node.block === block)?.id ?? '';

test('another text or last day counts as a change of a block, and another tag does not', () => {
  const [block] = blocks;
  if (!block) throw new Error('the starter library is empty');
  expect(hasChanged({ ...block, revision: 'f'.repeat(64) }, block)).toBe(true);
  expect(hasChanged({ ...block, validUntil: '2030-12-31' }, block)).toBe(true);
  expect(hasChanged({ ...block, tags: ['anders'] }, block)).toBe(false);
});

describe('a jump to a finding', () => {
  test('selects the meant text on the page, with the caret there', () => {
    const document = open(paragraphs('Een zin. En nog een zin.', 'Iets anders.'));
    expect(jumpTo(document, { node: 'p0', range: { from: 9, to: 12 } })).toBe(true);
    const words = document.editor.getEditorState().read(() => $getSelection()?.getTextContent());
    expect(words).toBe('En ');
    expect(findCaretNodes(document)).toEqual(['p0']);
    expect(globalThis.document.activeElement).toBe(document.editor.getRootElement());
  });

  test('chooses a block as a whole, and does not change the document', () => {
    const document = open(sample);
    const place = placeOf(sample, 'eis-klanten');
    expect(jumpTo(document, { node: place })).toBe(true);
    expect(document.editor.getEditorState().read(() => $isNodeSelection($getSelection()))).toBe(true);
    expect([findCaretNodes(document), document.changes()]).toEqual([[place], 0]);
  });

  test('puts the caret after a source in a line, where the user can type', () => {
    const cited = { type: 'citation' as const, id: 'bron', block: '28638-229', placement: 'text' as const };
    for (const after of ['. Verder.', '']) {
      const rest = after === '' ? [] : [{ type: 'run' as const, text: after }];
      const content = [{ type: 'run' as const, text: 'Zie ' }, cited, ...rest];
      const document = open({ ...sample, body: [{ type: 'paragraph', id: 'p', content }, ...sample.body] });
      expect(jumpTo(document, { node: 'bron' })).toBe(true);
      expect(document.changes()).toBe(0);
      change(document.editor, () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(' hier');
      });
      const [line] = document.draft().body;
      expect(line).toMatchObject({
        content: [{ text: 'Zie ' }, { type: 'citation', id: 'bron' }, { text: ` hier${after}` }],
      });
    }
  });

  test('leads to the note for a finding in a note', () => {
    const note = {
      type: 'footnote' as const,
      id: 'note',
      content: [{ type: 'paragraph' as const, id: 'in-note', content: [] }],
    };
    const document = open({
      ...sample,
      body: [{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'Zie' }, note] }, ...sample.body],
    });
    expect(jumpTo(document, { node: 'in-note' })).toBe(true);
    expect(findCaretNodes(document)).toEqual(['note']);
  });

  test('reports a place that no longer exists', () => {
    expect(jumpTo(open(sample), { node: 'weg' })).toBe(false);
  });
});

describe('a fix', () => {
  const MEND = { over: 'verworpen', words: 'aangenomen' };

  test('replaces a word with the same marks, in one step', () => {
    const draft = paragraphs('De motie is verworpen.');
    const [first] = draft.body;
    if (first?.type === 'paragraph') first.content = [{ type: 'run', text: 'De motie is verworpen.', marks: ['bold'] }];
    const document = open(draft);
    expect(replaceText(document, { node: 'p0', range: { from: 12, to: 21 } }, MEND)).toBe(true);
    expect(document.draft().body[0]).toMatchObject({
      content: [{ type: 'run', text: 'De motie is aangenomen.', marks: ['bold'] }],
    });
    undo(document);
    expect(document.draft().body).toEqual(draft.body);
  });

  test('replaces a word at several places in one step', () => {
    const draft = paragraphs('Eerst Comensha, dan Comensha.', 'En Comensha weer.');
    const document = open(draft);
    const locations = [
      { node: 'p0', range: { from: 6, to: 14 } },
      { node: 'p0', range: { from: 20, to: 28 } },
      { node: 'p1', range: { from: 3, to: 11 } },
    ];
    expect(replaceTexts(document, locations, { over: 'Comensha', words: 'CoMensha' })).toBe(true);
    expect(document.draft().body.slice(0, 2)).toMatchObject([
      { content: [{ type: 'run', text: 'Eerst CoMensha, dan CoMensha.' }] },
      { content: [{ type: 'run', text: 'En CoMensha weer.' }] },
    ]);
    undo(document);
    expect(document.draft().body).toEqual(draft.body);
    expect(replaceTexts(document, [], { over: 'Comensha', words: 'CoMensha' })).toBe(false);
  });

  test('removes a mark in one step', () => {
    const draft = paragraphs('Inbreng (concept) voor het debat.');
    const document = open(draft);
    expect(replaceText(document, { node: 'p0', range: { from: 7, to: 17 } }, { over: ' (concept)', words: '' })).toBe(
      true,
    );
    expect(document.draft().body[0]).toMatchObject({ content: [{ type: 'run', text: 'Inbreng voor het debat.' }] });
    undo(document);
    expect(document.draft().body).toEqual(draft.body);
  });

  test('is refused when the text is gone, or in no paragraph', () => {
    const document = open(sample);
    expect(replaceText(document, { node: 'weg', range: { from: 0, to: 2 } }, MEND)).toBe(false);
    expect(replaceText(document, { node: placeOf(sample, 'eis-klanten'), range: { from: 0, to: 2 } }, MEND)).toBe(
      false,
    );
    const typedOn = open(paragraphs('Maar de motie is verworpen.'));
    expect(replaceText(typedOn, { node: 'p0', range: { from: 12, to: 21 } }, MEND)).toBe(false);
    expect([document.changes(), typedOn.changes()]).toEqual([0, 0]);
  });

  test('removes a quote in one step, and keeps the caret in the text', () => {
    const document = open(sample);
    const place = placeOf(sample, 'citaat-minderjarigen');
    removeNode(document, place);
    expect(document.draft().body.some(({ id }) => id === place)).toBe(false);
    expect(document.editor.getEditorState().read(() => $isRangeSelection($getSelection()))).toBe(true);
    undo(document);
    expect(document.draft().body).toEqual(sample.body);
  });

  test('takes over the library’s text for all instances of older blocks, and leaves own text', () => {
    const newer: FindBlock = (id) => {
      const block = find(id);
      return block?.id === 'eis-klanten' ? { ...block, title: 'Pak klanten aan', revision: 'e'.repeat(64) } : block;
    };
    const own = sample.body.map((node) =>
      node.id === placeOf(sample, 'eis-klanten') ? { ...node, own: { title: 'Zoals wij het zeggen' } } : node,
    ) as Draft['body'];
    const document = open({ ...sample, body: own });
    expect(findOutdatedBlocks(document.draft(), newer).map(({ id }) => id)).toEqual(['eis-klanten']);
    updateBlocks(document, ['eis-klanten'], newer);
    const after = document.draft();
    expect(findOutdatedBlocks(after, newer)).toEqual([]);
    expect(after.blocks['eis-klanten']?.title).toBe('Pak klanten aan');
    expect(after.body.find(({ id }) => id === placeOf(sample, 'eis-klanten'))).toMatchObject({
      revision: 'e'.repeat(64),
      own: { title: 'Zoals wij het zeggen' },
    });
    expect(draftSchema.safeParse(JSON.parse(document.text())).error).toBeUndefined();
    undo(document);
    expect(document.draft().blocks['eis-klanten']?.title).toBe(sample.blocks['eis-klanten']?.title);
  });

  test('replaces own text by the library’s when the writer chooses that, and nowhere else', () => {
    const known = find('eis-klanten');
    if (!known) throw new Error('no such block');
    const block = { ...known, title: 'Pak klanten aan', revision: 'e'.repeat(64) } as Block;
    const newer: FindBlock = (id) => (id === block.id ? block : find(id));
    const place = placeOf(sample, 'eis-klanten');
    const owned = (id: string) => ({
      type: 'blockInstance' as const,
      id,
      block: known.id,
      revision: known.revision,
      form: 'full' as const,
      own: { title: 'Zoals wij het zeggen' },
    });
    const document = open({
      ...sample,
      body: sample.body.flatMap((node): BodyNode[] => (node.id === place ? [owned(place), owned('elders')] : [node])),
    });
    expect(hasOwnText(document.draft(), 'eis-klanten')).toBe(true);
    expect(hasOwnText(document.draft(), 'citaat-minderjarigen')).toBe(false);
    const placed = (id: string) => document.draft().body.find((node) => node.id === id);
    takeFromLibrary(document, place, newer);
    expect(placed(place)).toEqual({ ...owned(place), revision: 'e'.repeat(64), own: undefined });
    expect(placed('elders')).toMatchObject({ revision: 'e'.repeat(64), own: { title: 'Zoals wij het zeggen' } });
    expect(document.draft().blocks['eis-klanten']?.title).toBe('Pak klanten aan');
    undo(document);
    expect(placed(place)).toEqual(owned(place));
    expect(document.draft().blocks['eis-klanten']?.title).toBe(known.title);
    // Without the block in the library, the document's copy replaces them.
    takeFromLibrary(document, place, () => undefined);
    expect(placed(place)).toEqual({ ...owned(place), own: undefined });
  });

  test('updates a block under its former id', () => {
    const known = find('eis-klanten');
    if (!known) throw new Error('no such block');
    const renamed = { ...known, id: 'eis-afnemers', aliases: ['eis-klanten'], revision: 'e'.repeat(64) } as Block;
    const newer: FindBlock = (id) => (renamed.id === id || id === 'eis-klanten' ? renamed : find(id));
    const document = open(sample);
    updateBlocks(document, ['eis-klanten'], newer);
    expect(document.draft().body.find(({ id }) => id === placeOf(sample, 'eis-klanten'))).toMatchObject({
      block: 'eis-afnemers',
      revision: 'e'.repeat(64),
    });
    updateBlocks(document, ['eis-afnemers'], () => ({ ...renamed, revision: 'f'.repeat(64) }));
    expect(document.draft().body.find(({ id }) => id === placeOf(sample, 'eis-klanten'))).toMatchObject({
      revision: 'f'.repeat(64),
    });
    expect(draftSchema.safeParse(JSON.parse(document.text())).error).toBeUndefined();
  });

  test('leaves an empty line when it was the whole page', () => {
    const place = placeOf(sample, 'citaat-minderjarigen');
    const document = open({ ...sample, body: sample.body.filter(({ id }) => id === place) });
    removeNode(document, place);
    const left = document.editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((node) => node.getType()),
    );
    expect(left).toEqual(['paragraph']);
    expect(document.editor.getEditorState().read(() => $isRangeSelection($getSelection()))).toBe(true);
  });
});

describe('a printed part', () => {
  test('leads to the node of the text that it was printed from', () => {
    if (!NEUTRAL) throw new Error('no house style');
    const document = open(sample);
    const outcome = outcomeOf({
      change: 0,
      draft: sample,
      documentType: TYPE,
      houseStyle: NEUTRAL,
      library: find,
      layout: null,
      today: '2026-11-26',
    });
    const tree = buildNodeTree(sample, outcome.blocks);
    const printed: string[] = [];
    const read = (node: PublicationNode): void => {
      printed.push(node.id);
      if ('children' in node) node.children.forEach(read);
    };
    for (const node of compose({ draft: sample, documentType: TYPE, houseStyle: NEUTRAL, layout: null }).body)
      read(node);
    const lost = printed.filter((id) => tree.nodeOf(id) === null);
    expect(lost.filter((id) => !/^(front|back)-|contents|sources/.test(id))).toEqual([]);
    expect(printed.length - lost.length).toBeGreaterThan(40);
    for (const id of printed.filter((each) => !lost.includes(each))) {
      expect(jumpTo(document, { node: tree.nodeOf(id) ?? '' }), id).toBe(true);
    }
  });

  test('is the one above the click, and in a table the one at the left', () => {
    const places = { een: [1, 80, 100], links: [1, 80, 200], rechts: [1, 300, 201], twee: [2, 80, 100] } as never;
    expect([findPartAt(places, 1, 90, 150), findPartAt(places, 1, 90, 210), findPartAt(places, 1, 310, 210)]).toEqual([
      'een',
      'links',
      'rechts',
    ]);
    expect([findPartAt(places, 1, 90, 20), findPartAt(places, 3, 90, 100)]).toEqual([null, null]);
  });

  test('goes as far as the next part, over pages, and not into the notes', () => {
    const places = {
      een: [1, 80, 100],
      'een--deel': [1, 80, 300],
      twee: [2, 80, 400],
      'note-1': [1, 80, 700],
    } as never;
    const stretches = findPageRanges(places, 'een', (part) => part.startsWith('een--'), {
      heightOf: () => 842,
      top: 68,
    });
    expect(stretches.map(({ page }) => page)).toEqual([1, 2]);
    expect(stretches[0]?.to).toBeLessThan(700);
    expect(stretches[1]?.to).toBeLessThan(400);
  });
});

describe('the matrix of grounds', () => {
  const groundsOf = (document: OpenDocument, demand: number) => {
    const matrix = buildEvidenceMatrix(document.draft());
    return matrix.grounds.filter((_, index) => matrix.cells[demand]?.[index] != null).map(({ block }) => block);
  };

  test('adds and removes a ground for this document, and leaves no trace when it is reverted', () => {
    const document = open(sample);
    const [first] = buildEvidenceMatrix(sample).demands;
    const demand = first?.id ?? '';
    const before = groundsOf(document, 0);
    addGround(document, demand, { block: '28638-242' }, find);
    expect(groundsOf(document, 0)).toEqual([...before, '28638-242']);
    dropGround(document, demand, '28638-242');
    const [usual = ''] = before;
    dropGround(document, demand, usual);
    expect(groundsOf(document, 0)).toEqual(before.filter((id) => id !== usual));
    addGround(document, demand, { block: usual }, find);
    expect(document.draft().body).toEqual(sample.body);
  });

  test('shows grounds by kind with their missing facts, and below them each other block once', () => {
    const matrix = buildEvidenceMatrix(sample);
    const free = ['28638-244', '28638-244', '28638-229'].flatMap((id) => find(id) ?? []);
    const groups = groupMatrix(matrix, free, find, nl);
    expect(groups.map(({ title }) => title)).toEqual([
      'Moties',
      'Bevindingen',
      'Toezeggingen',
      'Bronnen',
      nl.evidence.others,
    ]);
    const rows = groups.flatMap((group) => group.rows);
    expect(rows).toHaveLength(matrix.grounds.length + 1);
    expect(rows.find(({ block }) => block === '28638-229')).toMatchObject({
      facts: '28638, nr. 229',
      standing: 'aangenomen',
      complete: true,
    });
    expect(rows.find(({ block }) => block === 'greta-3-vraag')).toMatchObject({ missing: 'zonder vindplaats' });
    const signs = (status: 'adopted' | 'rejected' | 'withdrawn') =>
      groupMatrix(
        matrix,
        [],
        (id) => {
          const block = find(id);
          return block?.kind === 'motion' && id === '28638-229' ? { ...block, status } : block;
        },
        nl,
      )
        .flatMap((group) => group.rows)
        .find(({ block }) => block === '28638-229')?.sign;
    // A filled dot shows that the outcome is known; the icon shows which it is.
    expect([signs('adopted'), signs('rejected'), signs('withdrawn')]).toEqual(['known', 'rejected', 'rejected']);
    expect(groups.at(-1)?.rows.map(({ block, carries }) => [block, carries.some(Boolean)])).toEqual([
      ['28638-244', false],
    ]);
  });

  test('is inserted into the text as a table with each demand’s number and sources, and undone in one step', () => {
    if (!NEUTRAL) throw new Error('no house style');
    const document = open(sample);
    change(document.editor, () => {
      const [first] = $getRoot().getChildren();
      if ($isElementNode(first)) first.selectEnd();
    });
    const id = insertEvidence(document, buildEvidenceMatrix(sample));
    const draft = document.draft();
    expect(draft.body[1]).toMatchObject({ type: 'table', id });
    expect(draftSchema.safeParse(JSON.parse(document.text())).error).toBeUndefined();
    const { body } = compose({ draft, documentType: TYPE, houseStyle: NEUTRAL, layout: null });
    const table = body.filter((node) => node.id === id);
    const text = collectPublicationText({
      body: table,
      notes: [],
      running: { sender: '', documentType: '', concept: null, stamp: null },
    } as never).body.join('\n');
    expect(text).toContain('punt 5');
    expect(text).toMatch(/Kamerstuk.*229/);
    undo(document);
    expect(document.draft().body).toEqual(sample.body);
  });

  test('is copied as a table that no title can break', () => {
    const matrix = buildEvidenceMatrix({
      ...sample,
      blocks: {
        ...sample.blocks,
        '28638-229': { ...(sample.blocks['28638-229'] as Block), title: '<b>Een\t“titel”</b> & meer' },
      },
    });
    const { text, html } = formatEvidenceForClipboard(matrix, 'nl');
    const rows = text.split('\n').map((row) => row.split('\t'));
    expect(rows).toHaveLength(matrix.demands.length + 2);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([matrix.grounds.length + 2]));
    const table = new DOMParser().parseFromString(html, 'text/html');
    expect(table.querySelectorAll('tr')).toHaveLength(matrix.demands.length + 2);
    expect(table.querySelector('b')).toBeNull();
    expect(table.body.textContent).toContain('<b>Een');
  });
});
