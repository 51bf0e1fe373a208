import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { LeaveForm } from '../../document/unsaved/open-forms.ts';
import { type OperationList, UnderWayContext } from '../../document/unsaved/operations.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

/** A block that was discarded but had already been saved, and that the library could not restore or remove. */
export interface StillThere {
  /** The current library block. */
  block: Block;
  /** Whether the block should be removed; otherwise its former text should be restored. */
  isNew: boolean;
  /** Error message. Null if the library did not respond, so that the result is unknown. */
  message: string | null;
  /** Retries. Resolves to null after success; rejects if the library does not respond. */
  again: () => Promise<StillThere | null>;
}

export interface LettingGo {
  /**
   * Discards the content of a form. Resolves after the last write and, if the block could not be undone, after the user
   * closed the message about it. Never rejects.
   */
  letGo: (what: Pick<StillThere, 'block' | 'isNew'>, drop: StillThere['again']) => Promise<void>;
  /** A closing window waits here for everything that is being discarded, including the content of closed forms. */
  leave: LeaveForm;
}

const LettingGoContext = createContext<LettingGo>({
  letGo: async (_what, drop) => void (await drop()),
  leave: async () => true,
});

export const useLettingGo = (): LettingGo => useContext(LettingGoContext);

/** Turns a thrown error into a missing response, so that the user gets a message. */
async function tried(
  { block, isNew }: Pick<StillThere, 'block' | 'isNew'>,
  takeBack: StillThere['again'],
  { during }: OperationList,
): Promise<StillThere | null> {
  try {
    return await during({ what: 'takingBack', block, isNew }, takeBack());
  } catch (error) {
    console.error(error);
    return { block, isNew, message: null, again: takeBack };
  }
}

/** Shows the messages about blocks that could not be undone over any screen, because their forms are closed by then. */
export function StillThereProvider({ children }: { children: ReactNode }) {
  const [stills, setStills] = useState<readonly { still: StillThere; read: () => void }[]>([]);
  const under = useRef(new Set<Promise<void>>());
  const underWay = useContext(UnderWayContext);
  const value = useMemo<LettingGo>(() => {
    const tell = (still: StillThere): Promise<void> =>
      underWay.during({ what: 'asking' }, new Promise((read) => setStills((before) => [...before, { still, read }])));
    return {
      letGo: async (what, drop) => {
        const going = tried(what, drop, underWay).then((still) => (still === null ? undefined : tell(still)));
        under.current.add(going);
        await going;
        under.current.delete(going);
      },
      leave: async (waits) => {
        if (under.current.size > 0) waits();
        while (under.current.size > 0) await Promise.all(under.current);
        return true;
      },
    };
  }, [underWay]);
  const [first] = stills;
  const done = (): void => {
    setStills((before) => before.slice(1));
    first?.read();
  };
  return (
    <LettingGoContext value={value}>
      {children}
      {first && (
        <StillThereDialog
          still={first.still}
          onAgain={async () => {
            const still = await tried(first.still, first.still.again, underWay);
            if (still) setStills(([, ...others]) => [{ still, read: first.read }, ...others]);
            else done();
          }}
          onClose={done}
        />
      )}
    </LettingGoContext>
  );
}

interface StillThereDialogProps {
  still: StillThere;
  onAgain: () => Promise<void>;
  onClose: () => void;
}

function StillThereDialog({ still: { block, isNew, message }, onAgain, onClose }: StillThereDialogProps) {
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
