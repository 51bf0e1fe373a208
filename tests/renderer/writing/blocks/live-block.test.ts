// @vitest-environment happy-dom
import { act, createElement, type ReactElement, type ReactNode, type RefObject } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import type { BlockEditorProps } from '../../../../renderer/writing/blocks/block-editor.tsx';
import type { CompareDialogProps } from '../../../../renderer/writing/blocks/compare-dialog.tsx';
import type { BlockGuard } from '../../../../renderer/writing/blocks/leave-block.tsx';
import { LiveBlock, type LiveBlockProps } from '../../../../renderer/writing/blocks/live-block.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({
  bridge: {} as Record<string, unknown>,
  blocks: [] as Block[],
  editor: null as BlockEditorProps | null,
  compared: null as CompareDialogProps | null,
}));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => mockState.bridge,
  useSettings: () => ({ userName: 'Anna' }),
  useLibrary: () => ({
    blocks: mockState.blocks,
    refused: null,
    find: (id: string) => mockState.blocks.find((one) => one.id === id),
    reload: async () => undefined,
  }),
}));
vi.mock('../../../../renderer/writing/blocks/block-editor.tsx', () => ({
  BlockEditor: (props: BlockEditorProps) => {
    mockState.editor = props;
    return createElement('main', { ref: props.root, tabIndex: -1 }, props.saveNote as ReactNode);
  },
}));
vi.mock('../../../../renderer/writing/blocks/compare-dialog.tsx', () => ({
  CompareDialog: (props: CompareDialogProps) => {
    mockState.compared = props;
    return null;
  },
}));

const titled = (title: string): Block => ({
  ...createBlankBlock('passage', 'opvang', title),
  revision: title.repeat(3),
});

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(async () => {
  await endDrawing({ root, place });
  vi.useRealTimers();
});

/** The form of a library block. `texts` are its revisions, newest first; null if the text was not kept. */
async function form(texts: readonly (Block | null)[], bridge: Record<string, unknown> = {}) {
  const [block] = texts;
  if (!block) throw new Error('a block stands in the library');
  mockState.blocks = [block];
  mockState.bridge = {
    blockHistory: async () => ({
      ok: true,
      value: texts.map((text, at) => ({
        hash: text?.revision ?? `${at}`,
        at: '2026-11-25T10:00:00Z',
        by: '',
        block: text,
      })),
    }),
    blockUses: async () => ({ ok: true, value: [] }),
    exportUses: async () => ({ ok: true, value: [] }),
    addresses: async () => ({ ok: true, value: [] }),
    writeForm: async () => ({ ok: true, value: null }),
    closeForm: async () => ({ ok: true, value: null }),
    writeBlock: async ({ block: written }: { block: Block }) => ({
      ok: true,
      value: { outcome: 'written', block: written, pictureWarnings: [] },
    }),
    ...bridge,
  };
  const props = {
    of: { id: block.id },
    guard: { current: null } as RefObject<BlockGuard | null>,
    place: null,
    onInsert: null,
    onMade: () => undefined,
    onRemoved: () => undefined,
    onSaveState: vi.fn(),
    onOpenBlock: vi.fn(),
    onMakeGround: vi.fn<LiveBlockProps['onMakeGround']>(),
    onOpenFile: () => undefined,
    onOpenDocument: () => undefined,
  } satisfies LiveBlockProps;
  await act(async () => root.render(createElement(LiveBlock, props)));
  return props;
}

const editor = (): BlockEditorProps => {
  if (!mockState.editor) throw new Error('no form is shown');
  return mockState.editor;
};

describe('the history of a block', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(titled) as [Block, Block, Block];

  test('compares each occurrence of a restored text with the text before it, and restores that one', async () => {
    // The revisions from oldest to newest: A, B, A, C, A.
    await form([a, c, a, b, a]);
    const ids = editor().history.map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    await act(async () => editor().onCompare(ids[2] ?? ''));
    const words = mockState.compared?.changes.find(({ where }) => where === 'title')?.words;
    expect(words?.map(({ kind, text }) => `${kind} ${text}`).sort()).toEqual(['added a', 'removed b']);
    await act(async () => mockState.compared?.take.onPress());
    expect(editor().block.title).toBe('b');
  });

  test('offers nothing if the text was not kept', async () => {
    await form([a, null, b]);
    expect(editor().history.map(({ hasFormer, hasBoth }) => [hasFormer, hasBoth])).toEqual([
      [false, false],
      [true, false],
      [false, false],
    ]);
  });
});

test('removing a block says nothing about the documents that use it until they are known', async () => {
  let answer: (reply: unknown) => void = () => undefined;
  const requested = new Promise((resolve) => {
    answer = resolve;
  });
  await form([titled('a')], { blockUses: () => requested });
  await act(async () =>
    editor()
      .more.find(({ id }) => id === 'remove')
      ?.onPress(),
  );
  expect(editor().uses).toBe('asked');
  expect(document.body.textContent).toContain('wordt opgezocht');
  expect(document.body.textContent).not.toContain('Geen van de recente documenten');
  const use = {
    document: { grant: 'g1', name: 'Opvang.inbreng', folder: '' },
    title: '',
    places: 1,
    debateDate: null,
    modified: null,
  };
  await act(async () => answer({ ok: true, value: [use] }));
  expect(document.body.textContent).toContain('Dit document gebruikt de bouwsteen');
  expect(document.body.textContent).toContain('Opvang.inbreng');
});

test('removing a block says so if the documents that use it can’t be found out', async () => {
  await form([titled('a')], { blockUses: async () => ({ ok: false, problem: { code: 'failed', message: '' } }) });
  await act(async () =>
    editor()
      .more.find(({ id }) => id === 'remove')
      ?.onPress(),
  );
  expect(document.body.textContent).toContain('is nu niet na te gaan');
});

test('shows an error until a failed duplicate or a failed display of the file succeeds', async () => {
  let works = false;
  const reply = (message: string) =>
    works ? { ok: true, value: null } : { ok: false, problem: { code: 'write-failed', file: null, message } };
  await form([titled('a')], {
    writeBlock: async () => reply('De map is alleen-lezen.'),
    showBlockFile: async () => reply('De map antwoordt niet.'),
  });
  const choose = (id: string) =>
    act(async () =>
      editor()
        .more.find((one) => one.id === id)
        ?.onPress(),
    );
  await choose('double');
  expect(place.textContent).toContain('De map is alleen-lezen.');
  await choose('folder');
  expect(place.textContent).toContain('De map antwoordt niet.');
  works = true;
  await choose('folder');
  expect(place.textContent).toBe('');
});

test('a missing block shows a message instead of an empty screen', async () => {
  const props = await form([titled('a')]);
  mockState.blocks = [];
  await act(async () => root.render(createElement(LiveBlock, { ...props, of: { id: 'weg' }, key: 'weg' })));
  expect(place.textContent).toBe('Deze bouwsteen staat niet meer in de bibliotheek.');
});

test('the form reports a picture that was not stored until the user closes the note, also for a duplicate', async () => {
  const pictureWarnings = ['De afbeelding ‘Een kaart’ van deze bouwsteen staat niet in de bibliotheek.'];
  const props = await form([titled('a')], {
    writeBlock: async ({ block }: { block: Block }) => ({
      ok: true,
      value: { outcome: 'written', block, pictureWarnings },
    }),
  });
  vi.useFakeTimers();
  const read = () => act(async () => place.querySelector<HTMLElement>('.note button')?.click());
  await act(async () => editor().onChange(titled('b')));
  await act(async () => void (await vi.advanceTimersByTimeAsync(1_100)));
  expect(place.textContent).toContain('Opgeslagen zonder een afbeelding');
  expect(place.textContent).toContain('Een kaart');
  await read();
  expect(place.textContent).toBe('');
  await act(async () =>
    editor()
      .more.find(({ id }) => id === 'double')
      ?.onPress(),
  );
  expect(place.textContent).toContain('Een kaart');
  expect(props.onOpenBlock).not.toHaveBeenCalled();
  await read();
  expect(place.textContent).toBe('');
});

test.each([
  ['disk-full', 'Niet opgeslagen: schijf vol'],
  ['no-room', 'Niet opgeslagen: schijf vol'],
  ['read-only', 'Niet opgeslagen: map is alleen-lezen'],
  ['library-away', 'Niet opgeslagen: map is niet te bereiken'],
  ['no-access', 'Niet opgeslagen: geen toegang tot het bestand'],
  ['write-failed', 'Niet opgeslagen: schrijven lukt niet'],
])('a block that can’t be written (%s) says why as a document does: %s', async (code, words) => {
  vi.useFakeTimers();
  const onSaveState = vi.fn();
  const props = await form([titled('a')], {
    writeBlock: async () => ({ ok: false, problem: { code, file: null, message: 'Dit lukt niet.' } }),
  });
  await act(async () => root.render(createElement(LiveBlock, { ...props, onSaveState: onSaveState, key: 'again' })));
  await act(async () => editor().onChange(titled('b')));
  await act(async () => void (await vi.advanceTimersByTimeAsync(1_100)));
  const last = onSaveState.mock.lastCall?.[0];
  expect(nl.save.failed[last.why as keyof typeof nl.save.failed]).toBe(words);
});

test('documents with the same title get the name of their file or folder', async () => {
  const use = (title: string, name: string, folder: string) => ({
    document: { grant: `g${folder}${name}`, name, folder },
    title,
    places: 1,
    debateDate: null,
    modified: null,
  });
  const value = [
    use('Inbreng', 'Inbreng.inbreng', 'Dit jaar'),
    use('Inbreng', 'Inbreng (2).inbreng', 'Dit jaar'),
    use('Brief', 'Brief.inbreng', 'Dit jaar'),
    use('Brief', 'Brief.inbreng', 'Vorig jaar'),
    use('Factsheet', 'Cijfers.inbreng', 'Dit jaar'),
    use('', 'Los.inbreng', 'Dit jaar'),
  ];
  await form([titled('a')], { blockUses: async () => ({ ok: true, value }) });
  const names = [
    'Inbreng (Inbreng.inbreng)',
    'Inbreng (Inbreng (2).inbreng)',
    'Brief (Dit jaar)',
    'Brief (Vorig jaar)',
    'Factsheet',
    'Los.inbreng',
  ];
  const { uses } = editor();
  expect(typeof uses !== 'string' && uses.map(({ document }) => document)).toEqual(names);
  await act(async () =>
    editor()
      .more.find(({ id }) => id === 'remove')
      ?.onPress(),
  );
  expect([...document.querySelectorAll('.block-form-removing li')].map((item) => item.textContent)).toEqual(names);
});

test('lists the exports that used a quote with purpose and date, and asks for none of another kind', async () => {
  const asked: unknown[] = [];
  const exportUses = async (input: unknown) => {
    asked.push(input);
    const value = [
      { at: '2026-11-30T12:00:00Z', title: 'Vijf toezeggingen', purpose: 'sending', faction: null },
      { at: '2026-11-29T12:00:00Z', title: '', purpose: 'concept', faction: 'VVD' },
    ];
    return { ok: true, value };
  };
  await form([titled('a')], { exportUses });
  expect([asked, editor().exports]).toEqual([[], []]);
  await act(async () => root.render(null));
  const quote = { ...createBlankBlock('quote', 'citaat', 'Citaat'), revision: 'q'.repeat(64) };
  await form([quote], { exportUses });
  expect(asked).toEqual([{ id: 'citaat' }]);
  expect(editor().exports?.map(({ document, place, day }) => [document, place, day])).toEqual([
    ['Vijf toezeggingen', 'om te versturen', '30 november 2026'],
    ['Naamloos document', 'concept voor VVD', '29 november 2026'],
  ]);
});

describe('the main button of a new block', () => {
  const button = async (of: Partial<Extract<LiveBlockProps['of'], { make: unknown }>>) => {
    const props = await form([titled('a')]);
    const made = { ...props, of: { make: 'motion' as const, title: 'Opvang', ...of }, key: 'new' };
    await act(async () => root.render(createElement(LiveBlock, made)));
    return (editor().main as ReactElement<{ children: string }>).props.children;
  };

  test('names the destination of saving', async () => {
    expect(await button({})).toBe('Opslaan');
    expect(await button({ target: null })).toBe('Opslaan');
    expect(await button({ target: { take: () => undefined } })).toBe('Opslaan en invoegen');
    expect(await button({ target: { take: () => undefined }, kinds: ['motion', 'finding'] })).toBe(
      'Opslaan als onderbouwing',
    );
  });
});

describe('saving a new block for the document', () => {
  const target = () => ({ reserve: vi.fn(), take: vi.fn(), release: vi.fn() });
  const open = async (reply: Promise<unknown>, taker: ReturnType<typeof target> | null) => {
    const guard = { current: null } as RefObject<BlockGuard | null>;
    const steps: string[] = [];
    const props = {
      ...(await form([titled('a')], { writeBlock: () => reply })),
      of: { make: 'passage' as const, title: 'Opvang', target: taker },
      guard,
      onSaving: () => steps.push('hidden'),
      onNotSaved: () => steps.push('shown'),
      onMade: () => steps.push('closed'),
    };
    taker?.reserve.mockImplementation(() => steps.push('reserved'));
    taker?.take.mockImplementation(() => steps.push('taken'));
    await act(async () => root.render(createElement(LiveBlock, { ...props, key: 'new' })));
    return { guard, steps };
  };
  const unanswered = () => {
    let reply: (written: unknown) => void = () => undefined;
    const requested = new Promise((resolve) => {
      reply = resolve;
    });
    return { requested, reply: (written: unknown) => act(async () => reply(written)) };
  };
  const refused = { ok: false, problem: { code: 'read-only', file: null, message: 'Dit lukt niet.' } };
  const written = { ok: true, value: { outcome: 'written', block: titled('Opvang'), pictureWarnings: [] } };
  const isFree = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Dead', cancelable: true }));

  test('moves the caret to the document before the library responds, so that it receives every key', async () => {
    const taker = target();
    const { requested, reply } = unanswered();
    const { guard, steps } = await open(requested, taker);
    await act(async () => void guard.current?.keep());
    expect(steps).toEqual(['hidden', 'reserved']);
    expect(taker.reserve).toHaveBeenCalledWith('passage');
    expect(isFree()).toBe(true);
    await reply(written);
    expect(steps).toEqual(['hidden', 'reserved', 'taken', 'closed']);
    expect(taker.take).toHaveBeenCalledWith(written.value.block);
  });

  test('shows the form with its text after a refusal, and keeps the position reserved until it closes', async () => {
    const taker = target();
    const { guard, steps } = await open(Promise.resolve(refused), taker);
    await act(async () => void (await guard.current?.keep()));
    expect(steps).toEqual(['hidden', 'reserved', 'shown']);
    expect(editor().block.title).toBe('Opvang');
    expect(taker.release).not.toHaveBeenCalled();
    await act(async () => root.render(null));
    expect(taker.release).toHaveBeenCalledOnce();
    expect(taker.take).not.toHaveBeenCalled();
  });

  test('focuses no button after a failure while the user types in the document', async () => {
    // In the document, so that it can have the focus.
    document.body.append(place);
    for (const isTyping of [true, false]) {
      const taker = target();
      const { requested, reply } = unanswered();
      const { guard } = await open(requested, taker);
      const text = document.createElement('div');
      text.tabIndex = 0;
      document.body.append(text);
      let kept: Promise<boolean> | undefined;
      await act(async () => {
        kept = guard.current?.keep();
      });
      if (isTyping) text.focus();
      await reply(refused);
      expect(await kept).toBe(false);
      await act(async () => void (await new Promise(requestAnimationFrame)));
      expect(document.activeElement?.tagName).toBe(isTyping ? 'MAIN' : 'BUTTON');
      text.remove();
      await act(async () => root.render(null));
    }
  });

  test('shows the form when the user is asked whether to leave it', async () => {
    const { guard, steps } = await open(unanswered().requested, target());
    await act(async () => void guard.current?.keep());
    act(() => void guard.current?.pauseSaving());
    expect(steps).toEqual(['hidden', 'reserved', 'shown']);
  });

  test('keeps the form of a block without a target open', async () => {
    const { requested, reply } = unanswered();
    const { guard, steps } = await open(requested, null);
    await act(async () => void guard.current?.keep());
    expect(steps).toEqual([]);
    await reply(written);
    expect(steps).toEqual(['closed']);
  });
});

test('reports a save state once, not for each key', async () => {
  let code = 'disk-full';
  const { guard, onSaveState } = await form([titled('a')], {
    writeBlock: async () => ({ ok: false, problem: { code, file: null, message: 'Dat ging niet.' } }),
  });
  const key = (title: string) => act(async () => editor().onChange({ ...editor().block, title }));
  for (const title of ['ab', 'abc', 'abcd', 'abcde']) await key(title);
  const saveStates = () => onSaveState.mock.calls.map(([save]) => save);
  expect(saveStates()).toEqual([{ state: 'saved' }, { state: 'waiting' }]);
  vi.useFakeTimers();
  await act(async () => guard.current?.settle());
  onSaveState.mockClear();
  // The automatic retry fails for another reason.
  code = 'read-only';
  await act(async () => void (await vi.advanceTimersByTimeAsync(60_000)));
  expect(saveStates()).toEqual([{ state: 'failed', why: 'read-only' }]);
});

describe('a demand whose new ground is being saved', () => {
  const demand = (): Block => ({ ...createBlankBlock('demand', 'eis', 'Een eis'), revision: 'eis' });
  const ground = createBlankBlock('motion', 'motie', 'Een motie');

  /** The form of a demand, and the target of a ground that the user confirmed. */
  async function withGround() {
    const written: Block[] = [];
    const props = await form([demand()], {
      writeBlock: async ({ block }: { block: Block }) => {
        written.push(block);
        return { ok: true, value: { outcome: 'written', block, pictureWarnings: [] } };
      },
    });
    await act(async () => editor().context.onMakeGround?.('Een motie'));
    const target = props.onMakeGround.mock.calls[0]?.[1];
    if (!target) throw new Error('no form of a ground was opened');
    target.reserve?.('motion');
    return { guard: props.guard.current, target, written };
  }

  test('is closed or saved only after the ground is added', async () => {
    const { guard, target, written } = await withGround();
    expect(guard?.isUnsaved()).toBe(true);
    const settled = guard?.settle();
    await act(async () => undefined);
    expect(written).toEqual([]);
    await act(async () => {
      target.take(ground);
      await settled;
    });
    expect(written.at(-1)).toMatchObject({ grounds: [{ block: 'motie' }] });
    expect(guard?.isUnsaved()).toBe(false);
  });

  test('is saved once, however often the user presses the button', async () => {
    const { guard, target, written } = await withGround();
    const outcomes = [guard?.keep(), guard?.keep(), guard?.keep()];
    await act(async () => {
      target.take(ground);
      await Promise.all(outcomes);
    });
    expect(written).toHaveLength(1);
  });

  test('stops waiting when the form of the ground closes without saving', async () => {
    const { guard, target } = await withGround();
    target.reserve?.('motion');
    const settled = guard?.settle();
    target.release?.();
    await act(() => settled);
    expect(guard?.isUnsaved()).toBe(false);
  });
});

test('a document that uses a block shows the day of its debate, or else of its last change', async () => {
  const use = (name: string, debateDate: string | null, modified: string | null) => ({
    document: { grant: `g-${name}`, name, folder: '' },
    title: name,
    places: 1,
    debateDate,
    modified,
  });
  const value = [
    use('Inbreng', '2023-12-21', '2026-11-25T12:00:00+01:00'),
    use('Brief', null, '2026-11-25T12:00:00+01:00'),
    use('Los', null, null),
  ];
  await form([titled('a')], { blockUses: async () => ({ ok: true, value }) });
  const { uses } = editor();
  expect(typeof uses !== 'string' && uses.map(({ day }) => day)).toEqual([
    'debat van 21 december 2023',
    'laatst gewijzigd op 25 november 2026',
    null,
  ]);
});
