// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { BlockInstance } from '../../../../engine/core/richtext/model.ts';
import type { Outcome } from '../../../../renderer/document/open/outcome.ts';
import { outcomeOf } from '../../../../renderer/document/open/outcome-of.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { createDrawing } from '../../../../renderer/writing/page/drawing.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { houseStyles } from '../side/window.ts';

const TODAY = '2026-11-25';
let draft: Draft;
let placed: BlockInstance[];
beforeAll(() => {
  draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
  placed = placedIn(draft);
});
const placedIn = ({ body }: Draft) => body.filter((node): node is BlockInstance => node.type === 'blockInstance');

/** The drawing of the sample, or of another document, with an element for each of its blocks. */
function page(of = draft) {
  const [houseStyle] = houseStyles();
  if (!houseStyle) throw new Error('no house style');
  const templates = { documentType: documentTypeOf(of.documentType), houseStyle };
  let outcome: Outcome | null = null;
  const drawing = createDrawing({
    head: () => of,
    changes: () => 1,
    outcome: () => outcome,
    templates: () => templates,
    find: () => null,
    pageOf: () => null,
    today: () => TODAY,
    texts: () => nl,
  });
  const blocks = placedIn(of).map((data) => ({ data, into: document.createElement('div') }));
  return {
    drawing,
    draw: () => {
      for (const { data, into } of blocks) drawing.block(data, data.id, into);
    },
    bodies: () => blocks.map(({ into }) => drawing.drawnIn(into)?.frame.body),
    takeOutcome: () => {
      outcome = {
        ...(outcome ?? outcomeOf({ ...templates, change: 1, draft: of, library: null, layout: null, today: TODAY })),
      };
    },
  };
}

test('leaves a block alone at an outcome in which it is the same', () => {
  const { draw, bodies, takeOutcome } = page();
  takeOutcome();
  draw();
  const drawn = bodies().map((body) => body?.firstElementChild);
  expect(drawn.every((first) => first != null)).toBe(true);
  takeOutcome();
  draw();
  for (const [at, body] of bodies().entries()) expect(body?.firstElementChild).toBe(drawn[at]);
});

test('draws each block by itself when the first outcome takes too long', () => {
  const { drawing, draw, bodies } = page();
  draw();
  expect(bodies().at(-1)?.textContent).toBe('');
  drawing.stopWaiting();
  draw();
  for (const [at, body] of bodies().entries()) {
    expect(body?.textContent).not.toBe('');
    expect(body?.textContent).not.toBe(nl.page.notHere(placed[at]?.block ?? ''));
  }
});

test('shows the motions and commitments of a motion monitor, which prints them as rows', () => {
  const monitor = specimen('motiemonitor', finding(starterBlocks()));
  const { draw, bodies, takeOutcome } = page(monitor);
  draw();
  takeOutcome();
  draw();
  const shown = bodies().map((body) => body?.textContent ?? '');
  expect(shown).toHaveLength(10);
  for (const text of shown) expect(text).not.toContain('niet in dit document');
  expect(shown[3]).toContain('verzoekt de regering');
});
