import { useMemo, useRef } from 'react';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { PageHandlers } from '../page/page-handlers.ts';
import { insertPicture } from '../page/picture-actions.ts';
import { updateBlocks } from '../side/change-page.ts';
import { copyChosenBlock } from '../typing/clipboard/clipboard-data.ts';
import type { TypingFeatures } from '../typing/typing-features.ts';
import { findEquivalentBlock, keepBlock } from './keep-block.ts';
import type { BlockCommands } from './use-block-commands.ts';

interface PageHandlerDependencies extends Pick<PageHandlers, 'onOpenBlock' | 'onPickGround' | 'onCompare' | 'say'> {
  document: OpenDocument;
  blocks: BlockCommands;
  room: TypingFeatures | null;
  /** Reports the pictures that could not be stored in the library with a block, a sentence each. */
  onMissingPictures: (missingPictures: readonly string[]) => void;
}

/** The handlers that the page calls. The object never changes, so the page does not render again. */
export function usePageHandlers(dependencies: PageHandlerDependencies): PageHandlers {
  const bridge = useBridge();
  const library = useLibrary();
  const texts = useTexts().page;
  const now = useRef({ ...dependencies, library, texts });
  now.current = { ...dependencies, library, texts };
  return useMemo(
    () => ({
      onOpenBlock: (block) => now.current.onOpenBlock(block),
      likeInLibrary: (block) => findEquivalentBlock(block, now.current.library.blocks ?? []),
      onKeepBlock: async (block) => {
        const { document, library, texts, say } = now.current;
        const isThere = findEquivalentBlock(block, library.blocks ?? []) !== undefined;
        const kept = await keepBlock(bridge, library, block, texts.changedElsewhere);
        if (!kept.ok) {
          say(kept.message);
          return;
        }
        // Only a block that is new to the library is updated to its new id. An equivalent block may have other text, so the
        // writer compares it first.
        if (!isThere) updateBlocks(document, [block.id], (id) => (id === block.id ? kept.block : library.find(id)));
        say(isThere ? texts.tiedToLibrary(kept.block.title) : texts.inLibrary);
        if (kept.missingPictures.length > 0) now.current.onMissingPictures(kept.missingPictures);
      },
      onPickGround: (place) => now.current.onPickGround(place),
      onKeepGrounds: (place) => void now.current.blocks.keepGrounds(place),
      onCompare: (place) => now.current.onCompare(place),
      onCopy: (text, source) => {
        const { room } = now.current;
        if (room) copyChosenBlock(room.typing, text, source);
      },
      canPaste: async () => {
        const reply = await bridge.canPaste();
        return !reply.ok || reply.value;
      },
      onPaste: () => void bridge.paste(),
      onDropBlock: (block, place) => now.current.blocks.insertById(block, place),
      onDropPictures: async (files, place) => {
        for (const file of files) {
          const picture = await now.current.room?.typing.dependencies.addPicture(file);
          if (picture?.ok) insertPicture(now.current.document, picture, place);
          else if (picture) now.current.say(picture.message);
        }
      },
      say: (sentence) => now.current.say(sentence),
    }),
    [bridge],
  );
}
