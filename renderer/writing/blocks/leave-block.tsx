import { type KeyboardEvent, type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { type LeaveForm, OpenFormsContext } from '../../document/unsaved/open-forms.ts';
import { UnderWayContext } from '../../document/unsaved/under-way.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { type StillThere, useLettingGo } from './still-there.tsx';

/** What the form of a block tells a screen that is about to leave it. */
export interface BlockGuard {
  /** As it is filled in. */
  block: () => Block;
  kind: BlockKind;
  isNew: boolean;
  /** What its button says that keeps it: with where it goes then. */
  keepWord: string;
  /** Something is filled in that would be lost. */
  isUnsaved: () => boolean;
  /** Writes what writes itself; resolves when that stands in the library or was refused. */
  settle: () => Promise<void>;
  /** Writes it. Where that can't be, the first field that stands in the way has the focus. */
  keep: () => Promise<boolean>;
  /** Nothing is written by itself until the given function is called. */
  hold: () => () => void;
  /**
   * Lets it go; resolves when nothing of it is written any more, with what the library did not give back. Rejects where the library
   * gave no answer; asked again, it takes back what was not.
   */
  drop: () => Promise<StillThere | null>;
  /** The window is left: what no field took is not offered again. */
  forget: () => Promise<void>;
}

export interface LeaveBlock {
  guard: RefObject<BlockGuard | null>;
  /** Does `then`, after a person said what becomes of what is filled in. */
  leave: (then: () => void) => void;
  /** Esc asks, too; without anything to lose it goes on to the screen. */
  onEscape: (event: KeyboardEvent, then: () => void) => void;
  dialog: ReactNode;
}

/** What becomes of it. */
interface Said {
  /** False: the form stays. */
  goes: boolean;
  /**
   * What was let go is written no more, and a person has read what came into the library all the same. A window that closes waits
   * for it; whoever goes on in it does not. Never rejects.
   */
  isGone?: Promise<void>;
}

interface Pending {
  kind: BlockKind;
  isNew: boolean;
  keepWord: string;
  said: (said: Said) => void;
}

/**
 * Nothing that was filled in for a block goes unasked when its form is left, nor when the window leaves everything.
 * `dropped`: a form that was let go with the window is not shown again. `isHidden`: the user sees and uses the screen below it.
 */
export function useLeaveBlock(dropped: () => void, isHidden = false): LeaveBlock {
  const guard = useRef<BlockGuard | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  const { letGo } = useLettingGo();
  const { during } = useContext(UnderWayContext);
  const drop = async ({ isNew }: Pending): Promise<void> => {
    const form = guard.current;
    if (form) await letGo({ block: form.block(), isNew }, form.drop);
  };
  /** Who asked last. Another question in its place, or the end of the form, leaves things as they are for who asked before. */
  const asked = useRef<Pending['said'] | null>(null);
  useEffect(() => () => asked.current?.({ goes: false }), []);
  const ask = async ({ kind, isNew, keepWord, hold }: BlockGuard): Promise<Said> => {
    const goOn = hold();
    try {
      asked.current?.({ goes: false });
      return await during(
        { what: 'asking' },
        new Promise<Said>((said) => {
          asked.current = said;
          setPending({ kind, isNew, keepWord, said });
        }),
      );
    } finally {
      goOn();
    }
  };
  const leave = (then: () => void): void => {
    const form = guard.current;
    if (form?.isUnsaved()) void ask(form).then(({ goes }) => goes && then());
    else then();
  };
  const keepForm = async (form: BlockGuard | null): Promise<boolean> =>
    form !== null && (await during({ what: 'keeping', block: form.block() }, form.keep()));
  const keep = ({ said }: Pending): void => {
    setPending(null);
    // When the dialog has given the focus back.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => void keepForm(guard.current).then((goes) => said({ goes }))),
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
      const { goes, isGone } = await ask(form);
      if (!goes) return false;
      await isGone;
      if (guard.current === form) dropped();
    }
    await during({ what: 'tidying' }, form.forget());
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
          pending.said({ goes: true, isGone: drop(pending) });
        }}
        onStay={() => {
          setPending(null);
          pending.said({ goes: false });
        }}
      />
    ),
  };
}

interface LeaveBlockDialogProps {
  kind: BlockKind;
  isNew: boolean;
  keepWord: string;
  onKeep: () => void;
  onDrop: () => void;
  onStay: () => void;
}

function LeaveBlockDialog({ kind, isNew, keepWord, onKeep, onDrop, onStay }: LeaveBlockDialogProps) {
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
            {keepWord}
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
