import { Check, CircleDashed, RefreshCw, TriangleAlert } from 'lucide-react';
import { useTexts } from '../texts/language.tsx';
import type { Texts } from '../texts/texts.ts';
import { LinkButton } from './button.tsx';
import { Icon } from './icon.tsx';

export type SaveStateValue =
  /** `waiting`: not in the file yet. `noCopy`: not in the journal either. */
  | { state: 'saved' | 'saving' | 'waiting'; noCopy?: boolean }
  /** In the journal, but not in any file yet. */
  | { state: 'no-file' }
  /** A new block that is not in the library yet. */
  | { state: 'not-kept' }
  /** Not in the file, which does not save itself. */
  | { state: 'changed' }
  | {
      state: 'failed';
      /** `wrong-field`: everything except an invalid field of a form. */
      why: 'disk-full' | 'read-only' | 'folder-gone' | 'file-gone' | 'no-access' | 'wrong-field' | 'other';
      /** The text is only in memory. */
      onlyHere?: boolean;
    }
  | { state: 'changed-elsewhere' };

export interface SaveStateProps {
  value: SaveStateValue;
  onKeepCopy?: (() => void) | undefined;
  onCompare?: (() => void) | undefined;
  /** Saves, or asks for a destination. */
  onSave?: (() => void) | undefined;
}

/**
 * Shows whether the document is saved, always at the same position, and the action that solves a failure.
 * `document-session.ts` decides the state.
 */
export function SaveState({ value, onKeepCopy, onCompare, onSave }: SaveStateProps) {
  const t = useTexts().save;
  const isBad = value.state === 'failed' || value.state === 'changed-elsewhere';
  const isPlain = value.state === 'saved' || value.state === 'saving' || value.state === 'waiting';
  const noCopy = isPlain && value.noCopy === true;
  // One live region for all states, because screen readers ignore a region that appears with its text. It announces
  // lasting states; frequent changes are outside it.
  return (
    <span className={isBad ? 'save-state is-bad' : 'save-state'}>
      {noCopy && (
        <span className={quiet(value)}>
          <Plain value={value} />
        </span>
      )}
      <span role="status" className={isBad || noCopy ? 'save-state is-bad' : isPlain ? quiet(value) : 'save-state'}>
        {isPlain && !noCopy ? (
          <Plain value={value} />
        ) : (
          <>
            <Icon of={isBad || noCopy ? TriangleAlert : CircleDashed} small />
            {noCopy ? t.noCopy : wordsOf(value, t)}
          </>
        )}
      </span>
      {(value.state === 'no-file' || value.state === 'changed') && onSave && (
        <LinkButton onPress={onSave}>{value.state === 'no-file' ? t.toFile : t.now}</LinkButton>
      )}
      {value.state === 'failed' && onKeepCopy && (
        <LinkButton onPress={onKeepCopy}>{value.why === 'file-gone' ? t.toFile : t.keepCopy}</LinkButton>
      )}
      {value.state === 'changed-elsewhere' && onCompare && <LinkButton onPress={onCompare}>{t.compare}</LinkButton>}
    </span>
  );
}

const quiet = ({ state }: SaveStateValue): string =>
  state === 'saved' ? 'save-state is-quiet' : 'save-state is-quiet is-busy';

/** Renders both icons and hides one, because the first key after each pause changes this and must be fast. */
function Plain({ value }: Pick<SaveStateProps, 'value'>) {
  return (
    <>
      <Icon of={Check} small />
      <Icon of={RefreshCw} small />
      {wordsOf(value, useTexts().save)}
    </>
  );
}

function wordsOf(value: SaveStateValue, t: Texts['save']): string {
  switch (value.state) {
    case 'saved':
      return t.saved;
    case 'saving':
    case 'waiting':
      return t.saving;
    case 'not-kept':
      return t.notKept;
    case 'no-file':
      return t.noFile;
    case 'changed':
      return t.notYet;
    case 'failed':
      return value.onlyHere ? t.onlyHere(t.failed[value.why]) : t.failed[value.why];
    case 'changed-elsewhere':
      return t.changedElsewhere;
  }
}
