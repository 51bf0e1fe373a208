import { useEffect } from 'react';
import { createFindBlock } from '../../engine/core/blocks/find-block.ts';
import {
  type UndoFailure,
  UndoFailureProvider,
  useDiscardService,
} from '../../renderer/writing/blocks/undo-failure.tsx';
import type { StoryProps } from './story.ts';

interface LetGoProps extends StoryProps {
  /** The library does not respond, instead of refusing. */
  silent?: boolean;
}

/** A demand that was left while it was being saved in a library that does not confirm it. */
export function LetGo({ data, silent = false }: LetGoProps) {
  return (
    <UndoFailureProvider>
      <main className="gallery-index" />
      <LettingGo data={data} silent={silent} />
    </UndoFailureProvider>
  );
}

function LettingGo({ data, silent }: Pick<StoryProps, 'data'> & { silent: boolean }) {
  const { discard: letGo } = useDiscardService();
  useEffect(() => {
    const block = createFindBlock(data.blocks)('eis-klanten');
    if (!block) throw new Error('no sample');
    const message = silent ? null : 'De map P:\\Lobby\\Bibliotheek is er niet of antwoordt niet.';
    const again = async (): Promise<UndoFailure> => ({ block, isNew: silent, message, retry: again });
    void letGo({ block, isNew: silent }, again);
  }, [data, silent, letGo]);
  return null;
}
