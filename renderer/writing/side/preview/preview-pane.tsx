import { Maximize2, TriangleAlert } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { PageLines } from '../../../ui/controls/page-lines.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import type { Preview, PreviewProblem as Problem } from './follow-preview.ts';
import { type HereOnPages, PageColumn } from './page-column.tsx';

export interface PreviewPaneProps {
  preview: Preview;
  /** Of the document type; null: none. */
  pageLimit: number | null;
  here: HereOnPages;
  onPart: (part: NodeId) => void;
  onOpenLarge: () => void;
}

/** Beside the page: the pages as they will be printed. */
export function PreviewPane({ preview, pageLimit, here, onPart, onOpenLarge }: PreviewPaneProps) {
  const texts = useTexts();
  const t = texts.side.preview;
  const { shown, busy, problem } = useSyncExternalStore(preview.listen, preview.state);
  const late = useLate(busy);
  return (
    <div className="tp show">
      <div className="bar2">
        <span className="num">{shown ? texts.preview.pages(shown.layout.pages, pageLimit) : ''}</span>
        <span className="spacer" />
        <span role="status" className="mute">
          {late ? t.updating : ''}
        </span>
        <IconButton icon={Maximize2} small label={t.openLarge} disabled={!shown} onPress={onOpenLarge} />
      </div>
      {problem && <PreviewProblem {...problem} isOld={shown !== null} onRetry={preview.again} />}
      {shown ? (
        <PageColumn shown={shown} widest={560} here={here} onPart={onPart} />
      ) : (
        late &&
        !problem && (
          <div className="mini waiting">
            <PageLines />
          </div>
        )
      )}
    </div>
  );
}

/** What happened, what still stands, and the way out. */
export function PreviewProblem({ cause, message, ...props }: Problem & { isOld: boolean; onRetry: () => void }) {
  const t = useTexts().side.preview;
  const said = { refused: t.failed, restarting: () => t.restarting, drawing: t.notDrawn }[cause];
  return (
    <div className="preview-problem" role="alert">
      <Icon of={TriangleAlert} tone="warn" />
      <div>
        <p>{said(message)}</p>
        {props.isOld && <p className="mute">{t.oldPages}</p>}
        <Button look="line" onPress={props.onRetry}>
          {t.retry}
        </Button>
      </div>
    </div>
  );
}

/** Milliseconds in which nothing is said: what is done sooner needs no word. */
const UNSAID = 200;

function useLate(busy: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), UNSAID);
    return () => clearTimeout(timer);
  }, [busy]);
  return late;
}
