import { Check, RefreshCw, TriangleAlert } from 'lucide-react';
import { useTexts } from '../texts/language.tsx';
import { LinkButton } from './button.tsx';
import { Icon } from './icon.tsx';

export type SaveStateValue =
  | { state: 'saved' }
  | { state: 'saving' }
  /** Typed and journalled, not yet in the file. */
  | { state: 'waiting' }
  | { state: 'failed'; why: 'disk-full' | 'read-only' | 'folder-gone' | 'no-access' | 'other' }
  | { state: 'changed-elsewhere' };

export interface SaveStateProps {
  value: SaveStateValue;
  onKeepCopy?: (() => void) | undefined;
  onCompare?: (() => void) | undefined;
}

/** Always in sight, always in the same place; the way out stands beside what failed. */
export function SaveState({ value, onKeepCopy, onCompare }: SaveStateProps) {
  const t = useTexts().save;
  switch (value.state) {
    case 'saved':
      return (
        <span className="save" role="status">
          <Icon of={Check} small />
          {t.saved}
        </span>
      );
    case 'waiting':
    case 'saving':
      return (
        <span className="save busy" role="status">
          <Icon of={RefreshCw} small />
          {t.saving}
        </span>
      );
    case 'failed':
      return (
        <span className="save bad">
          <span role="status" className="save bad">
            <Icon of={TriangleAlert} small />
            {t.failed[value.why]}
          </span>
          {onKeepCopy && <LinkButton onPress={onKeepCopy}>{t.keepCopy}</LinkButton>}
        </span>
      );
    case 'changed-elsewhere':
      return (
        <span className="save bad">
          <span role="status" className="save bad">
            <Icon of={TriangleAlert} small />
            {t.changedElsewhere}
          </span>
          {onCompare && <LinkButton onPress={onCompare}>{t.compare}</LinkButton>}
        </span>
      );
  }
}
