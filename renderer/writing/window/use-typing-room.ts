import { useEffect, useRef, useState } from 'react';
import { setMissingPictures } from '../../document/open/pictures.ts';
import { useBridge, useLibrary, useSettings, useTemplates } from '../../document/services/app-data.tsx';
import { isKnown } from '../../document/services/library-data.ts';
import { quickFind } from '../../document/services/quick-find.ts';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { PictureResult, TypingDependencies } from '../typing/typing.ts';
import { openTypingFeatures, type TypingFeatures } from '../typing/typing-features.ts';

/** The typing dependencies that the window provides; this hook provides the rest. */
export type TypingHandlers = Pick<
  TypingDependencies,
  | 'insertBlock'
  | 'isInDemand'
  | 'addGround'
  | 'newBlock'
  | 'focusLibrarySearch'
  | 'say'
  | 'onPaste'
  | 'openNote'
  | 'openCaption'
  | 'openClaim'
  | 'goTo'
  | 'openBlock'
>;

/** Sets up typing for this document while its window is open; null until the first effect ran. */
export function useTypingRoom(held: HeldDocument, handlers: TypingHandlers): TypingFeatures | null {
  const bridge = useBridge();
  const library = useLibrary();
  const { documentTypes, houseStyles } = useTemplates();
  const { houseStyle } = useSettings();
  const texts = useTexts();
  const [room, setRoom] = useState<TypingFeatures | null>(null);
  const now = useRef({ handlers, library, documentTypes, houseStyles, houseStyle, texts });
  now.current = { handlers, library, documentTypes, houseStyles, houseStyle, texts };
  useEffect(() => {
    const { document, outcomes } = held;
    const pictureOf = async (request: ReturnType<typeof bridge.addPicture>): Promise<PictureResult> => {
      const added = await request;
      if (added.ok) setMissingPictures([added.value.hash]);
      return added.ok
        ? { ok: true, image: added.value.hash, info: added.value.info }
        : { ok: false, message: added.problem.message };
    };
    const newRoom = openTypingFeatures({
      document,
      texts: () => now.current.texts.typing,
      dependencies: {
        search: async (words) => quickFind(now.current.library.blocks ?? [], words, KINDS_IN_ORDER),
        kinds: () => {
          const { library } = now.current;
          return library.folder !== null && isKnown(library)
            ? new Set(library.blocks?.map(({ kind }) => kind))
            : undefined;
        },
        find: (id) => now.current.library.find(id),
        insertBlock: (block, $before) => now.current.handlers.insertBlock(block, $before),
        isInDemand: () => now.current.handlers.isInDemand(),
        addGround: (block, $before) => now.current.handlers.addGround(block, $before),
        newBlock: (kind, title) => now.current.handlers.newBlock(kind, title),
        focusLibrarySearch: () => now.current.handlers.focusLibrarySearch(),
        say: (sentence) => now.current.handlers.say(sentence),
        onPaste: (text) => now.current.handlers.onPaste(text),
        documentType: () => {
          const { documentTypes: types } = now.current;
          const { documentType } = document.head();
          const type = types.find(({ id }) => id === documentType) ?? types[0];
          if (!type) throw new Error('the app has no document types');
          return type;
        },
        defaultValues: () => {
          const { houseStyles: styles, houseStyle } = now.current;
          const id = document.head().houseStyle ?? houseStyle;
          return (styles.find((style) => style.id === id) ?? styles[0])?.variables ?? {};
        },
        outcome: outcomes.outcome,
        onOutcome: outcomes.onOutcome,
        layout: outcomes.layout,
        choosePicture: async () => {
          const chosen = await bridge.choosePicture();
          return chosen.ok && chosen.value ? pictureOf(bridge.addPicture({ file: chosen.value.grant })) : null;
        },
        addPicture: async (file) =>
          pictureOf(
            bridge.addPictureBytes({ name: file.name.slice(0, 300), bytes: new Uint8Array(await file.arrayBuffer()) }),
          ),
        openBlock: (id) => now.current.handlers.openBlock(id),
        copy: (text) => void bridge.copy({ text, html: null }),
        openNote: (id) => now.current.handlers.openNote(id),
        openCaption: (id) => now.current.handlers.openCaption(id),
        openClaim: (id) => now.current.handlers.openClaim(id),
        goTo: (id) => now.current.handlers.goTo(id),
      },
    });
    const leave = document.editors.follow(newRoom.typing.attach);
    setRoom(newRoom);
    return () => {
      leave();
      newRoom.end();
    };
  }, [held, bridge]);
  return room;
}
