import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import type { Block } from '../../engine/core/blocks/block.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useTexts } from '../texts/language.tsx';

/** What was let go, and got into the library all the same, which does not give it back now. */
export interface StillThere {
  /** As it stands in the library now. */
  block: Block;
  /** The library had no such block before; else it had another text of it. */
  isNew: boolean;
  /** Why it could not be taken back, a sentence. */
  message: string;
  /** Takes it back once more. null: the library is as it was. */
  again: () => Promise<StillThere | null>;
}

/** Resolves when a person has read it, or it is gone after all. */
type Tell = (still: StillThere) => Promise<void>;

const StillThereContext = createContext<Tell>(async () => undefined);

/** How to say it in this window: the form that it was filled in is gone by then. */
export const useTellStillThere = (): Tell => useContext(StillThereContext);

/** Says it over whatever shows then. */
export function StillThereProvider({ children }: { children: ReactNode }) {
  const [stills, setStills] = useState<readonly { still: StillThere; read: () => void }[]>([]);
  const tell = useCallback<Tell>(
    (still) => new Promise((read) => setStills((before) => [...before, { still, read }])),
    [],
  );
  const [first] = stills;
  return (
    <StillThereContext value={tell}>
      {children}
      {first && (
        <StillThereDialog
          still={first.still}
          onAgain={async () => {
            const still = await first.still.again();
            if (still) setStills(([, ...others]) => [{ still, read: first.read }, ...others]);
            else {
              setStills((before) => before.slice(1));
              first.read();
            }
          }}
          onClose={() => {
            setStills((before) => before.slice(1));
            first.read();
          }}
        />
      )}
    </StillThereContext>
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
      title={t.blocks.stillThere}
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
        <p>{t.blocks.stillThereWhat(title, isNew)}</p>
        <p role="status">{isBusy ? t.blocks.takingBack : message}</p>
        <p className="hint">{t.blocks.stillThereDo(isNew)}</p>
      </div>
    </Dialog>
  );
}
