import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import type { BlockKind } from '../../engine/core/blocks/block.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useTexts } from '../texts/language.tsx';

/** What the form of a block tells a screen that is about to leave it. */
export interface BlockGuard {
  kind: BlockKind;
  isNew: boolean;
  /** Something is filled in that would be lost. */
  isUnsaved: () => boolean;
  /** Writes it. Where that can't be, the first field that stands in the way has the focus. */
  keep: () => Promise<boolean>;
  /** Lets it go. */
  drop: () => void;
}

export interface LeaveBlock {
  guard: RefObject<BlockGuard | null>;
  /** Does `then`, after a person said what becomes of what is filled in. */
  leave: (then: () => void) => void;
  /** Esc asks, too; without anything to lose it goes on to the screen. */
  onEscape: (event: KeyboardEvent, then: () => void) => void;
  dialog: ReactNode;
}

/** Nothing that was filled in for a block goes unasked when its form is left. */
export function useLeaveBlock(): LeaveBlock {
  const guard = useRef<BlockGuard | null>(null);
  const [pending, setPending] = useState<{ then: () => void; kind: BlockKind; isNew: boolean } | null>(null);
  const leave = (then: () => void): void => {
    const form = guard.current;
    if (form?.isUnsaved()) setPending({ then, kind: form.kind, isNew: form.isNew });
    else then();
  };
  const keep = (): void => {
    const then = pending?.then;
    setPending(null);
    // When the dialog has given the focus back.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => void guard.current?.keep().then((isKept) => isKept && then?.())),
    );
  };
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
        onKeep={keep}
        onDrop={() => {
          guard.current?.drop();
          setPending(null);
          pending.then();
        }}
        onStay={() => setPending(null)}
      />
    ),
  };
}

interface LeaveBlockDialogProps {
  kind: BlockKind;
  isNew: boolean;
  onKeep: () => void;
  onDrop: () => void;
  onStay: () => void;
}

function LeaveBlockDialog({ kind, isNew, onKeep, onDrop, onStay }: LeaveBlockDialogProps) {
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
            {t.blocks.keep}
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
