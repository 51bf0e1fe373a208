// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { useBlockFieldClicks } from '../../../../renderer/writing/window/use-block-field-clicks.ts';
import { block, draft, placed } from '../../../core/checks/drafts.ts';
import { $byId } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const library = vi.hoisted(() => ({ blocks: null as readonly Block[] | null }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useLibrary: () => ({ ...library, find: (id: string) => library.blocks?.find((one) => one.id === id) }),
}));
vi.mock('../../../../renderer/ui/texts/language.tsx', () => ({ useTexts: () => nl }));

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
  library.blocks = null;
  document.body.innerHTML =
    '<div data-is="sheet"><span class="page-field" data-name="motion.status" data-block="m">[uitslag]</span><p>tekst</p></div>';
});
afterEach(() => endDrawing({ root, place }));

function Fields({ commands }: { commands: Parameters<typeof useBlockFieldClicks>[0] }) {
  useBlockFieldClicks(commands);
  return null;
}

async function page() {
  const commands = { openField: vi.fn(), showView: vi.fn(), say: vi.fn() };
  const draw = () => act(async () => root.render(createElement(Fields, { commands })));
  await draw();
  const read = () => {
    library.blocks = [{ id: 'm', kind: 'motion' } as Block];
    return draw();
  };
  return { ...commands, read };
}

const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

test('a click on an empty field before the library loads opens the form after loading', async () => {
  const { openField, say, read } = await page();
  click('.page-field');
  expect(openField).not.toHaveBeenCalled();
  await read();
  expect(openField).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ id: 'm' }),
    'status',
    document.querySelector('.page-field'),
  );
  expect(say).not.toHaveBeenCalled();
});

test('a click elsewhere cancels that form', async () => {
  const { openField, read } = await page();
  click('.page-field');
  click('p');
  await read();
  expect(openField).not.toHaveBeenCalled();
});

test.each(['demand.grounds', 'ground.block'])(
  'a click on the missing ground of a demand (%s) opens its grounds',
  async (name) => {
    const demand = block({ id: 'eis', kind: 'demand' });
    const { editor } = opened(draft([placed(demand)], [demand]));
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.dataset.is = 'sheet';
    const root = editor.getRootElement();
    if (root) sheet.append(root);
    const shown = editor.getElementByKey(editor.getEditorState().read(() => $byId('at-eis').getKey()));
    const field = document.createElement('span');
    field.className = 'page-field ground';
    Object.assign(field.dataset, { name, block: 'eis' });
    shown?.append(field);
    const { openField, showView } = await page();
    click('.page-field.ground');
    expect(showView).toHaveBeenCalledExactlyOnceWith({ of: 'grounds', demand: 'at-eis' });
    expect(openField).not.toHaveBeenCalled();
  },
);
