import { useMemo, useRef } from 'react';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { PageHandlers } from '../page/page-handlers.ts';
import { insertPicture } from '../page/picture-actions.ts';
import { updateBlocks } from '../side/change-page.ts';
import { copyChosen } from '../typing/clipboard/copied-data.ts';
import type { TypingRoom } from '../typing/room.ts';
import { keepBlock, likeInLibrary } from './keep-block.ts';
import type { BlockCommands } from './use-block-commands.ts';

interface Around extends Pick<PageHandlers, 'onOpenBlock' | 'onPickGround' | 'onCompare' | 'say'> {
  document: OpenDocument;
  blocks: BlockCommands;
  room: TypingRoom | null;
  /** A block went into the library without these pictures, a sentence each. */
  onKeptWithout: (lacks: readonly string[]) => void;
}

/** What the window does for the page; one object for as long as the window is there. */
export function usePageHandlers(around: Around): PageHandlers {
  const bridge = useBridge();
  const library = useLibrary();
  const texts = useTexts().page;
  const now = useRef({ ...around, library, texts });
  now.current = { ...around, library, texts };
  return useMemo(
    () => ({
      onOpenBlock: (block) => now.current.onOpenBlock(block),
      likeInLibrary: (block) => likeInLibrary(block, now.current.library.blocks ?? []),
      onKeepBlock: async (block) => {
        const { document, library, texts, say } = now.current;
        const isThere = likeInLibrary(block, library.blocks ?? []) !== undefined;
        const kept = await keepBlock(bridge, library, block, texts.changedElsewhere);
        if (!kept.ok) {
          say(kept.message);
          return;
        }
        // Under the id that the library gave it; another text there is for the writer to look at first.
        if (!isThere) updateBlocks(document, [block.id], (id) => (id === block.id ? kept.block : library.find(id)));
        say(isThere ? texts.tiedToLibrary(kept.block.title) : texts.inLibrary);
        if (kept.lacks.length > 0) now.current.onKeptWithout(kept.lacks);
      },
      onPickGround: (place) => now.current.onPickGround(place),
      onKeepGrounds: (place) => void now.current.blocks.keepGrounds(place),
      onCompare: (place) => now.current.onCompare(place),
      onCopy: (text, source) => {
        const { room } = now.current;
        if (room) copyChosen(room.typing, text, source);
      },
      canPaste: async () => {
        const reply = await bridge.canPaste();
        return !reply.ok || reply.value;
      },
      onPaste: () => void bridge.paste(),
      onDropBlock: (block, place) => now.current.blocks.insertById(block, place),
      onDropPictures: async (files, place) => {
        for (const file of files) {
          const picture = await now.current.room?.typing.around.addPicture(file);
          if (picture?.ok) insertPicture(now.current.document, picture, place);
          else if (picture) now.current.say(picture.message);
        }
      },
      say: (sentence) => now.current.say(sentence),
    }),
    [bridge],
  );
}
