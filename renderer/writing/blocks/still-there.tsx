import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { LeaveForm } from '../../document/unsaved/open-forms.ts';
import { UnderWayContext, type UnderWayList } from '../../document/unsaved/under-way.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

/** What was let go, and got into the library all the same, which does not give it back now. */
export interface StillThere {
  /** As it stands in the library now. */
  block: Block;
  /** The library had no such block before; else it had another text of it. */
  isNew: boolean;
  /** Why it could not be taken back, a sentence. null: the library gave no answer, and nobody knows whether it still stands there. */
  message: string | null;
  /** Takes it back once more. null: the library is as it was. Rejects where the library gives no answer. */
  again: () => Promise<StillThere | null>;
}

export interface LettingGo {
  /**
   * Lets go of what was filled in. Resolves when nothing of it is written any more, and a person has read what stands in the
   * library all the same, or it is gone after all. Never rejects.
   */
  letGo: (what: Pick<StillThere, 'block' | 'isNew'>, drop: StillThere['again']) => Promise<void>;
  /** A window that closes waits here for all that is being let go, also of forms that are gone by then. */
  leave: LeaveForm;
}

const LettingGoContext = createContext<LettingGo>({
  letGo: async (_what, drop) => void (await drop()),
  leave: async () => true,
});

export const useLettingGo = (): LettingGo => useContext(LettingGoContext);

/** What was thrown on the way is no answer: that is said, too. */
async function tried(
  { block, isNew }: Pick<StillThere, 'block' | 'isNew'>,
  takeBack: StillThere['again'],
  { during }: UnderWayList,
): Promise<StillThere | null> {
  try {
    return await during({ what: 'takingBack', block, isNew }, takeBack());
  } catch (error) {
    console.error(error);
    return { block, isNew, message: null, again: takeBack };
  }
}

/** Says what stands in the library all the same over whatever shows then: the form that it was filled in is gone by then. */
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
