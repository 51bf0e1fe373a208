import { PanelLeft, PanelRight } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import { useBridge, useSettings } from '../../document/services/app-data.tsx';
import { documentName, type HeldDocument, shownStatus } from '../../document/session/held-document.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { DocumentMenu } from '../../ui/controls/document-menu.tsx';
import { SaveState } from '../../ui/controls/save-state.tsx';
import { Home } from '../../ui/controls/screen.tsx';
import { isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';

export interface TopBarProps {
  held: HeldDocument;
  libraryOpen: boolean;
  sideOpen: boolean;
  onLibrary: () => void;
  onSide: () => void;
  onHome: () => void;
  onVersions: () => void;
  onExport: () => void;
  onSave: () => void;
  onKeepCopy: () => void;
  onCompareFile: () => void;
  /** Shows a message in the status bar. */
  say: (sentence: string) => void;
}

/** The top bar: start button, document name, save state and export button. */
export function TopBar(props: TopBarProps) {
  const t = useTexts();
  return (
    <header className="top">
      <div className="home">
        <Home label={t.controls.toStart} onPress={props.onHome} />
        <span className="spacer" />
        <IconButton
          icon={PanelLeft}
          label={t.writing.libraryPane}
          shortcut={keyLabelOf('toggleLibrary', isMac())}
          expanded={props.libraryOpen}
          onPress={props.onLibrary}
        />
      </div>
      <div className="mid">
        <LiveName {...props} />
        <LiveSaveState {...props} />
      </div>
      <div className="end">
        <Button look="main" onPress={props.onExport}>
          {t.export.export}
        </Button>
        <IconButton
          icon={PanelRight}
          label={t.writing.sidePane}
          shortcut={keyLabelOf('toggleSide', isMac())}
          expanded={props.sideOpen}
          onPress={props.onSide}
        />
      </div>
    </header>
  );
}

/** A component of its own, because the name changes while the user types: the bar around it does not render again. */
function LiveName({ held, onVersions, onKeepCopy, say }: TopBarProps) {
  const t = useTexts();
  const bridge = useBridge();
  // The file name, or the title of the text if there is no file yet.
  const fileName = useSyncExternalStore(held.listen, () => (held.file() === null ? null : documentName(held)));
  const title = useSyncExternalStore(held.document.onChange, () => documentName(held));
  const name = fileName ?? title;
  const entries = [
    { id: 'saveAs', label: t.writing.saveAs, shortcut: keyLabelOf('saveAs', isMac()), onPress: onKeepCopy },
    { id: 'versions', label: t.writing.versions, onPress: onVersions },
    {
      id: 'folder',
      label: t.export.showInFolder,
      disabled: fileName === null,
      onPress: () => {
        const file = held.file();
        if (file)
          void bridge
            .showFile({ file: file.grant, how: 'folder' })
            .then((reply) => !reply.ok && say(reply.problem.message));
      },
    },
  ];
  return <DocumentMenu name={name || t.recovery.untitled} entries={entries} />;
}

function LiveSaveState({ held, onSave, onKeepCopy, onCompareFile }: TopBarProps) {
  const standing = useSyncExternalStore(held.listen, held.saveStatus);
  const hasFile = useSyncExternalStore(held.listen, () => held.file() !== null);
  const { autosave } = useSettings();
  const value = shownStatus(standing, hasFile, autosave);
  return <SaveState value={value} onSave={onSave} onKeepCopy={onKeepCopy} onCompare={onCompareFile} />;
}
