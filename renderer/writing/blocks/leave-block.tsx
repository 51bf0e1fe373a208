import { type KeyboardEvent, type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { type LeaveForm, OpenFormsContext } from '../../document/unsaved/open-forms.ts';
import { UnderWayContext } from '../../document/unsaved/operations.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { type UndoFailure, useDiscardService } from './undo-failure.tsx';

/** Functions of a block form for the screen that is about to leave it. */
export interface BlockGuard {
  /** The current content. */
  block: () => Block;
  kind: BlockKind;
  isNew: boolean;
  /** Label of the save button, which names the destination. */
  saveLabel: string;
  /** Whether leaving loses content. */
  isUnsaved: () => boolean;
  /** Finishes automatic saving; resolves after success or refusal. */
  settle: () => Promise<void>;
  /** Saves the block. If that is impossible, focuses the first field that prevents it and resolves to false. */
  keep: () => Promise<boolean>;
  /** Pauses automatic saving until the returned function is called. */
  pauseSaving: () => () => void;
  /**
   * Discards the content. Resolves after the last write, to the block that the library could not restore, or null. Rejects
   * if the library does not respond; a second call retries.
   */
  discard: () => Promise<UndoFailure | null>;
  /** Removes texts that no field accepted, because the window closes. */
  removeUnacceptedText: () => Promise<void>;
}

export interface LeaveBlock {
  guard: RefObject<BlockGuard | null>;
  /** Runs `then` after the user decided about unsaved content. Does not run it if the user stays. */
  leave: (then: () => void) => void;
  /** Handles Esc if there is unsaved content; otherwise leaves the key to the screen. */
  onEscape: (event: KeyboardEvent, then: () => void) => void;
  dialog: ReactNode;
}

/** The user's decision. */
interface LeaveDecision {
  /** False: the form stays open. */
  canLeave: boolean;
  /**
   * Resolves after the content is discarded and the user closed any message about it. Only a closing window waits for this.
   * Never rejects.
   */
  whenDiscarded?: Promise<void>;
}

interface PendingQuestion {
  kind: BlockKind;
  isNew: boolean;
  saveLabel: string;
  resolve: (decision: LeaveDecision) => void;
}

/**
 * Asks the user about unsaved content before the form or the window closes. `onDiscarded` removes a form that was discarded with
 * the window. `isHidden`: the user works in the screen below the form.
 */
export function useLeaveBlock(onDiscarded: () => void, isHidden = false): LeaveBlock {
  const guard = useRef<BlockGuard | null>(null);
  const [pending, setPending] = useState<PendingQuestion | null>(null);
  const { discard } = useDiscardService();
  const { during } = useContext(UnderWayContext);
  const drop = async ({ isNew }: PendingQuestion): Promise<void> => {
    const form = guard.current;
    if (form) await discard({ block: form.block(), isNew }, form.discard);
  };
  /** Resolves the current question. A newer question or the end of the form answers the previous one with "stay". */
  const resolveQuestion = useRef<PendingQuestion['resolve'] | null>(null);
  useEffect(() => () => resolveQuestion.current?.({ canLeave: false }), []);
  const askUser = async ({ kind, isNew, saveLabel, pauseSaving }: BlockGuard): Promise<LeaveDecision> => {
    const resume = pauseSaving();
    try {
      resolveQuestion.current?.({ canLeave: false });
      return await during(
        { what: 'asking' },
        new Promise<LeaveDecision>((resolve) => {
          resolveQuestion.current = resolve;
          setPending({ kind, isNew, saveLabel, resolve });
        }),
      );
    } finally {
      resume();
    }
  };
  const leave = (then: () => void): void => {
    const form = guard.current;
    if (form?.isUnsaved()) void askUser(form).then(({ canLeave }) => canLeave && then());
    else then();
  };
  const keepForm = async (form: BlockGuard | null): Promise<boolean> =>
    form !== null && (await during({ what: 'keeping', block: form.block() }, form.keep()));
  const keep = ({ resolve }: PendingQuestion): void => {
    setPending(null);
    // Two frames later, after the dialog returned the focus.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => void keepForm(guard.current).then((canLeave) => resolve({ canLeave }))),
    );
  };
  const forms = useContext(OpenFormsContext);
  const leaveWithWindow = useRef<LeaveForm>(async () => true);
  leaveWithWindow.current = async (waits) => {
    const form = guard.current;
    if (!form) return true;
    await during({ what: 'keeping', block: form.block() }, form.settle());
    if (form.isUnsaved()) {
      waits();
      const { canLeave, whenDiscarded } = await askUser(form);
      if (!canLeave) return false;
      await whenDiscarded;
      if (guard.current === form) onDiscarded();
    }
    await during({ what: 'tidying' }, form.removeUnacceptedText());
    return true;
  };
  const hidden = useRef(isHidden);
  hidden.current = isHidden;
  useEffect(
    () =>
      forms.add({
        isHidden: () => hidden.current,
        leave: (waits) => leaveWithWindow.current(waits),
        keep: () => guard.current?.keep() ?? null,
      }),
    [forms],
  );
  return {
    guard,
    leave,
    onEscape: (event, then) => {
      if (event.key !== 'Escape' || event.isDefaultPrevented() || !guard.current?.isUnsaved()) return;
      event.preventDefault();
      event.stopPropagation();
      leave(then);
    },
    dialog: pending && (
      <LeaveBlockDialog
        {...pending}
        onKeep={() => keep(pending)}
        onDrop={() => {
          setPending(null);
          pending.resolve({ canLeave: true, whenDiscarded: drop(pending) });
        }}
        onStay={() => {
          setPending(null);
          pending.resolve({ canLeave: false });
        }}
      />
    ),
  };
}

interface LeaveBlockDialogProps {
  kind: BlockKind;
  isNew: boolean;
  saveLabel: string;
  onKeep: () => void;
  onDrop: () => void;
  onStay: () => void;
}

function LeaveBlockDialog({ kind, isNew, saveLabel, onKeep, onDrop, onStay }: LeaveBlockDialogProps) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.blocks.leaveTitle(kind)}
      onClose={onStay}
      onEnter={onKeep}
      footer={
        <>
          <Button large onPress={onDrop}>
            {t.blocks.leaveWithout}
          </Button>
          <span className="spacer" />
          <Button large onPress={onStay}>
            {t.controls.cancel}
          </Button>
          <Button large look="main" autoFocus onPress={onKeep}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{isNew ? t.blocks.leaveNew : t.blocks.leaveChanged}</p>
      </div>
    </Dialog>
  );
}
