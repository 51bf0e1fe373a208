import { Check, Copy, CopyPlus, FolderOpen, Trash2, Undo2 } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { DocumentWithBlock } from '../../../electron/ipc/library.ts';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { type LibraryNow, useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { newId } from '../../document/session/new-id.ts';
import { useToday } from '../../ui/clock.ts';
import { Button } from '../../ui/controls/button.tsx';
import { createFieldStates, FieldStatesContext } from '../../ui/controls/field-states.ts';
import type { MenuEntry } from '../../ui/controls/menu-button.tsx';
import { MissingPictures } from '../../ui/controls/missing-pictures.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import type { SaveStateValue } from '../../ui/controls/save-state.tsx';
import { localDay } from '../../ui/local-day.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { BlockEditor } from './block-editor.tsx';
import type { FormField } from './block-fields.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { formatRowTitle } from './describe.ts';
import { findFieldControl } from './field-control.ts';
import type { BeforeSaveTask } from './form-context.ts';
import type { FormPlace } from './form-text.ts';
import { formatBlock } from './format-block.ts';
import { formatChanges } from './format-changes.ts';
import { createInitialBlock, type InitialContent } from './initial-block.ts';
import { KindField } from './kind-field.tsx';
import type { BlockGuard } from './leave-block.tsx';
import type { NewBlockTarget } from './new-block-target.ts';
import { createPendingGrounds } from './pending-grounds.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { SaveStateNote, toSaveStateValue, UnacceptedTextNote } from './save-state-note.tsx';
import { getUniqueNames } from './unique-names.ts';
import { useBlockDraft } from './use-block-draft.ts';
import { useBlockHistory, useBlockUses, useExportUses } from './use-block-history.ts';
import { type FormActions, useFormContext } from './use-form-context.tsx';
import { type RestoredForm, useFormJournal } from './use-form-journal.ts';

export interface LiveBlockProps extends FormActions {
  /** A library block, optionally at a field of its form, or a new block, or a form restored after a crash. */
  of:
    | { id: BlockId; field?: FormField | undefined }
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
  onSaveState: (save: SaveStateValue) => void;
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
  return <LiveForm key={block.id} {...props} first={block} isNew={isNew} restored={restored} />;
}

/** Explains why there is no form: the library is unreachable, or it no longer has the block that a document contains. */
function NoBlock({ library }: { library: LibraryNow }) {
  const t = useTexts();
  if (library.blocks === null) return <main className="block-detail" />;
  return (
    <main className="block-detail">
      <header>
        <h2>{library.refused?.message ?? t.writing.noBlock}</h2>
      </header>
    </main>
  );
}

interface LiveFormProps extends LiveBlockProps {
  first: Block;
  isNew: boolean;
  restored: RestoredForm | undefined;
}

function LiveForm({ first, isNew, restored, ...props }: LiveFormProps) {
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
  const { block, saveState } = draft;
  const t = useTexts();
  const language = useLanguage();
  const today = useToday();
  const root = useRef<HTMLElement>(null);
  const journal = useFormJournal(draft.blockDraft, form, root, restored, props.place);
  const [typed, setTyped] = useState(restored?.text.typed ?? []);
  const [isChecked, setChecked] = useState(false);
  const [beforeSaveTasks] = useState(() => new Set<BeforeSaveTask>());
  /**
   * Number of times that the user was asked whether to leave. A save that was started before stops then, because the user's
   * decision replaces it.
   */
  const timesAsked = useRef(0);
  const [onBeforeSave] = useState(() => (task: BeforeSaveTask) => {
    beforeSaveTasks.add(task);
    return () => void beforeSaveTasks.delete(task);
  });
  const [pendingGrounds] = useState(createPendingGrounds);
  /** Resolves to false if the user was asked in the meantime whether to leave. */
  const finishFields = async (): Promise<boolean> => {
    const before = timesAsked.current;
    const isWanted = (): boolean => timesAsked.current === before;
    for (const task of [...beforeSaveTasks]) await task(isWanted);
    await pendingGrounds.settled();
    return isWanted();
  };
  const context = useFormContext(draft, { ...props, isChecked, onBeforeSave, pendingGrounds });
  const history = useBlockHistory(block, draft.isNew);
  const uses = useBlockUses(block.id, draft.isNew);
  const exports = useExportUses(block, draft.isNew);
  const names = typeof uses === 'string' ? [] : getUniqueNames(uses);
  const [compared, setCompared] = useState<string | null>(null);
  const [fieldStates] = useState(createFieldStates);
  const hasInvalidField = useSyncExternalStore(fieldStates.listen, fieldStates.hasInvalid);
  const reportSaveState = last.current.onSaveState;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key makes a new save state; the screen only needs the new values
  useEffect(
    () => reportSaveState(toSaveStateValue(saveState, draft.isNew, hasInvalidField)),
    [
      reportSaveState,
      saveState.state,
      saveState.state === 'failed' ? saveState.why : null,
      draft.isNew,
      hasInvalidField,
    ],
  );
  const [removing, setRemoving] = useState<{ problem: string | null } | null>(null);
  /** Error message of the last menu action. */
  const [menuError, setMenuError] = useState<string | null>(null);
  /** A sentence for each picture that a duplicate of the block lacks. */
  const [copyMissingPictures, setCopyMissingPictures] = useState<readonly string[]>([]);

  const kinds = ('make' in props.of && props.of.kinds) || null;
  const saveLabel =
    target && draft.isNew ? (kinds === null ? t.blocks.keepInto : t.blocks.keepAsGround) : t.blocks.keep;
  const changeKind = (kind: BlockKind): void => {
    const former = restored?.text.typed ?? [];
    const aside = journal.current?.replaceFields(() => flushSync(() => draft.blockDraft.changeKind(kind))) ?? [];
    setTyped([...former, ...aside]);
    props.onKind?.(kind);
  };
  const runningSave = useRef<{ asked: number; outcome: Promise<boolean> } | null>(null);
  /** A second press during saving joins the running save, unless the user was asked in between whether to leave. */
  const save = (): Promise<boolean> => {
    const asked = timesAsked.current;
    if (runningSave.current?.asked === asked) return runningSave.current.outcome;
    const started = { asked, outcome: saveOnce() };
    runningSave.current = started;
    const end = (): void => {
      if (runningSave.current === started) runningSave.current = null;
    };
    started.outcome.then(end, end);
    return started.outcome;
  };
  const saveOnce = async (): Promise<boolean> => {
    if (!(await finishFields())) return false;
    flushSync(() => setChecked(true));
    fieldStates.findFirstInvalid()?.focus();
    if (fieldStates.hasInvalid()) return false;
    const written = draft.blockDraft.write();
    if (target && draft.blockDraft.isNew()) {
      last.current.onSaving?.();
      target.reserve?.(draft.blockDraft.block().kind);
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
          : root.current?.querySelector<HTMLElement>('.note .note-actions button:last-child')
        )?.focus(),
      );
    // The save button of a new block is gone and lost the focus, so the first field takes it.
    else
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          root.current?.querySelector<HTMLElement>('input, textarea')?.focus();
      });
    // Missing pictures are listed below the form, which stays open until the user closes the list.
    return isKept && draft.blockDraft.missingPictures().length === 0;
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
        const found = root.current && findFieldControl(root.current, field);
        found?.focus();
        found?.scrollIntoView({ block: 'center' });
      }),
    );
  }, [field]);
  const { guard } = props;
  const { kind } = block;
  const { blockDraft, isNew: isNewBlock } = draft;
  const lastKeep = useRef(save);
  lastKeep.current = save;
  useEffect(() => {
    if (!guard) return;
    guard.current = {
      block: blockDraft.block,
      kind,
      isNew: isNewBlock,
      saveLabel,
      isUnsaved: () =>
        blockDraft.isUnsaved() ||
        pendingGrounds.hasAny() ||
        journal.current?.hasUnacceptedText() === true ||
        !fieldStates.isEmpty(),
      settle: async () => {
        await pendingGrounds.settled();
        if (!blockDraft.isNew()) await blockDraft.write();
      },
      keep: () => lastKeep.current(),
      pauseSaving: () => {
        timesAsked.current += 1;
        last.current.onNotSaved?.();
        return blockDraft.pauseSaving();
      },
      discard: blockDraft.discard,
      removeUnacceptedText: () => journal.current?.removeUnacceptedText() ?? Promise.resolve(),
    };
    return () => {
      guard.current = null;
    };
  }, [guard, kind, blockDraft, isNewBlock, saveLabel, journal, pendingGrounds, fieldStates]);

  const copy = (text: string): void => void bridge.copy({ text, html: null });
  const change = draft.blockDraft.change;
  const remove = async (): Promise<void> => {
    const there = library.find(block.id);
    if (!there) return;
    const reply = await bridge.removeBlock({ base: there });
    if (!reply.ok) return setRemoving({ problem: reply.problem.message });
    if (reply.value.outcome !== 'written') return setRemoving({ problem: t.blocks.changedElsewhere });
    void draft.blockDraft.discard();
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
      onPress: () => copy(formatBlock(block, library.find, t, language, today)),
    },
    ...(draft.isNew
      ? []
      : [
          {
            id: 'double',
            label: t.blocks.double,
            icon: CopyPlus,
            onPress: () => void duplicate(block),
          },
          {
            id: 'folder',
            label: t.blocks.inFolder,
            icon: FolderOpen,
            onPress: () =>
              void bridge
                .showBlockFile({ id: block.id })
                .then((reply) => setMenuError(reply.ok ? null : reply.problem.message)),
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
  const duplicate = async (one: Block): Promise<void> => {
    const copied: Block = {
      ...one,
      id: newId(),
      aliases: [],
      title: t.blocks.copyOf(one.title),
      revisions: [],
      provenance: [],
    };
    const reply = await bridge.writeBlock({ block: copied, base: null, form });
    setMenuError(reply.ok ? null : reply.problem.message);
    if (!reply.ok || reply.value.outcome !== 'written') return;
    const { block: made, pictureWarnings } = reply.value;
    await library.reload();
    if (pictureWarnings.length === 0) props.onOpenBlock(made.id);
    else setCopyMissingPictures(pictureWarnings);
  };
  /** A revision and the previous one. */
  const findRevisionPair = (id: string | null) => {
    const at = history.findIndex((one) => one.id === id);
    return at < 0 ? [] : [history[at]?.block, history[at + 1]?.block];
  };
  const [later, earlier] = findRevisionPair(compared);
  return (
    <FieldStatesContext.Provider value={fieldStates}>
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
                day: formatUseDay(use, t),
                onOpen: () => props.onOpenDocument(use.document),
              }))
        }
        exports={exports.map((one) => ({
          document: one.title || t.recovery.untitled,
          place: t.blocks.exportedAs[one.purpose](one.faction),
          day: t.date(localDay(one.at)),
          onOpen: null,
        }))}
        onInsert={props.onInsert && !draft.isNew ? () => props.onInsert?.(block) : null}
        kind={
          draft.isNew && (
            <KindField
              block={block}
              left={draft.blockDraft.formerKinds()}
              kinds={kinds}
              disabled={draft.saveState.state === 'saving'}
              onChange={changeKind}
            />
          )
        }
        main={
          draft.isNew ? (
            <Button look="main" icon={Check} onPress={() => void save()}>
              {saveLabel}
            </Button>
          ) : null
        }
        more={more}
        onRestore={(id) => restore(findRevisionPair(id)[1])}
        onCompare={setCompared}
        notice={<UnacceptedTextNote typed={typed} />}
        saveNote={
          <>
            <SaveStateNote draft={draft.blockDraft} />
            {copyMissingPictures.length > 0 && (
              <MissingPictures sentences={copyMissingPictures} onRead={() => setCopyMissingPictures([])} />
            )}
            {menuError !== null && (
              <Note tone="bad" title={t.start.notDone}>
                {menuError}
              </Note>
            )}
          </>
        }
        root={root}
      />
      {removing && (
        <RemoveDialog
          title={formatRowTitle(block)}
          documents={typeof uses === 'string' ? uses : names}
          demands={countDemandsWith(library.blocks ?? [], block)}
          problem={removing.problem}
          onRemove={() => void remove()}
          onClose={() => setRemoving(null)}
        />
      )}
      {compared !== null && later && earlier && (
        <CompareDialog
          title={block.title}
          changes={formatChanges(earlier, later, { find: library.find, t, language })}
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
    </FieldStatesContext.Provider>
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
function countDemandsWith(blocks: readonly Block[], block: Block): number {
  const names = new Set([block.id, ...block.aliases]);
  return blocks.filter((one) => one.kind === 'demand' && one.grounds.some((ground) => names.has(ground.block))).length;
}

/** The day of the debate of a document, otherwise the day of its last change. */
function formatUseDay({ debateDate, modified }: DocumentWithBlock, t: ReturnType<typeof useTexts>): string | null {
  if (debateDate !== null) return t.blocks.usedForDebate(t.date(debateDate));
  return modified === null ? null : t.blocks.usedLast(t.date(localDay(modified)));
}
