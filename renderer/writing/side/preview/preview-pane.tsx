import { Maximize2, TriangleAlert } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import { countAnnexPages, countMainPages } from '../../../../engine/core/publication/main-pages.ts';
import type { Purpose } from '../../../../engine/core/publication/purpose.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { PageLines } from '../../../ui/controls/page-lines.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import type { Preview, PreviewProblem as Problem } from './follow-preview.ts';
import { NeededToSend } from './needed-to-send.tsx';
import { type CaretOnPages, PageColumn } from './page-column.tsx';
import { PurposeSwitch } from './purpose-switch.tsx';

export interface PreviewPaneProps {
  preview: Preview;
  /** Pages that the document type allows; null: any number. */
  pageLimit: number | null;
  caret: CaretOnPages;
  purpose: Purpose;
  onPurpose: (purpose: Purpose) => void;
  /** The findings without which the document can't be sent; empty where it is shown as a concept. */
  needed: readonly CheckFinding[];
  onJump: (finding: CheckFinding) => void;
  onPart: (part: NodeId) => void;
  onOpenLarge: () => void;
}

/** The pages as they will be printed, in the side pane. */
export function PreviewPane(props: PreviewPaneProps) {
  const { preview, pageLimit, caret: here, onPart, onOpenLarge } = props;
  const texts = useTexts();
  const t = texts.side.preview;
  const { shown, isBusy: busy, problem } = useSyncExternalStore(preview.listen, preview.state);
  const isDelayed = useIsDelayed(busy);
  return (
    <div className="side-pane-content ">
      <div className="side-pane-bar">
        <span className="numeric">
          {shown ? texts.preview.pages(countMainPages(shown.layout), pageLimit, countAnnexPages(shown.layout)) : ''}
        </span>
        <span className="spacer" />
        <span role="status" className="muted">
          {isDelayed ? t.updating : ''}
        </span>
        <IconButton icon={Maximize2} small label={t.openLarge} disabled={!shown} onPress={onOpenLarge} />
      </div>
      <PurposeSwitch purpose={props.purpose} onPurpose={props.onPurpose} />
      <NeededToSend needed={props.needed} onJump={props.onJump} />
      {problem && <PreviewProblem {...problem} isOld={shown !== null} onRetry={preview.retry} />}
      {shown ? (
        <PageColumn shown={shown} widest={560} caret={here} onPart={onPart} />
      ) : (
        isDelayed &&
        !problem && (
          <div className="page-picture is-waiting">
            <PageLines />
          </div>
        )
      )}
    </div>
  );
}

/** Says what happened, which pages are shown, and how to try again. */
export function PreviewProblem({ cause, message, ...props }: Problem & { isOld: boolean; onRetry: () => void }) {
  const t = useTexts().side.preview;
  const sentence = { refused: t.failed, restarting: () => t.restarting, drawing: t.notDrawn }[cause];
  return (
    <div className="preview-problem" role="alert">
      <Icon of={TriangleAlert} tone="warn" />
      <div>
        <p>{sentence(message)}</p>
        {props.isOld && <p className="muted">{t.oldPages}</p>}
        <Button look="line" onPress={props.onRetry}>
          {t.retry}
        </Button>
      </div>
    </div>
  );
}

/** Milliseconds before the pane says that pages are being made. Most are ready sooner. */
const UPDATING_DELAY = 200;

function useIsDelayed(busy: boolean): boolean {
  const [isDelayed, setLate] = useState(false);
  useEffect(() => {
    if (!busy) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), UPDATING_DELAY);
    return () => clearTimeout(timer);
  }, [busy]);
  return isDelayed;
}
