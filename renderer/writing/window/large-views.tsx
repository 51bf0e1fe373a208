import { useSyncExternalStore } from 'react';
import { useSettings } from '../../document/services/app-data.tsx';
import { documentName, type HeldDocument, shownStatus } from '../../document/session/held-document.ts';
import { OverScreen } from '../../ui/overlays/over-screen.tsx';
import { LiveMatrix } from '../side/evidence/live-matrix.tsx';
import type { Side } from '../side/follow-side.ts';
import { LargePreview } from '../side/preview/large-preview.tsx';
import type { SideHandlers } from '../side/side-handlers.ts';
import { usePreviewProps } from '../side/side-pane.tsx';

export type LargeView = 'pages' | 'matrix';

export interface LargeViewsProps {
  view: LargeView;
  side: Side;
  held: HeldDocument;
  handlers: SideHandlers;
  onHome: () => void;
  onClose: () => void;
}

/** Shows the preview or the evidence matrix of the side pane over the whole window. */
export function LargeViews({ view, side, held, handlers, onHome, onClose }: LargeViewsProps) {
  const { pages, here, onPart } = usePreviewProps(side);
  const { autosave } = useSettings();
  // The matrix edits grounds, so this view shows the save state, as the top bar does.
  const standing = useSyncExternalStore(held.listen, held.saveStatus);
  const file = useSyncExternalStore(held.listen, held.file);
  const save = shownStatus(standing, file !== null, autosave);
  if (view === 'matrix') {
    return (
      <OverScreen onBack={onClose} focusGround={handlers.onLeave}>
        <LiveMatrix {...{ side, handlers, save, onHome, onClose }} name={documentName(held)} />
      </OverScreen>
    );
  }
  return (
    <OverScreen onBack={onClose} focusGround={handlers.onLeave}>
      <LargePreview
        preview={side.preview}
        pageLimit={pages}
        document={documentName(held)}
        caret={here}
        onPart={(part) => {
          onClose();
          onPart(part);
        }}
        onClose={onClose}
        onHome={onHome}
        save={save}
      />
    </OverScreen>
  );
}
