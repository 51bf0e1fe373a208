import { useMemo, useRef } from 'react';
import type { OpenDocument } from '../document/open-document.ts';
import type { PageHandlers } from '../page/page-handlers.ts';
import { insertPicture } from '../page/picture-actions.ts';
import { copyChosen } from '../typing/clipboard/copied-data.ts';
import type { TypingRoom } from '../typing/room.ts';
import type { BlockCommands } from './use-block-commands.ts';

interface Around extends Pick<PageHandlers, 'onOpenBlock' | 'onPickGround' | 'onCompare' | 'say'> {
  document: OpenDocument;
  blocks: BlockCommands;
  room: TypingRoom | null;
}

/** What the window does for the page; one object for as long as the window is there. */
export function usePageHandlers(around: Around): PageHandlers {
  const now = useRef(around);
  now.current = around;
  return useMemo(
    () => ({
      onOpenBlock: (block) => now.current.onOpenBlock(block),
      onPickGround: (place) => now.current.onPickGround(place),
      onCompare: (place) => now.current.onCompare(place),
      onCopy: (text, source) => {
        const { room } = now.current;
        if (room) copyChosen(room.typing, text, source);
      },
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
    [],
  );
}
