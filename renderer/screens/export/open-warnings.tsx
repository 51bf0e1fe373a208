import { TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { ExportDialogProps } from './export-state.ts';
import { FindingList } from './finding-list.tsx';

/** One line with the number of open warnings, and a button that shows them. Warnings do not stop the export. */
export function OpenWarnings({ warnings, onJump }: Pick<ExportDialogProps, 'warnings' | 'onJump'>) {
  const x = useTexts().export;
  const [shown, setShown] = useState(false);
  const list = useId();
  if (warnings.length === 0) return null;
  return (
    <section className="export-warnings" aria-label={x.openWarnings}>
      <p>
        <Icon of={TriangleAlert} small tone="warn" />
        <span>{x.warningsOpen(warnings.length)}</span>
        <LinkButton expanded={shown} controls={list} onPress={() => setShown(!shown)}>
          {shown ? x.hideWarnings : x.showWarnings}
        </LinkButton>
      </p>
      <div id={list} hidden={!shown}>
        {shown && <FindingList label={x.openWarnings} findings={warnings} onJump={onJump} />}
      </div>
    </section>
  );
}
