import { useEffect, useRef, useState } from 'react';
import { useBridge } from '../../document/services/app-data.tsx';
import { documentName, type HeldDocument } from '../../document/session/held-document.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

/** Typesets the document and opens the print dialog of the system. Reports the result only when the user can't see it. */
export function LivePrint({ held, onClose }: { held: HeldDocument; onClose: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const [said, setSaid] = useState<string | null>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const name = (documentName(held) || t.recovery.untitled).slice(0, 200);
    const print = async (): Promise<void> => {
      const reply = await bridge.print({ draft: held.document.text(), name, purpose: held.outcomes.purpose() });
      if (!reply.ok) return setSaid(reply.problem.message);
      const { outcome, organisation } = reply.value;
      const sentences = [
        ...(outcome === 'opened' ? [t.export.printOpened] : []),
        ...(outcome === 'cancelled' || organisation === 'current' ? [] : [t.export.organisation[organisation]]),
      ];
      if (sentences.length > 0) setSaid(sentences.join(' '));
      else close.current();
    };
    print().catch((error) => {
      console.error(error);
      setSaid(t.start.notDone);
    });
  }, [bridge, held, t]);
  return (
    <Dialog
      narrow
      title={t.export.print}
      onClose={said === null ? null : onClose}
      onEnter={onClose}
      footer={
        said !== null && (
          <>
            <span className="spacer" />
            <Button large look="main" autoFocus onPress={onClose}>
              {t.controls.close}
            </Button>
          </>
        )
      }
    >
      <div className="dialog-pad" role="status">
        {said ?? t.export.printing}
      </div>
    </Dialog>
  );
}
