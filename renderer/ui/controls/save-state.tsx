import { Check, CircleDashed, RefreshCw, TriangleAlert } from 'lucide-react';
import { useTexts } from '../texts/language.tsx';
import type { Texts } from '../texts/texts.ts';
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
  const isBad = value.state === 'failed' || value.state === 'changed-elsewhere';
  const isPlain = value.state === 'saved' || value.state === 'saving' || value.state === 'waiting';
  const noCopy = isPlain && value.noCopy === true;
  // One region for all states: one that came with its words in it would not be read out. What lasts is told there once, and what
  // changes with each pause stands outside it then.
  return (
    <span className={isBad ? 'save bad' : 'save'}>
      {noCopy && (
        <span className={quiet(value)}>
          <Plain value={value} />
        </span>
      )}
      <span role="status" className={isBad || noCopy ? 'save bad' : isPlain ? quiet(value) : 'save'}>
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

const quiet = ({ state }: SaveStateValue): string => (state === 'saved' ? 'save quiet' : 'save quiet busy');

/** Both drawings, of which one is shown: the first key after each pause changes this, and waits for it. */
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
