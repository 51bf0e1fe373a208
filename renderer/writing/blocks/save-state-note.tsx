import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { MissingPictures } from '../../ui/controls/missing-pictures.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import type { SaveStateValue } from '../../ui/controls/save-state.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { BlockDraft, BlockSaveState } from './block-draft.ts';
import type { TypedField } from './form-text.ts';

/**
 * Converts the state of a block draft to the save state of a screen. `hasWrongField`: a field has a value that the block
 * can't hold.
 */
export function toSaveStateValue(standing: BlockSaveState, isNew: boolean, hasInvalidField: boolean): SaveStateValue {
  const { state } = standing;
  if (isNew && state === 'waiting') return { state: 'not-kept' };
  if (state === 'untitled' || (state === 'saved' && hasInvalidField)) return { state: 'failed', why: 'wrong-field' };
  return standing.state === 'failed' ? { state: 'failed', why: standing.why } : { state: standing.state };
}

/** Lists texts from before a crash that their fields had not accepted yet, so that the user can type them again. */
export function UnacceptedTextNote({ typed }: { typed: readonly TypedField[] }): ReactNode {
  const t = useTexts();
  if (typed.length === 0) return null;
  return (
    <Note tone="history" className="form-span-6" title={t.blocks.alsoTyped}>
      {typed.map(({ label, text }) => t.blocks.typedIn(label, text)).join(' ')}
    </Note>
  );
}

/** Explains a conflict or a failed save and offers a solution, or lists pictures that were not stored. */
export function SaveStateNote({ draft }: { draft: BlockDraft }): ReactNode {
  const t = useTexts();
  const standing = useSyncExternalStore(draft.listen, draft.saveState);
  const missingPictures = useSyncExternalStore(draft.listen, draft.missingPictures);
  const [read, setRead] = useState<readonly string[]>([]);
  if (standing.state === 'failed')
    return (
      <Note
        tone="bad"
        title={t.blocks.notWritten}
        actions={
          <Button look="line" onPress={() => void draft.write()}>
            {t.blocks.again}
          </Button>
        }
      >
        {standing.message}
      </Note>
    );
  if (standing.state !== 'changed-elsewhere')
    return missingPictures.length > 0 && missingPictures !== read ? (
      <MissingPictures sentences={missingPictures} onRead={() => setRead(missingPictures)} />
    ) : null;
  const { there } = standing;
  return (
    <Note
      tone="warn"
      title={t.blocks.changedElsewhere}
      actions={
        <>
          {there && (
            <Button look="line" onPress={() => draft.resolveConflict('there')}>
              {t.blocks.takeTheirs}
            </Button>
          )}
          <Button look="line" onPress={() => draft.resolveConflict('here')}>
            {t.blocks.keepMine}
          </Button>
        </>
      }
    >
      {there ? t.blocks.changedElsewhereWhy : t.blocks.goneElsewhere}
    </Note>
  );
}
