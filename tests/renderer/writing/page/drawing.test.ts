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
  placed = draft.body.filter((node) => node.type === 'blockInstance');
});

/** The drawing of the sample, with an element for each of its blocks. */
function page() {
  const [houseStyle] = houseStyles();
  if (!houseStyle) throw new Error('no house style');
  const templates = { documentType: documentTypeOf('inbreng-commissiedebat'), houseStyle };
  let outcome: Outcome | null = null;
  const drawing = createDrawing({
    head: () => draft,
    changes: () => 1,
    outcome: () => outcome,
    templates: () => templates,
    find: () => null,
    pageOf: () => null,
    today: () => TODAY,
    texts: () => nl,
  });
  const blocks = placed.map((data) => ({ data, into: document.createElement('div') }));
  return {
    drawing,
    draw: () => {
      for (const { data, into } of blocks) drawing.block(data, data.id, into);
    },
    bodies: () => blocks.map(({ into }) => drawing.drawnIn(into)?.frame.body),
    takeOutcome: () => {
      outcome = {
        ...(outcome ?? outcomeOf({ ...templates, change: 1, draft, library: null, layout: null, today: TODAY })),
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
