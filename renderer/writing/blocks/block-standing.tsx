import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { MissingPictures } from '../../ui/controls/missing-pictures.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import type { SaveStateValue } from '../../ui/controls/save-state.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { BlockDraft, BlockStanding } from './block-draft.ts';
import type { TypedField } from './form-text.ts';

/**
 * Converts the state of a block draft to the save state of a screen. `hasWrongField`: a field has a value that the block
 * can't hold.
 */
export function shownBlockStanding(standing: BlockStanding, isNew: boolean, hasWrongField: boolean): SaveStateValue {
  const { state } = standing;
  if (isNew && state === 'waiting') return { state: 'not-kept' };
  if (state === 'untitled' || (state === 'saved' && hasWrongField)) return { state: 'failed', why: 'wrong-field' };
  return standing.state === 'failed' ? { state: 'failed', why: standing.why } : { state: standing.state };
}

/** Lists texts from before a crash that their fields had not accepted yet, so that the user can type them again. */
export function TypedNote({ typed }: { typed: readonly TypedField[] }): ReactNode {
  const t = useTexts();
  if (typed.length === 0) return null;
  return (
    <Note tone="history" className="c6" title={t.blocks.alsoTyped}>
      {typed.map(({ label, text }) => t.blocks.typedIn(label, text)).join(' ')}
    </Note>
  );
}

/** Explains a conflict or a failed save and offers a solution, or lists pictures that were not stored. */
export function StandingNote({ draft }: { draft: BlockDraft }): ReactNode {
  const t = useTexts();
  const standing = useSyncExternalStore(draft.listen, draft.standing);
  const lacks = useSyncExternalStore(draft.listen, draft.lacks);
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
    return lacks.length > 0 && lacks !== read ? (
      <MissingPictures sentences={lacks} onRead={() => setRead(lacks)} />
    ) : null;
  const { there } = standing;
  return (
    <Note
      tone="warn"
      title={t.blocks.changedElsewhere}
      actions={
        <>
          {there && (
            <Button look="line" onPress={() => draft.settle('there')}>
              {t.blocks.takeTheirs}
            </Button>
          )}
          <Button look="line" onPress={() => draft.settle('here')}>
            {t.blocks.keepMine}
          </Button>
        </>
      }
    >
      {there ? t.blocks.changedElsewhereWhy : t.blocks.goneElsewhere}
    </Note>
  );
}
