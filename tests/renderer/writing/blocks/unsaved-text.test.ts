// @vitest-environment happy-dom

import { readFileSync } from 'node:fs';
import { act, createElement, type RefObject } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block, BlockKind, BlockOf } from '../../../../engine/core/blocks/block.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { parseMotions } from '../../../../engine/jobs/parse-motions.ts';
import type { BlockGuard } from '../../../../renderer/writing/blocks/leave-block.tsx';
import { LiveBlock, type LiveBlockProps } from '../../../../renderer/writing/blocks/live-block.tsx';
import { XML_240 } from '../../../sources/samples.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const app = vi.hoisted(() => ({ bridge: {} as Record<string, unknown>, blocks: [] as Block[] }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => app.bridge,
  useSettings: () => ({ userName: 'Anna', spelling: false }),
  useLibrary: () => ({
    blocks: app.blocks,
    refused: null,
    find: (id: string) => app.blocks.find((one) => one.id === id),
    reload: async () => undefined,
  }),
}));

const MOTION = [...readFileSync(`tests/fixtures/${XML_240}`, 'utf8').matchAll(/<al>(.*?)<\/al>/g)]
  .map((found) => found[1] ?? '')
  .join('\n');

/** Parses a pasted text with the parser of the app. */
const parseMotion: WindowBridge['parseMotion'] = async ({ text }) => {
  const parsed = parseMotions(text, 'geplakte tekst');
  return { ok: true, value: parsed.ok ? parsed.value : { motions: [], rest: [] } };
};

let root: Root;
let place: HTMLElement;
let written: Block[];
let journal: string[];
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
  written = [];
  journal = [];
  app.blocks = [];
  app.bridge = {
    parseMotion,
    blockHistory: async () => ({ ok: true, value: [] }),
    blockUses: async () => ({ ok: true, value: [] }),
    exportUses: async () => ({ ok: true, value: [] }),
    addresses: async () => ({ ok: true, value: [] }),
    writeForm: async ({ text }: { text: string }) => {
      journal.push(text);
      return { ok: true, value: null };
    },
    closeForm: async () => ({ ok: true, value: null }),
    writeBlock: async ({ block }: { block: Block }) => {
      written.push(block);
      return { ok: true, value: { outcome: 'written', block, pictureWarnings: [] } };
    },
  };
});
afterEach(() => endDrawing({ root, place }));

const guard: RefObject<BlockGuard | null> = { current: null };
async function show(of: LiveBlockProps['of']): Promise<void> {
  const props: LiveBlockProps = {
    of,
    guard,
    place: null,
    onInsert: null,
    onMade: () => undefined,
    onRemoved: () => undefined,
    onSaveState: () => undefined,
    onOpenBlock: () => undefined,
    onMakeGround: () => undefined,
    onOpenFile: () => undefined,
    onOpenDocument: () => undefined,
  };
  await act(async () => root.render(createElement(LiveBlock, { ...props, key: JSON.stringify(of) })));
}
const showNew = (make: BlockKind, title = '') => show({ make, title });
async function showKept(block: Block): Promise<void> {
  app.blocks = [block];
  await show({ id: block.id });
}

const fieldOf = (label: string): HTMLInputElement | HTMLTextAreaElement => {
  const found = [...place.querySelectorAll('label')].find((one) => one.textContent === label);
  const field = found && place.querySelector<HTMLInputElement>(`#${CSS.escape(found.htmlFor)}`);
  if (!field) throw new Error(`no field ${label}`);
  return field;
};
function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(async () => {
    fill(field, text);
    await new Promise((done) => setTimeout(done));
  });
const paste = async (text: string): Promise<void> => {
  const field = fieldOf('Tekst van de motie');
  await act(async () => {
    // As in a browser, the field has the text before any timer of the first event runs.
    field.dispatchEvent(new Event('paste', { bubbles: true }));
    fill(field, text);
    await new Promise((done) => setTimeout(done));
  });
  await act(async () => void (await new Promise((done) => setTimeout(done))));
};
const press = (name: string) =>
  act(async () =>
    [...place.querySelectorAll('button')]
      .filter((one) => one.textContent === name)
      .at(-1)
      ?.click(),
  );
const keep = async (): Promise<boolean | undefined> => {
  let isKept: boolean | undefined;
  await act(async () => {
    isKept = await guard.current?.keep();
  });
  return isKept;
};
const textOf = (block: Block | undefined): string => (block ? plainText(block.body) : '');

describe('the pasted text of a new motion', () => {
  test('becomes the text of the block and fills in the movers without another button', async () => {
    await showNew('motion');
    await paste(MOTION);
    await type(fieldOf('Titel'), 'Opvang na aangifte');
    expect(await keep()).toBe(true);
    expect(written.at(-1)).toMatchObject({ kind: 'motion', title: 'Opvang na aangifte', unverified: true });
    expect(textOf(written.at(-1))).toContain('verzoekt de regering');
    expect((written.at(-1) as BlockOf<'motion'>).provenance).toHaveLength(1);
  });

  test('is parsed on saving if it was typed', async () => {
    await showNew('motion');
    await type(fieldOf('Tekst van de motie'), MOTION);
    await type(fieldOf('Titel'), 'Opvang na aangifte');
    expect(await keep()).toBe(true);
    expect((written.at(-1) as BlockOf<'motion'>).provenance).toHaveLength(1);
  });

  test('stays verbatim if no motion is recognised, with a message', async () => {
    await showNew('motion', 'Opvang');
    await paste('Verzoek om opvang,\nvan een collega.');
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('De tekst blijft bij deze motie staan.');
    expect(await keep()).toBe(true);
    expect(textOf(written.at(-1))).toBe('Verzoek om opvang,\nvan een collega.');
  });

  test('stays if the app could not parse it, with the reason', async () => {
    app.bridge.parseMotion = async () => ({
      ok: false,
      problem: { code: 'process-stopped', file: null, message: 'De bibliotheek gaf geen antwoord.' },
    });
    await showNew('motion', 'Opvang');
    await paste(MOTION);
    const message = place.querySelector('[role="alert"]')?.textContent;
    expect(message).toContain('De bibliotheek gaf geen antwoord.');
    expect(message).not.toContain('herkent er geen motie in');
    expect(await keep()).toBe(true);
    expect(textOf(written.at(-1))).toContain('verzoekt de regering');
  });

  test('is neither parsed nor saved if the user is asked whether to leave during parsing', async () => {
    let resume: () => void = () => undefined;
    const isRead = new Promise<void>((done) => {
      resume = done;
    });
    app.bridge.parseMotion = async (input: { text: string }) => {
      await isRead;
      return parseMotion(input);
    };
    await showNew('motion');
    await type(fieldOf('Tekst van de motie'), MOTION);
    await type(fieldOf('Titel'), 'Opvang na aangifte');
    let isKept: boolean | undefined;
    let onAnswered: () => void = () => undefined;
    await act(async () => {
      const keeping = guard.current?.keep();
      // The same as the question before leaving does.
      onAnswered = guard.current?.pauseSaving() ?? onAnswered;
      resume();
      isKept = await keeping;
    });
    expect(isKept).toBe(false);
    expect(written).toEqual([]);
    expect(guard.current?.block()).toMatchObject({ provenance: [], title: 'Opvang na aangifte' });
    await act(async () => onAnswered());
    expect(await keep()).toBe(true);
    expect((written.at(-1) as BlockOf<'motion'>).provenance).toHaveLength(1);
  });

  test('stays complete if it contains two motions', async () => {
    await showNew('motion', 'Opvang');
    await paste(`${MOTION}\n\n${MOTION.replace('verzoekt de regering', 'verzoekt de minister')}`);
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('2 moties');
    expect(await keep()).toBe(true);
    expect(textOf(written.at(-1))).toContain('verzoekt de regering');
    expect(textOf(written.at(-1))).toContain('verzoekt de minister');
  });

  test('is in the journal, and the form asks before it closes', async () => {
    await showNew('motion');
    await type(fieldOf('Tekst van de motie'), 'Verzoek om opvang');
    expect(guard.current?.isUnsaved()).toBe(true);
    // The window closes: pending changes go to the journal.
    await act(async () => void (await guard.current?.removeUnacceptedText()));
    expect(journal.at(-1)).toContain('Verzoek om opvang');
  });
});

describe('text in a field that the block did not accept', () => {
  const LITERAL: BlockOf<'motion'> = {
    ...(createBlankBlock('motion', 'm', 'Opvang') as BlockOf<'motion'>),
    status: 'adopted',
    body: [{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'De Kamer, verzoekt' }] }],
  };

  test('asks about an unconfirmed reason to detach literal text, and explains what is missing', async () => {
    await showKept(LITERAL);
    await press('Ontgrendelen');
    expect(guard.current?.isUnsaved()).toBe(false);
    await type(fieldOf('Reden om te ontgrendelen'), 'Verkeerd overgenomen');
    expect(guard.current?.isUnsaved()).toBe(true);
    expect(await keep()).toBe(false);
    expect(fieldOf('Reden om te ontgrendelen').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(fieldOf('Reden om te ontgrendelen'));
    await press('Ontgrendelen');
    expect(guard.current?.isUnsaved()).toBe(false);
  });

  test('asks about votes of a faction without a name, and requests the name', async () => {
    await showKept(LITERAL);
    await press('Stemmen per fractie invullen');
    await press('Fractie');
    const inFavour = place.querySelector<HTMLInputElement>('input[aria-label=", Voor"]');
    if (!inFavour) throw new Error('no line for a faction');
    await type(inFavour, '80');
    expect(guard.current?.isUnsaved()).toBe(true);
    expect(await keep()).toBe(false);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Naam van fractie 1');
    await type(document.activeElement as HTMLInputElement, 'VVD');
    expect(guard.current?.isUnsaved()).toBe(false);
  });

  test('asks about an outcome without a source, and requests the source', async () => {
    await showKept({ ...LITERAL, status: 'unknown' });
    await type(fieldOf('Datum van het besluit'), '16-01-2024');
    expect(guard.current?.isUnsaved()).toBe(true);
    expect(await keep()).toBe(false);
    expect(document.activeElement?.textContent).toContain('Kies een uitslag');
  });

  test('asks about a mover before Enter', async () => {
    await showKept(LITERAL);
    await type(fieldOf('Indieners'), 'Bikker');
    expect(guard.current?.isUnsaved()).toBe(true);
  });

  test('asks about the date of an approval that was not recorded', async () => {
    const quote = {
      ...(createBlankBlock('quote', 'q', 'Zien') as BlockOf<'quote'>),
      speaker: 'Anna',
      body: LITERAL.body,
    };
    await showKept(quote);
    await type(fieldOf('Wanneer'), '1 mei 2027');
    expect(guard.current?.isUnsaved()).toBe(true);
    expect(await keep()).toBe(false);
  });
});
