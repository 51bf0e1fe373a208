import { type ReactNode, useState } from 'react';
import { useBridge } from '../document/services/app-data.tsx';
import { documentName, type HeldDocument } from '../document/session/held-document.ts';
import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/overlays/dialog.tsx';
import { useTexts } from '../ui/texts/language.tsx';

/** Milliseconds that the last text gets to reach the disk when the user closes the window after an error. */
const LAST_WRITE = 3_000;

export interface LeaveFailure {
  of: 'document' | 'window';
  message: string;
  document: { name: string; kept: 'file' | 'copy' | 'only-here' } | null;
}

/**
 * Keeps the window and its document open when an error occurs while the user leaves them, and tells the user. An error
 * says nothing about what is saved, so it never counts as a reason to close.
 */
export function useLeaveFailure(held: HeldDocument | null): {
  /** Resolves like `leave`, and to false after an error. */
  guard: (of: LeaveFailure['of'], leave: () => Promise<boolean>) => Promise<boolean>;
  dialog: ReactNode;
} {
  const bridge = useBridge();
  const [failure, setFailure] = useState<Pick<LeaveFailure, 'of' | 'message'> | null>(null);
  const closeAnyway = async (): Promise<void> => {
    try {
      await Promise.race([held?.end(), new Promise((done) => setTimeout(done, LAST_WRITE))]);
    } catch (error) {
      console.error(error);
    } finally {
      void bridge.readyToClose();
    }
  };
  return {
    guard: async (of, leave) => {
      try {
        return await leave();
      } catch (error) {
        console.error(error);
        setFailure({ of, message: error instanceof Error ? error.message : String(error) });
        return false;
      }
    },
    dialog: failure && (
      <LeaveFailureDialog
        {...failure}
        document={held && { name: documentName(held), kept: whereKept(held) }}
        onStay={() => setFailure(null)}
        onClose={() => void closeAnyway()}
      />
    ),
  };
}

/** The place that has the current text of the document. */
function whereKept(held: Pick<HeldDocument, 'file' | 'saveStatus'>): 'file' | 'copy' | 'only-here' {
  const status = held.saveStatus();
  if (held.file() !== null && status.state === 'saved') return 'file';
  const isLost = status.state === 'failed' ? !status.kept : 'noCopy' in status;
  return isLost ? 'only-here' : 'copy';
}

interface LeaveFailureDialogProps extends LeaveFailure {
  onStay: () => void;
  onClose: () => void;
}

/** Says that an error kept the window or its document open, what is saved, and what the user can do. */
export function LeaveFailureDialog({ of, message, document, onStay, onClose }: LeaveFailureDialogProps) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.leaveFailed.title[of]}
      onClose={onStay}
      onEnter={onStay}
      footer={
        <>
          {of === 'window' && (
            <Button large onPress={onClose}>
              {t.leaveFailed.anyway}
            </Button>
          )}
          <span className="spacer" />
          <Button large look="main" autoFocus onPress={onStay}>
            {t.leaveFailed.stay}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{t.leaveFailed.what[of]}</p>
        {document && <p>{t.leaveFailed.kept[document.kept](document.name)}</p>}
        <p>{t.leaveFailed.forms}</p>
        <p>{t.leaveFailed.next}</p>
        <p className="hint">{t.app.faultDetail(message)}</p>
      </div>
    </Dialog>
  );
}
