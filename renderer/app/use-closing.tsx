import { type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useTexts } from '../texts/language.tsx';
import { useBridge } from './app-data.tsx';
import type { LeaveForm } from './open-forms.ts';
import { type UnderWay, UnderWayContext } from './under-way.ts';

/** Milliseconds until a window that closes says what it waits for: less than the app waits for a page that says nothing. */
const PATIENCE = 1_500;

interface Closing {
  /** The window was asked to close, on its own clock. */
  since: number;
  /** The app was told that the window stays meanwhile: it closes it no more by itself. */
  isHeld: boolean;
  hold: () => void;
}

/**
 * A window that closes waits for what is under way. Where an answer takes long, or never comes, it says what for, and a person may
 * close it all the same. `leave`: all that is asked and written before it closes; false: it stays.
 */
export function useClosing(leave: LeaveForm): { closing: LeaveForm; dialog: ReactNode } {
  const bridge = useBridge();
  const under = useRef<Promise<boolean> | null>(null);
  const [closing, setClosing] = useState<Closing | null>(null);
  /** A person waits on: it is said again when the window is to close once more. */
  const [waitsOn, setWaitsOn] = useState(false);
  return {
    closing: async (waits) => {
      setWaitsOn(false);
      if (under.current) waits();
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
        under.current = leave(one.hold).finally(() => {
          under.current = null;
          setClosing(null);
        });
      }
      return under.current;
    },
    dialog: closing && (
      <StillWaiting
        closing={closing}
        waitsOn={waitsOn}
        onWait={() => setWaitsOn(true)}
        onNow={() => void bridge.readyToClose()}
      />
    ),
  };
}

interface StillWaitingProps {
  closing: Closing;
  waitsOn: boolean;
  onWait: () => void;
  onNow: () => void;
}

/** Where a person is asked something, nothing is under way, and nothing is said here. */
function StillWaiting({ closing, waitsOn, ...answers }: StillWaitingProps) {
  const { listen, now } = useContext(UnderWayContext);
  const underWay = useSyncExternalStore(listen, now);
  const [isLong, setLong] = useState(false);
  const isAny = underWay.length > 0;
  useEffect(() => {
    setLong(false);
    if (!isAny) return;
    const passed = closing.isHeld ? 0 : performance.now() - closing.since;
    const timer = setTimeout(() => {
      closing.hold();
      setLong(true);
    }, PATIENCE - passed);
    return () => clearTimeout(timer);
  }, [isAny, closing]);
  return isLong && isAny && !waitsOn ? <ClosingDialog underWay={underWay} {...answers} /> : null;
}

export interface ClosingDialogProps {
  underWay: readonly UnderWay[];
  onWait: () => void;
  onNow: () => void;
}

/** What a window that closes waits for, and what becomes of each where a person does not. */
export function ClosingDialog({ underWay, onWait, onNow }: ClosingDialogProps) {
  const t = useTexts();
  const sentenceOf = (one: UnderWay): string => {
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
      onClose={onWait}
      onEnter={onWait}
      footer={
        <>
          <Button large onPress={onNow}>
            {t.closing.now}
          </Button>
          <span className="spacer" />
          <Button large look="main" autoFocus onPress={onWait}>
            {t.closing.wait}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{t.closing.why}</p>
        <ul className="waits-for">
          {[...new Set(underWay.map(sentenceOf))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="hint">{t.closing.goesOn}</p>
      </div>
    </Dialog>
  );
}
