import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { countAnnexPages, countMainPages } from '../../../../engine/core/publication/main-pages.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { IconButton } from '../../../ui/controls/button.tsx';
import { SaveState, type SaveStateValue } from '../../../ui/controls/save-state.tsx';
import { DocumentName, Screen } from '../../../ui/controls/screen.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import type { Preview } from './follow-preview.ts';
import { type CaretOnPages, PageColumn } from './page-column.tsx';
import { PreviewProblem } from './preview-pane.tsx';
import { PurposeSwitch, type PurposeSwitchProps } from './purpose-switch.tsx';

export interface LargePreviewProps extends PurposeSwitchProps {
  preview: Preview;
  pageLimit: number | null;
  document: string;
  caret: CaretOnPages;
  onPart: (part: NodeId) => void;
  onClose: () => void;
  onHome: () => void;
  save: SaveStateValue;
}

/** The pages over the whole window, at most as large as in print. */
export function LargePreview(props: LargePreviewProps) {
  const { preview, pageLimit, caret: here, onPart } = props;
  const t = useTexts();
  const { shown, problem } = useSyncExternalStore(preview.listen, preview.state);
  useEffect(() => preview.watch(), [preview]);
  return (
    <Screen
      title={<DocumentName onPress={props.onClose}>{props.document}</DocumentName>}
      beside={
        <span className="muted numeric">
          {t.preview.title}
          {shown ? `, ${t.preview.pages(countMainPages(shown.layout), pageLimit, countAnnexPages(shown.layout))}` : ''}
        </span>
      }
      end={
        <>
          <PurposeSwitch purpose={props.purpose} onPurpose={props.onPurpose} />
          <IconButton icon={X} label={t.controls.toDocument} shortcut="Escape" onPress={props.onClose} />
        </>
      }
      status={{ left: <SaveState value={props.save} /> }}
      onHome={props.onHome}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll the pages, too */}
      <main className="preview-large" data-pages="" tabIndex={0} aria-label={t.preview.title}>
        {problem && <PreviewProblem {...problem} isOld={shown !== null} onRetry={preview.retry} />}
        {shown && <PageColumn shown={shown} widest={794} caret={here} onPart={onPart} />}
      </main>
    </Screen>
  );
}
