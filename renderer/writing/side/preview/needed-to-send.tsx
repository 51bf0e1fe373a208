import { ChevronRight, CircleX } from 'lucide-react';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import { formatFinding } from '../../../../engine/core/checks/run-checks.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { useLanguage, useTexts } from '../../../ui/texts/language.tsx';
import { nameFindings } from '../finding-order.ts';

export interface NeededToSendProps {
  needed: readonly CheckFinding[];
  onJump: (finding: CheckFinding) => void;
}

/** The values that are missing before the document can be sent, with a link to each position. */
export function NeededToSend({ needed, onJump }: NeededToSendProps) {
  const t = useTexts().preview;
  const language = useLanguage();
  if (needed.length === 0) return null;
  const names = nameFindings(needed);
  return (
    <details className="preview-needed">
      <summary>
        <Icon of={CircleX} small tone="err" />
        <span>{t.needed(needed.length)}</span>
        <Icon of={ChevronRight} small />
      </summary>
      <ul>
        {needed.map((finding, at) => (
          <li key={names[at]}>
            <LinkButton onPress={() => onJump(finding)}>{formatFinding(finding, language)}</LinkButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
