import { type ReactNode, useContext, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { OpenEntries, OpenEntry } from './open-entries.ts';
import { UnderWayContext } from './operations.ts';

interface LeaveEntriesDialogProps {
  entries: readonly Pick<OpenEntry, 'kind' | 'text'>[];
  onDrop: () => void;
  onStay: () => void;
}

/** Lists the unsaved text of small forms and asks whether to discard it. */
export function LeaveEntriesDialog({ entries, onDrop, onStay }: LeaveEntriesDialogProps) {
  const t = useTexts();
  return (
    <Dialog
      narrow
      title={t.entries.title}
      onClose={onStay}
      onEnter={onStay}
      footer={
        <>
          <Button large onPress={onDrop}>
            {t.entries.drop}
          </Button>
          <span className="spacer" />
          <Button large look="main" autoFocus onPress={onStay}>
            {t.entries.stay}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{t.entries.notStored}</p>
        <ul className="dialog-list">
          {entries.map(({ kind, text }) => (
            <li key={`${kind} ${text}`}>{t.entries.named(kind, text)}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** Asks before a form closes over unsaved text; an empty form closes at once. The form draws `dialog`. */
export function useAskToDrop(
  entry: Pick<OpenEntry, 'kind' | 'text'>,
  close: () => void,
): { leave: () => void; dialog: ReactNode } {
  const [isAsking, setAsking] = useState(false);
  return {
    leave: () => {
      if (entry.text.trim() === '') close();
      else setAsking(true);
    },
    dialog: isAsking && (
      <LeaveEntriesDialog
        entries={[entry]}
        onDrop={() => {
          setAsking(false);
          close();
        }}
        onStay={() => setAsking(false)}
      />
    ),
  };
}

interface LeaveEntries {
  /** Stores complete entries and asks about the others. Calls `waits` before the question. false: the user stays. */
  leave: (of: 'document' | 'window', waits: () => void) => Promise<boolean>;
  dialog: ReactNode;
}

/** Handles the open entries before the user leaves the document or closes the window. */
export function useLeaveEntries(entries: OpenEntries): LeaveEntries {
  const { during } = useContext(UnderWayContext);
  const [asking, setAsking] = useState<{ about: readonly OpenEntry[]; answer: (goes: boolean) => void } | null>(null);
  return {
    leave: async (of, waits) => {
      const about = entries.applyAll(of);
      if (about.length === 0) return true;
      waits();
      const answered = new Promise<boolean>((answer) => setAsking({ about, answer }));
      const goes = await during({ what: 'asking' }, answered);
      setAsking(null);
      return goes;
    },
    dialog: asking && (
      <LeaveEntriesDialog
        entries={asking.about}
        onDrop={() => asking.answer(true)}
        onStay={() => asking.answer(false)}
      />
    ),
  };
}
