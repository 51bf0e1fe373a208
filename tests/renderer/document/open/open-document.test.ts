// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  UNDO_COMMAND,
} from 'lexical';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Draft, draftSchema } from '../../../../engine/core/drafts/draft.ts';
import { houseStyleSchema } from '../../../../engine/core/house-styles/house-style.ts';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import { $changeHead } from '../../../../renderer/document/open/head.ts';
import { type OpenDocument, openDocument } from '../../../../renderer/document/open/open-document.ts';
import { outcomeOf } from '../../../../renderer/document/open/outcome-of.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { $byId, change } from '../editor/page.ts';

let sample: Draft;
beforeAll(async () => {
  sample = specimen('inbreng-commissiedebat', finding(await starterBlocks()));
});

const NEUTRAL = houseStyleSchema.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../templates/house-styles/neutraal/house-style.json'), 'utf8'),
  ),
);
const LATER = '2026-11-25T10:00:00+01:00';

function open(draft: Draft): OpenDocument & { at: (time: number) => void } {
  let time = 0;
  const document = openDocument({
    draft,
    newId: createCountingIds('made-'),
    now: () => LATER,
    clock: () => time,
    onError: (error) => {
      throw error;
    },
  });
  document.editor.setRootElement(globalThis.document.createElement('div'));
  return {
    ...document,
    at: (next) => {
      time = next;
    },
  };
}

function type(document: OpenDocument, id: string, words: string): void {
  change(document.editor, () => {
    const node = $byId(id);
    if ($isElementNode(node)) node.selectEnd().insertText(words);
  });
}

function undo(document: OpenDocument): void {
  document.editor.dispatchCommand(UNDO_COMMAND, undefined);
  change(document.editor, () => {});
}

const firstParagraph = (draft: Draft) => draft.body.find((node) => node.type === 'paragraph')?.id ?? '';

describe('an open document', () => {
  test('equals the opened draft until something changes', () => {
    const document = open(sample);
    expect(document.changes()).toBe(0);
    expect(draftSchema.parse(JSON.parse(document.text()))).toEqual(sample);
    expect(document.text()).toBe(document.text());
  });

  test('is changed by typing, but not by a rule that is registered later', async () => {
    const document = open(sample);
    const end = document.editor.registerNodeTransform(HeadingNode, () => {});
    await Promise.resolve();
    expect([document.changes(), JSON.parse(document.text())]).toEqual([0, sample]);
    type(document, firstParagraph(sample), ' En nu?');
    expect(document.changes()).toBe(1);
    end();
  });

  test('has one step of undo after the first typed word, even if such a rule comes with the first focus', async () => {
    const document = open(sample);
    let canUndo = false;
    const listen = (can: boolean): boolean => {
      canUndo = can;
      return false;
    };
    document.editor.registerCommand(CAN_UNDO_COMMAND, listen, COMMAND_PRIORITY_LOW);
    document.editor.update(() => void $getRoot().selectStart());
    const end = document.editor.registerNodeTransform(HeadingNode, () => {});
    await Promise.resolve();
    expect([document.changes(), document.history.undoStack.length, canUndo]).toEqual([0, 0, false]);
    type(document, firstParagraph(sample), ' En nu?');
    expect([document.history.undoStack.length, canUndo]).toEqual([1, true]);
    undo(document);
    expect(JSON.parse(document.text())).toEqual({ ...sample, modified: LATER });
    end();
  });

  test('is a valid draft with the typed text and a new date', () => {
    const document = open(sample);
    let calls = 0;
    document.onChange(() => calls++);
    type(document, firstParagraph(sample), ' En nu?');
    const draft = draftSchema.parse(JSON.parse(document.text()));
    expect(JSON.stringify(draft.body)).toContain('En nu?');
    expect(draft.modified).toBe(LATER);
    expect(calls).toBeGreaterThan(0);
  });

  test('reuses unchanged parts with the same result as a complete read', () => {
    const document = open(sample);
    const before = document.draft().body;
    type(document, firstParagraph(sample), ' En nu?');
    const after = document.draft().body;
    expect(after.filter((node, index) => node === before[index]).length).toBe(before.length - 1);
    expect(open(JSON.parse(document.text())).draft().body).toEqual(after);
  });

  test('undoes a changed variable but not the typing before and after it', () => {
    const document = open(sample);
    type(document, firstParagraph(sample), ' Eerst.');
    document.change((head) => ({ ...head, variables: { ...head.variables, committee: { value: 'J' } } }), 'committee');
    document.at(200);
    document.change(
      (head) => ({ ...head, variables: { ...head.variables, committee: { value: 'JenV' } } }),
      'committee',
    );
    expect(document.draft().variables.committee?.value).toBe('JenV');
    undo(document);
    expect(document.draft().variables.committee).toEqual(sample.variables.committee);
    expect(document.text()).toContain('Eerst.');
    undo(document);
    expect(document.text()).not.toContain('Eerst.');
  });

  test('starts a new step of undo for a field after an undo or another change', () => {
    const document = open(sample);
    const committee = () => document.draft().variables.committee;
    const fill = (value: string): void =>
      document.change((head) => ({ ...head, variables: { ...head.variables, committee: { value } } }), 'committee');
    fill('J');
    undo(document);
    fill('A');
    expect(committee()?.value).toBe('A');
    undo(document);
    expect(committee()).toEqual(sample.variables.committee);
    fill('B');
    type(document, firstParagraph(sample), ' Eerst.');
    fill('BZ');
    undo(document);
    expect(committee()?.value).toBe('B');
    expect(document.text()).toContain('Eerst.');
  });

  test('undoes a block together with its snapshot', () => {
    const [id, block] = Object.entries(sample.blocks)[0] ?? [];
    const { [id ?? '']: _gone, ...blocks } = sample.blocks;
    const document = open({ ...sample, blocks, body: sample.body.filter((node) => node.type !== 'blockInstance') });
    const before = document.text();
    change(document.editor, () => {
      $changeHead((head) => ({ ...head, blocks: { ...head.blocks, [id ?? '']: block as never } }));
      $getRoot().getFirstChild()?.remove();
    });
    undo(document);
    expect(JSON.parse(document.text())).toEqual({ ...JSON.parse(before), modified: LATER });
  });

  test('does not save unused snapshots', () => {
    const document = open({ ...sample, body: sample.body.filter((node) => node.type !== 'blockInstance') });
    const saved = draftSchema.parse(JSON.parse(document.text()));
    expect(Object.keys(saved.blocks).length).toBeLessThan(Object.keys(sample.blocks).length);
  });

  test('can be replaced by another draft, and that can be undone', () => {
    const document = open(sample);
    document.replace({ ...sample, title: [{ type: 'run', text: 'Een andere titel' }], body: sample.body.slice(0, 2) });
    expect(document.draft().title).toEqual([{ type: 'run', text: 'Een andere titel' }]);
    expect(document.draft().body).toEqual(sample.body.slice(0, 2));
    undo(document);
    expect(document.draft().title).toEqual(sample.title);
    expect(document.draft().body).toEqual(sample.body);
  });
});

describe('the outcome of a document', () => {
  test('contains blocks, note numbers and measures by node id', () => {
    const outcome = outcomeOf({
      change: 0,
      draft: sample,
      documentType: documentTypeOf('inbreng-commissiedebat'),
      houseStyle: NEUTRAL,
      library: null,
      layout: null,
      today: '2026-11-25',
    });
    const places = sample.body.filter((node) => node.type === 'blockInstance').map((node) => node.id);
    expect([...outcome.blocks.keys()].sort()).toEqual([...places].sort());
    expect(outcome.notes.length).toBeGreaterThan(0);
    expect(outcome.front.length).toBeGreaterThan(0);
    expect(outcome.whole.words).toBeGreaterThan(100);
    const parts = [...outcome.parts.values()].reduce((sum, part) => sum + part.words, 0);
    expect(parts).toBeLessThanOrEqual(outcome.whole.words);
    expect(outcome.labels.get(places[0] ?? '')).toMatch(/^punt 1$/);
  });
});

test('undoing everything restores the opened content, even if the rules would not allow it', () => {
  const item = (id: string) => ({ id, content: [{ type: 'run' as const, text: id }], lists: [] });
  const list = (id: string, one: string, two: string): Draft['body'][number] => ({
    type: 'list',
    id,
    ordered: true,
    items: [item(one), item(two)],
  });
  const document = open({ ...sample, body: [list('l', 'a', 'b'), list('m', 'c', 'd')] });
  const before = document.text();
  change(document.editor, () => {
    const first = $byId('l');
    first.insertAfter($createParagraphNode());
  });
  expect(document.draft().body).toHaveLength(3);
  undo(document);
  expect(JSON.parse(document.text()).body).toEqual(JSON.parse(before).body);
});
