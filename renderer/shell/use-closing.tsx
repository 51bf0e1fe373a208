import { type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useBridge } from '../document/services/app-data.tsx';
import type { LeaveForm } from '../document/unsaved/open-forms.ts';
import { type AwaitedOperation, UnderWayContext } from '../document/unsaved/operations.ts';
import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/overlays/dialog.tsx';
import { useTexts } from '../ui/texts/language.tsx';

/** Milliseconds until a closing window lists pending operations: less than the app waits for an unresponsive page. */
const DIALOG_DELAY = 1_500;

interface Closing {
  /** When closing was requested, by `performance.now()`. */
  since: number;
  /** Whether the app knows that the window waits, so that it does not close it. */
  isHeld: boolean;
  hold: () => void;
}

/**
 * Waits for pending operations before the window closes. If one takes long, shows which one and lets the user close
 * anyway. Typing is blocked until then, so that nothing more can be lost. `leave` asks about unsaved changes and saves them;
 * false: the window stays open.
 */
export function useClosing(leave: LeaveForm): { closing: LeaveForm; dialog: ReactNode } {
  const bridge = useBridge();
  const inFlight = useRef<Promise<boolean> | null>(null);
  const [closing, setClosing] = useState<Closing | null>(null);
  return {
    closing: async (waits) => {
      if (inFlight.current) waits();
      else {
        const one: Closing = {
          since: performance.now(),
          isHeld: false,
          hold: () => {
            one.isHeld = true;
            waits();
          },
        };
        setClosing(one);
        inFlight.current = leave(one.hold).finally(() => {
          inFlight.current = null;
          setClosing(null);
        });
      }
      return inFlight.current;
    },
    dialog: closing && <WaitingDialog closing={closing} onNow={() => void bridge.readyToClose()} />,
  };
}

/** The user answers a pending question first. */
function WaitingDialog({ closing, onNow }: { closing: Closing; onNow: () => void }) {
  const { listen, now } = useContext(UnderWayContext);
  const list = useSyncExternalStore(listen, now);
  const [isLong, setLong] = useState(false);
  const isAsked = list.some(({ what }) => what === 'asking');
  const waited = list.flatMap((one) => (one.what === 'asking' ? [] : one));
  const isWaiting = waited.length > 0 && !isAsked;
  /** Between two steps no operation is pending for a moment; the dialog stays open. */
  const last = useRef(waited);
  if (waited.length > 0) last.current = waited;
  useEffect(() => {
    if (!isWaiting || isLong) return;
    const passed = closing.isHeld ? 0 : performance.now() - closing.since;
    const timer = setTimeout(() => {
      closing.hold();
      setLong(true);
    }, DIALOG_DELAY - passed);
    return () => clearTimeout(timer);
  }, [isWaiting, isLong, closing]);
  return isLong && !isAsked ? <ClosingDialog waited={last.current} onNow={onNow} /> : null;
}

export interface ClosingDialogProps {
  waited: readonly AwaitedOperation[];
  onNow: () => void;
}

/** Lists the operations for which a closing window waits, and the changes that would be lost without them. */
export function ClosingDialog({ waited, onNow }: ClosingDialogProps) {
  const t = useTexts();
  const sentenceOf = (one: AwaitedOperation): string => {
    switch (one.what) {
      case 'keeping':
        return t.closing.keeping(one.block.title.trim() || t.blocks.kind[one.block.kind]);
      case 'takingBack':
        return t.closing.takingBack(one.block.title.trim() || t.blocks.kind[one.block.kind], one.isNew);
      case 'document':
        return t.closing.document(one.name, one.noCopy);
      case 'organisation':
      case 'tidying':
        return t.closing[one.what];
    }
  };
  return (
    <Dialog
      narrow
      title={t.closing.title}
      onClose={null}
      footer={
        <>
          <span className="spacer" />
          <Button large onPress={onNow}>
            {t.closing.now}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{t.closing.why}</p>
        <ul className="dialog-list">
          {[...new Set(waited.map(sentenceOf))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="hint">{t.closing.goesOn}</p>
      </div>
    </Dialog>
  );
}
