import { useEffect, useSyncExternalStore } from 'react';
import { useBridge, useLibrary, useSettings, useTemplates } from '../document/services/app-data.tsx';
import { firstFrame, runAfter } from '../document/services/first-screen.ts';
import { knownBlocks } from '../document/services/library-data.ts';
import { documentName, type HeldDocument } from '../document/session/held-document.ts';
import type { WritingWindowProps } from '../writing/window/window-props.ts';
import { WritingWindow } from '../writing/window/writing-window.tsx';

/** The open document in the writing window: what it is composed with, and its name at the window's edge. */
export function DocumentWindow(props: WritingWindowProps) {
  const { held } = props;
  useComposedWith(held);
  return (
    <>
      <WindowTitle held={held} />
      <WritingWindow {...props} />
    </>
  );
}

/** Another library, house style or setting is another outcome of the same document. */
function useComposedWith({ outcomes }: HeldDocument): void {
  const { documentTypes, houseStyles } = useTemplates();
  const { houseStyle } = useSettings();
  const known = knownBlocks(useLibrary());
  useEffect(
    () => runAfter(firstFrame, () => outcomes.setTemplates({ documentTypes, houseStyles, usual: houseStyle })),
    [outcomes, documentTypes, houseStyles, houseStyle],
  );
  useEffect(() => runAfter(firstFrame, () => outcomes.setLibrary(known)), [outcomes, known]);
}

/** Draws nothing: a document that becomes unsaved by a first key must not draw the window around it anew. */
function WindowTitle({ held }: Pick<WritingWindowProps, 'held'>) {
  const bridge = useBridge();
  const standing = useSyncExternalStore(held.listen, held.saveStatus);
  const title = useSyncExternalStore(held.document.onChange, () => documentName(held));
  const unsaved = standing.state !== 'saved';
  useEffect(() => {
    void bridge.setWindowTitle({ title, unsaved });
  }, [bridge, title, unsaved]);
  return null;
}
