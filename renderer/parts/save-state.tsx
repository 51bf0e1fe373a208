import { Check, CircleDashed, RefreshCw, TriangleAlert } from 'lucide-react';
import { useTexts } from '../texts/language.tsx';
import { LinkButton } from './button.tsx';
import { Icon } from './icon.tsx';

export type SaveStateValue =
  /** `waiting`: typed, not yet in the file. `noCopy`: what is typed stands in no journal until it is. */
  | { state: 'saved' | 'saving' | 'waiting'; noCopy?: boolean }
  /** In no file yet; the journal has it. */
  | { state: 'no-file' }
  /** A new block, which the library has once it is kept. */
  | { state: 'not-kept' }
  /** Not in the file, and it does not save itself. */
  | { state: 'changed' }
  | {
      state: 'failed';
      /** `wrong-field`: all but what a field of a form can't take. */
      why: 'disk-full' | 'read-only' | 'folder-gone' | 'file-gone' | 'no-access' | 'wrong-field' | 'other';
      /** What was typed stands on no disk at all. */
      onlyHere?: boolean;
    }
  | { state: 'changed-elsewhere' };

export interface SaveStateProps {
  value: SaveStateValue;
  onKeepCopy?: (() => void) | undefined;
  onCompare?: (() => void) | undefined;
  /** Saves, or asks for a place to save. */
  onSave?: (() => void) | undefined;
}

/** Always in sight, always in the same place; the way out stands beside what failed. */
export function SaveState({ value, onKeepCopy, onCompare, onSave }: SaveStateProps) {
  const t = useTexts().save;
  switch (value.state) {
    case 'saved':
    case 'waiting':
    case 'saving':
      // Both drawings, of which one is shown: the first key after each pause changes this, and waits for it. What lasts is
      // told once, and not again with each pause.
      return (
        <span
          className={value.state === 'saved' ? 'save quiet' : 'save quiet busy'}
          role={value.noCopy ? undefined : 'status'}
        >
          <Icon of={Check} small />
          <Icon of={RefreshCw} small />
          {value.state === 'saved' ? t.saved : t.saving}
          {value.noCopy && (
            <span role="status" className="save bad">
              <Icon of={TriangleAlert} small />
              {t.noCopy}
            </span>
          )}
        </span>
      );
    case 'not-kept':
      return (
        <span className="save" role="status">
          <Icon of={CircleDashed} small />
          {t.notKept}
        </span>
      );
    case 'no-file':
    case 'changed':
      return (
        <span className="save">
          <span role="status" className="save">
            <Icon of={CircleDashed} small />
            {value.state === 'no-file' ? t.noFile : t.notYet}
          </span>
          {onSave && <LinkButton onPress={onSave}>{value.state === 'no-file' ? t.toFile : t.now}</LinkButton>}
        </span>
      );
    case 'failed':
      return (
        <span className="save bad">
          <span role="status" className="save bad">
            <Icon of={TriangleAlert} small />
            {value.onlyHere ? t.onlyHere(t.failed[value.why]) : t.failed[value.why]}
          </span>
          {onKeepCopy && (
            <LinkButton onPress={onKeepCopy}>{value.why === 'file-gone' ? t.toFile : t.keepCopy}</LinkButton>
          )}
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
