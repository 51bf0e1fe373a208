import { useEffect, useSyncExternalStore } from 'react';
import { useBridge, useLibrary, useSettings, useTemplates } from '../document/services/app-data.tsx';
import { firstFrame, firstScreen, runAfter } from '../document/services/first-screen.ts';
import { knownBlocks } from '../document/services/library-data.ts';
import { documentName, type HeldDocument } from '../document/session/held-document.ts';
import { WritingWindow, type WritingWindowProps } from '../writing/window/writing-window.tsx';

/** The open document in the writing window, with its templates, library and title. */
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

/** Another library, house style or setting changes the outcome of the document. */
function useComposedWith({ outcomes, refreshReports }: HeldDocument): void {
  const { documentTypes, houseStyles } = useTemplates();
  const { houseStyle } = useSettings();
  const known = knownBlocks(useLibrary());
  useEffect(
    () => runAfter(firstFrame, () => outcomes.setTemplates({ documentTypes, houseStyles, usual: houseStyle })),
    [outcomes, documentTypes, houseStyles, houseStyle],
  );
  useEffect(() => runAfter(firstFrame, () => outcomes.setLibrary(known)), [outcomes, known]);
  // The library is read again after each change of its folder, and its reports may have changed with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads the reports again after each change
  useEffect(() => runAfter(firstScreen, refreshReports), [refreshReports, known]);
}

/** Renders nothing, so that the first change of a document does not render the window again. */
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
