import { useSyncExternalStore } from 'react';
import { useSettings } from '../../document/services/app-data.tsx';
import { documentName, type HeldDocument, shownStatus } from '../../document/session/held-document.ts';
import { OverScreen } from '../../ui/overlays/over-screen.tsx';
import { useDocument, useSide } from '../document-context.ts';
import { LiveMatrix } from '../side/evidence/live-matrix.tsx';
import { LargePreview } from '../side/preview/large-preview.tsx';
import { usePreviewProps } from '../side/side-pane.tsx';

export interface LargeViewsProps {
  view: 'pages' | 'matrix';
  held: HeldDocument;
}

/** Shows the preview or the evidence matrix of the side pane over the whole window. */
export function LargeViews({ view, held }: LargeViewsProps) {
  const { commands } = useDocument();
  const { preview } = useSide();
  const { pages, here, onPart, purpose, onPurpose } = usePreviewProps();
  const { autosave } = useSettings();
  // The matrix edits grounds, so this view shows the save state, as the top bar does.
  const standing = useSyncExternalStore(held.listen, held.saveStatus);
  const file = useSyncExternalStore(held.listen, held.file);
  const save = shownStatus(standing, file !== null, autosave);
  const name = documentName(held);
  const close = (): void => commands.showView(null);
  return (
    <OverScreen onBack={close} focusGround={commands.leavePane}>
      {view === 'matrix' ? (
        <LiveMatrix name={name} save={save} onClose={close} />
      ) : (
        <LargePreview
          preview={preview}
          pageLimit={pages}
          document={name}
          caret={here}
          purpose={purpose}
          onPurpose={onPurpose}
          onPart={(part) => {
            close();
            onPart(part);
          }}
          onClose={close}
          onHome={commands.start}
          save={save}
        />
      )}
    </OverScreen>
  );
}
