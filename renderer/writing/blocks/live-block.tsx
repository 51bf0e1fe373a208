import { Check, Copy, CopyPlus, FolderOpen, Trash2, Undo2 } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { type LibraryNow, useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { newId } from '../../document/session/new-id.ts';
import { useToday } from '../../ui/clock.ts';
import { Button } from '../../ui/controls/button.tsx';
import type { MenuEntry } from '../../ui/controls/menu-button.tsx';
import { MissingPictures } from '../../ui/controls/missing-pictures.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import type { SaveStateValue } from '../../ui/controls/save-state.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import type { BlockField } from '../side/fixes.ts';
import { createInitialBlock, type InitialContent } from './blank-block.ts';
import { BlockEditor } from './block-editor.tsx';
import { StandingNote, shownBlockStanding, TypedNote } from './block-standing.tsx';
import { blockAsText } from './block-text.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { rowTitle } from './describe.ts';
import { fieldOfForm } from './field-of-form.ts';
import type { BeforeKeep } from './form-context.ts';
import type { FormPlace } from './form-text.ts';
import { KindField } from './kind-field.tsx';
import type { BlockGuard } from './leave-block.tsx';
import type { NewBlockTarget } from './new-block-target.ts';
import { createPendingGrounds } from './pending-grounds.ts';
import { readableChanges } from './readable-changes.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { toldApart } from './told-apart.ts';
import { useBlockDraft } from './use-block-draft.ts';
import { useBlockHistory, useBlockUses } from './use-block-history.ts';
import { type FormActions, useFormContext } from './use-form-context.tsx';
import { type RestoredForm, useFormJournal } from './use-form-journal.ts';
import { useWrongField } from './use-wrong-field.ts';

export interface LiveBlockProps extends FormActions {
  /** A library block, optionally at a field of its form, or a new block, or a form restored after a crash. */
  of:
    | { id: BlockId; field?: BlockField | undefined }
    | {
        make: BlockKind;
        /** The kinds that the block may become; all if absent. */
        kinds?: readonly BlockKind[] | undefined;
        title: string;
        of?: InitialContent | undefined;
        target?: NewBlockTarget | null | undefined;
      }
    | { restored: RestoredForm };
  /** The open document below the form; null if there is none. */
  place: FormPlace | null;
  onInsert: ((block: Block) => void) | null;
  onOpenDocument: (file: GrantedFile) => void;
  /** Set while the form is open; used before leaving it. */
  guard?: RefObject<BlockGuard | null> | undefined;
  /** Called after the first save of a new block; its target has received it. */
  onMade: (block: Block) => void;
  /** Called when a new block is being saved for its target: the form hides and the user continues below it. */
  onSaving?: (() => void) | undefined;
  /** Called when saving failed or the user must decide: the form shows again. */
  onNotSaved?: (() => void) | undefined;
  /** Called after the block was removed from the library. */
  onRemoved: () => void;
  onStanding: (save: SaveStateValue) => void;
  /** Called when a new block becomes another kind. */
  onKind?: ((kind: BlockKind) => void) | undefined;
}

/**
 * Connects the form of a block to the library: saves changes automatically and never overwrites another user's change.
 * `block-draft.ts` is the state of the open block, `block-editor.tsx` the form, `*-form.tsx` its fields for each kind, and
 * `leave-block.tsx` asks about unsaved content.
 */
export function LiveBlock(props: LiveBlockProps) {
  const library = useLibrary();
  const { of } = props;
  const known = 'id' in of ? library.find(of.id) : undefined;
  // A new block keeps its form when saving changes its id.
  const [first] = useState(() => {
    if ('restored' in of) return of.restored.text.block;
    return 'id' in of ? known : createInitialBlock(of.make, newId(), of.title, of.of);
  });
  const block = first ?? known;
  if (!block) return <NoBlock library={library} />;
  const restored = 'restored' in of ? of.restored : undefined;
  const isNew = restored ? restored.text.base === null : 'make' in of;
  return <Held key={block.id} {...props} first={block} isNew={isNew} restored={restored} />;
}

/** Explains why there is no form: the library is unreachable, or it no longer has the block that a document contains. */
function NoBlock({ library }: { library: LibraryNow }) {
  const t = useTexts();
  if (library.blocks === null) return <main className="ldet" />;
  return (
    <main className="ldet">
      <header>
        <h2>{library.refused?.message ?? t.writing.noBlock}</h2>
      </header>
    </main>
  );
}

interface HeldProps extends LiveBlockProps {
  first: Block;
  isNew: boolean;
  restored: RestoredForm | undefined;
}

function Held({ first, isNew, restored, ...props }: HeldProps) {
  const bridge = useBridge();
  const library = useLibrary();
  const last = useRef(props);
  last.current = props;
  const target = ('make' in props.of && props.of.target) || null;
  const lastTarget = useRef(target);
  lastTarget.current = target;
  useEffect(() => () => lastTarget.current?.release?.(), []);
  const [form] = useState(() => restored?.form ?? newId());
  const draft = useBlockDraft(first, isNew, form, restored?.text, (block, wasNew) => {
    if (wasNew) {
      target?.take(block);
      last.current.onMade(block);
    }
    void library.reload();
  });
  const { block, standing } = draft;
  const t = useTexts();
  const language = useLanguage();
  const today = useToday();
  const root = useRef<HTMLElement>(null);
  const journal = useFormJournal(draft.held, form, root, restored, props.place);
  const [typed, setTyped] = useState(restored?.text.typed ?? []);
  const [isChecked, setChecked] = useState(false);
  const [tasks] = useState(() => new Set<BeforeKeep>());
  /**
   * Number of times that the user was asked whether to leave. A save that was started before stops then, because the user's
   * decision replaces it.
   */
  const timesAsked = useRef(0);
  const [onBeforeKeep] = useState(() => (task: BeforeKeep) => {
    tasks.add(task);
    return () => void tasks.delete(task);
  });
  const [pendingGrounds] = useState(createPendingGrounds);
  /** Resolves to false if the user was asked in the meantime whether to leave. */
  const finishFields = async (): Promise<boolean> => {
    const before = timesAsked.current;
    const isWanted = (): boolean => timesAsked.current === before;
    for (const task of [...tasks]) await task(isWanted);
    await pendingGrounds.settled();
    return isWanted();
  };
  const context = useFormContext(draft, { ...props, isChecked, onBeforeKeep, pendingGrounds });
  const history = useBlockHistory(block, draft.isNew);
  const uses = useBlockUses(block.id, draft.isNew);
  const names = typeof uses === 'string' ? [] : toldApart(uses);
  const [compared, setCompared] = useState<string | null>(null);
  const hasWrongField = useWrongField(root);
  const tellStanding = last.current.onStanding;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key makes another standing, and the screen draws what it is told
  useEffect(
    () => tellStanding(shownBlockStanding(standing, draft.isNew, hasWrongField)),
    [tellStanding, standing.state, standing.state === 'failed' ? standing.why : null, draft.isNew, hasWrongField],
  );
  const [removing, setRemoving] = useState<{ problem: string | null } | null>(null);
  /** Error message of the last menu action. */
  const [notDone, setNotDone] = useState<string | null>(null);
  /** A sentence for each picture that a duplicate of the block lacks. */
  const [copyLacks, setCopyLacks] = useState<readonly string[]>([]);

  const firstWrong = (): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>('[aria-invalid="true"], button.field.bad') ?? null;
  const kinds = ('make' in props.of && props.of.kinds) || null;
  const keepWord = target && draft.isNew ? (kinds === null ? t.blocks.keepInto : t.blocks.keepAsGround) : t.blocks.keep;
  const changeKind = (kind: BlockKind): void => {
    const former = restored?.text.typed ?? [];
    const aside = journal.current?.through(() => flushSync(() => draft.held.changeKind(kind))) ?? [];
    setTyped([...former, ...aside]);
    props.onKind?.(kind);
  };
  const saving = useRef<{ asked: number; outcome: Promise<boolean> } | null>(null);
  /** A second press during saving joins the running save, unless the user was asked in between whether to leave. */
  const keep = (): Promise<boolean> => {
    const asked = timesAsked.current;
    if (saving.current?.asked === asked) return saving.current.outcome;
    const started = { asked, outcome: keepOnce() };
    saving.current = started;
    const end = (): void => {
      if (saving.current === started) saving.current = null;
    };
    started.outcome.then(end, end);
    return started.outcome;
  };
  const keepOnce = async (): Promise<boolean> => {
    if (!(await finishFields())) return false;
    flushSync(() => setChecked(true));
    const wrong = firstWrong();
    wrong?.focus();
    if (wrong !== null) return false;
    const written = draft.held.write();
    if (target && draft.held.isNew()) {
      last.current.onSaving?.();
      target.reserve?.(draft.held.block().kind);
    }
    const isKept = (await written).state === 'saved';
    const isUsedElsewhere = isUserOutside(root.current);
    if (!isKept) last.current.onNotSaved?.();
    // The note below the form shows the reason and a button that keeps this text, so the focus moves to that button. If the
    // user is typing elsewhere, the focus moves to the form itself, so that the next Space or Enter presses no button.
    if (!isKept)
      requestAnimationFrame(() =>
        (isUsedElsewhere
          ? root.current
          : root.current?.querySelector<HTMLElement>('.note .a button:last-child')
        )?.focus(),
      );
    // The save button of a new block is gone and lost the focus, so the first field takes it.
    else
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          root.current?.querySelector<HTMLElement>('input, textarea')?.focus();
      });
    // Missing pictures are listed below the form, which stays open until the user closes the list.
    return isKept && draft.held.lacks().length === 0;
  };
  // Focuses the first field of a new form, after the menu that opened it is gone.
  useEffect(() => {
    if (isNew)
      requestAnimationFrame(() =>
        requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('input, textarea')?.focus()),
      );
  }, [isNew]);
  const field = 'id' in props.of ? props.of.field : undefined;
  useEffect(() => {
    if (field === undefined) return;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const found = root.current && fieldOfForm(root.current, field);
        found?.focus();
        found?.scrollIntoView({ block: 'center' });
      }),
    );
  }, [field]);
  const { guard } = props;
  const { kind } = block;
  const { held, isNew: standsNowhere } = draft;
  const lastKeep = useRef(keep);
  lastKeep.current = keep;
  useEffect(() => {
    if (!guard) return;
    guard.current = {
      block: held.block,
      kind,
      isNew: standsNowhere,
      keepWord,
      isUnsaved: () =>
        held.isUnsaved() ||
        pendingGrounds.hasAny() ||
        journal.current?.hasUntaken() === true ||
        root.current?.querySelector('[aria-invalid="true"], [data-unsettled]') != null,
      settle: async () => {
        await pendingGrounds.settled();
        if (!held.isNew()) await held.write();
      },
      keep: () => lastKeep.current(),
      hold: () => {
        timesAsked.current += 1;
        last.current.onNotSaved?.();
        return held.hold();
      },
      drop: held.drop,
      forget: () => journal.current?.forget() ?? Promise.resolve(),
    };
    return () => {
      guard.current = null;
    };
  }, [guard, kind, held, standsNowhere, keepWord, journal, pendingGrounds]);

  const copy = (text: string): void => void bridge.copy({ text, html: null });
  const change = draft.held.change;
  const remove = async (): Promise<void> => {
    const there = library.find(block.id);
    if (!there) return;
    const reply = await bridge.removeBlock({ base: there });
    if (!reply.ok) return setRemoving({ problem: reply.problem.message });
    if (reply.value.outcome !== 'written') return setRemoving({ problem: t.blocks.changedElsewhere });
    void draft.held.drop();
    setRemoving(null);
    props.onRemoved();
    await library.reload();
  };
  const restore = (former: Block | null | undefined): void => {
    if (former)
      change({ ...former, id: block.id, aliases: block.aliases, revision: block.revision, revisions: block.revisions });
  };
  const retired = block.blockStatus === 'retired';
  const more: MenuEntry[] = [
    {
      id: 'copy',
      label: t.blocks.copyText,
      icon: Copy,
      onPress: () => copy(blockAsText(block, library.find, t, language, today)),
    },
    ...(draft.isNew
      ? []
      : [
          {
            id: 'double',
            label: t.blocks.double,
            icon: CopyPlus,
            onPress: () => void double(block),
          },
          {
            id: 'folder',
            label: t.blocks.inFolder,
            icon: FolderOpen,
            onPress: () =>
              void bridge
                .showBlockFile({ id: block.id })
                .then((reply) => setNotDone(reply.ok ? null : reply.problem.message)),
          },
          {
            id: 'retire',
            label: retired ? t.blocks.unretire : t.blocks.retire,
            icon: Undo2,
            onPress: () => change({ ...block, blockStatus: retired ? 'ready' : 'retired' }),
          },
          { id: 'remove', label: t.blocks.remove, icon: Trash2, onPress: () => setRemoving({ problem: null }) },
        ]),
  ];
  const double = async (one: Block): Promise<void> => {
    const copied: Block = {
      ...one,
      id: newId(),
      aliases: [],
      title: t.blocks.copyOf(one.title),
      revisions: [],
      provenance: [],
    };
    const reply = await bridge.writeBlock({ block: copied, base: null, form });
    setNotDone(reply.ok ? null : reply.problem.message);
    if (!reply.ok || reply.value.outcome !== 'written') return;
    const { block: made, pictureWarnings: lacks } = reply.value;
    await library.reload();
    if (lacks.length === 0) props.onOpenBlock(made.id);
    else setCopyLacks(lacks);
  };
  /** A revision and the previous one. */
  const pairAt = (id: string | null) => {
    const at = history.findIndex((one) => one.id === id);
    return at < 0 ? [] : [history[at]?.block, history[at + 1]?.block];
  };
  const [later, earlier] = pairAt(compared);
  return (
    <>
      <BlockEditor
        block={block}
        onChange={change}
        context={context}
        history={history.map(({ block: own, ...entry }, index) => {
          const hasFormer = history[index + 1]?.block != null;
          return { ...entry, hasFormer, hasBoth: hasFormer && own !== null };
        })}
        uses={
          typeof uses === 'string'
            ? uses
            : uses.map((use, at) => ({
                document: names[at] ?? use.document.name,
                place: use.places > 1 ? t.blocks.timesUsed(use.places) : null,
                onOpen: () => props.onOpenDocument(use.document),
              }))
        }
        onInsert={props.onInsert && !draft.isNew ? () => props.onInsert?.(block) : null}
        kind={
          draft.isNew && (
            <KindField
              block={block}
              left={draft.held.left()}
              kinds={kinds}
              disabled={draft.standing.state === 'saving'}
              onChange={changeKind}
            />
          )
        }
        main={
          draft.isNew ? (
            <Button look="main" icon={Check} onPress={() => void keep()}>
              {keepWord}
            </Button>
          ) : null
        }
        more={more}
        onRestore={(id) => restore(pairAt(id)[1])}
        onCompare={setCompared}
        notice={<TypedNote typed={typed} />}
        standing={
          <>
            <StandingNote draft={draft.held} />
            {copyLacks.length > 0 && <MissingPictures sentences={copyLacks} onRead={() => setCopyLacks([])} />}
            {notDone !== null && (
              <Note tone="bad" title={t.start.notDone}>
                {notDone}
              </Note>
            )}
          </>
        }
        root={root}
      />
      {removing && (
        <RemoveDialog
          title={rowTitle(block)}
          documents={typeof uses === 'string' ? uses : names}
          demands={demandsOn(library.blocks ?? [], block)}
          problem={removing.problem}
          onRemove={() => void remove()}
          onClose={() => setRemoving(null)}
        />
      )}
      {compared !== null && later && earlier && (
        <CompareDialog
          title={block.title}
          changes={readableChanges(earlier, later, { find: library.find, t, language })}
          lang={block.language}
          added={t.blocks.cameLater}
          removed={t.blocks.wasBefore}
          leave={{ label: t.controls.close, onPress: () => setCompared(null) }}
          take={{
            label: t.blocks.putBack,
            onPress: () => {
              restore(earlier);
              setCompared(null);
            },
          }}
          onClose={() => setCompared(null)}
        />
      )}
    </>
  );
}

/** Whether the focus is in another screen or in a text field outside the form. */
function isUserOutside(form: HTMLElement | null): boolean {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || form?.contains(focused)) return false;
  const screen = form?.closest('.over-screen') ?? form;
  return !screen?.contains(focused) || focused.matches('input, textarea, [contenteditable="true"]');
}

/** Number of demands in the library that have this block as a ground. */
function demandsOn(blocks: readonly Block[], block: Block): number {
  const names = new Set([block.id, ...block.aliases]);
  return blocks.filter((one) => one.kind === 'demand' && one.grounds.some((ground) => names.has(ground.block))).length;
}
