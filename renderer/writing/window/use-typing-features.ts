import { useEffect, useRef, useState } from 'react';
import { setMissingPictures } from '../../document/open/pictures.ts';
import { useBridge, useLibrary, useSettings, useTemplates } from '../../document/services/app-data.tsx';
import { isKnown } from '../../document/services/library-data.ts';
import { quickFind } from '../../document/services/quick-find.ts';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { DocumentCommands } from '../document-commands.ts';
import type { PictureResult } from '../typing/typing.ts';
import { openTypingFeatures, type TypingFeatures } from '../typing/typing-features.ts';

/** Sets up typing for this document while its window is open; null until the first effect ran. */
export function useTypingFeatures(held: HeldDocument, commands: DocumentCommands): TypingFeatures | null {
  const bridge = useBridge();
  const library = useLibrary();
  const { documentTypes, houseStyles } = useTemplates();
  const { houseStyle } = useSettings();
  const texts = useTexts();
  const [features, setFeatures] = useState<TypingFeatures | null>(null);
  const now = useRef({ library, documentTypes, houseStyles, houseStyle, texts });
  now.current = { library, documentTypes, houseStyles, houseStyle, texts };
  useEffect(() => {
    const { document, outcomes } = held;
    const pictureOf = async (request: ReturnType<typeof bridge.addPicture>): Promise<PictureResult> => {
      const added = await request;
      if (added.ok) setMissingPictures([added.value.hash]);
      return added.ok
        ? { ok: true, image: added.value.hash, info: added.value.info }
        : { ok: false, message: added.problem.message };
    };
    const opened = openTypingFeatures({
      document,
      commands,
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
        copy: (text) => void bridge.copy({ text, html: null }),
      },
    });
    const leave = document.editors.follow(opened.typing.attach);
    setFeatures(opened);
    return () => {
      leave();
      opened.end();
    };
  }, [held, bridge, commands]);
  return features;
}
