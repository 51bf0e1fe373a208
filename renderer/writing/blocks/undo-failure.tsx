import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { LeaveForm } from '../../document/unsaved/open-forms.ts';
import { type OperationList, UnderWayContext } from '../../document/unsaved/operations.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

/** A block that was discarded but had already been saved, and that the library could not restore or remove. */
export interface UndoFailure {
  /** The current library block. */
  block: Block;
  /** Whether the block should be removed; otherwise its former text should be restored. */
  isNew: boolean;
  /** Error message. Null if the library did not respond, so that the result is unknown. */
  message: string | null;
  /** Retries. Resolves to null after success; rejects if the library does not respond. */
  retry: () => Promise<UndoFailure | null>;
}

export interface DiscardService {
  /**
   * Discards the content of a form. Resolves after the last write and, if the block could not be undone, after the user
   * closed the message about it. Never rejects.
   */
  discard: (what: Pick<UndoFailure, 'block' | 'isNew'>, drop: UndoFailure['retry']) => Promise<void>;
  /** A closing window waits here for everything that is being discarded, including the content of closed forms. */
  leave: LeaveForm;
}

const DiscardContext = createContext<DiscardService>({
  discard: async (_what, drop) => void (await drop()),
  leave: async () => true,
});

export const useDiscardService = (): DiscardService => useContext(DiscardContext);

/** Turns a thrown error into a missing response, so that the user gets a message. */
async function tryUndo(
  { block, isNew }: Pick<UndoFailure, 'block' | 'isNew'>,
  takeBack: UndoFailure['retry'],
  { during }: OperationList,
): Promise<UndoFailure | null> {
  try {
    return await during({ what: 'takingBack', block, isNew }, takeBack());
  } catch (error) {
    console.error(error);
    return { block, isNew, message: null, retry: takeBack };
  }
}

/** Shows the messages about blocks that could not be undone over any screen, because their forms are closed by then. */
export function UndoFailureProvider({ children }: { children: ReactNode }) {
  const [failures, setFailures] = useState<readonly { still: UndoFailure; read: () => void }[]>([]);
  const pending = useRef(new Set<Promise<void>>());
  const actions = useContext(UnderWayContext);
  const value = useMemo<DiscardService>(() => {
    const showFailure = (still: UndoFailure): Promise<void> =>
      actions.during({ what: 'asking' }, new Promise((read) => setFailures((before) => [...before, { still, read }])));
    return {
      discard: async (what, drop) => {
        const going = tryUndo(what, drop, actions).then((still) => (still === null ? undefined : showFailure(still)));
        pending.current.add(going);
        await going;
        pending.current.delete(going);
      },
      leave: async (waits) => {
        if (pending.current.size > 0) waits();
        while (pending.current.size > 0) await Promise.all(pending.current);
        return true;
      },
    };
  }, [actions]);
  const [first] = failures;
  const done = (): void => {
    setFailures((before) => before.slice(1));
    first?.read();
  };
  return (
    <DiscardContext value={value}>
      {children}
      {first && (
        <UndoFailureDialog
          failure={first.still}
          onAgain={async () => {
            const still = await tryUndo(first.still, first.still.retry, actions);
            if (still) setFailures(([, ...others]) => [{ still, read: first.read }, ...others]);
            else done();
          }}
          onClose={done}
        />
      )}
    </DiscardContext>
  );
}

interface UndoFailureDialogProps {
  failure: UndoFailure;
  onAgain: () => Promise<void>;
  onClose: () => void;
}

function UndoFailureDialog({ failure: { block, isNew, message }, onAgain, onClose }: UndoFailureDialogProps) {
  const t = useTexts();
  const [isBusy, setBusy] = useState(false);
  const title = block.title.trim() || t.blocks.kind[block.kind];
  const again = (): void => {
    if (isBusy) return;
    setBusy(true);
    void onAgain().finally(() => setBusy(false));
  };
  return (
    <Dialog
      narrow
      title={message === null ? t.blocks.perhapsThereTitle : t.blocks.stillThere}
      onClose={isBusy ? null : onClose}
      onEnter={again}
      footer={
        <>
          <span className="spacer" />
          <Button large onPress={() => isBusy || onClose()}>
            {t.controls.close}
          </Button>
          <Button large look="main" autoFocus onPress={again}>
            {t.blocks.takeBackAgain}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{message === null ? t.blocks.perhapsThere(title, isNew) : t.blocks.stillThereWhat(title, isNew)}</p>
        <p role="status">{isBusy ? t.blocks.takingBack : message}</p>
        <p className="hint">{t.blocks.stillThereDo(isNew)}</p>
      </div>
    </Dialog>
  );
}
