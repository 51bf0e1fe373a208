import { FileDown } from 'lucide-react';
import { useContext, useEffect, useState } from 'react';
import { Icon } from '../../ui/controls/icon.tsx';
import { OpenDialogsContext } from '../../ui/overlays/open-dialogs.ts';
import { useTexts } from '../../ui/texts/language.tsx';

/** Whether files from another program are dragged, except pictures over the page, which shows their position itself. */
function takesFiles({ dataTransfer, target }: DragEvent): boolean {
  if (!dataTransfer?.types.includes('Files')) return false;
  const isOverPage = target instanceof Element && target.closest('.desk') !== null;
  const files = [...dataTransfer.items].filter(({ kind }) => kind === 'file');
  return !(isOverPage && files.length > 0 && files.every(({ type }) => type.startsWith('image/')));
}

/** Says where dragged files go, or that the user has to finish an open dialog first. */
export function DropCue() {
  const t = useTexts().import;
  const dialogs = useContext(OpenDialogsContext);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => setOver(takesFiles(event));
    // A related target is an element of the window; without one the drag leaves the window.
    const onDragLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const end = (): void => setOver(false);
    const listeners = [
      ['dragover', onDragOver],
      ['dragleave', onDragLeave],
      ['drop', end],
      ['dragend', end],
      // The drag ended outside the window without an event.
      ['pointermove', end],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, true);
    };
  }, []);
  return (
    <div className={isOver ? 'drop-cue is-over' : 'drop-cue'} role="status">
      {isOver && (
        <span>
          <Icon of={FileDown} />
          {dialogs.refusesFiles() ? t.dropRefused : t.dropCue}
        </span>
      )}
    </div>
  );
}
