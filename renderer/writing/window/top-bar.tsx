import { PanelLeft, PanelRight } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import { useBridge, useSettings } from '../../document/services/app-data.tsx';
import { documentName, type HeldDocument, shownStatus } from '../../document/session/held-document.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { DocumentMenu } from '../../ui/controls/document-menu.tsx';
import { SaveState } from '../../ui/controls/save-state.tsx';
import { Home } from '../../ui/controls/screen.tsx';
import { named } from '../../ui/element-names.ts';
import { isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { useDocument } from '../document-context.ts';

export interface TopBarProps {
  held: HeldDocument;
  libraryOpen: boolean;
  sideOpen: boolean;
}

/** The top bar: start button, document name, save state and export button. */
export function TopBar({ held, libraryOpen, sideOpen }: TopBarProps) {
  const { commands } = useDocument();
  const t = useTexts();
  return (
    <header className="top-bar" {...named('top-bar')}>
      <div className="top-bar-home">
        <Home label={t.controls.toStart} onPress={commands.start} />
        <span className="spacer" />
        <IconButton
          icon={PanelLeft}
          label={t.writing.libraryPane}
          shortcut={keyLabelOf('toggleLibrary', isMac())}
          expanded={libraryOpen}
          onPress={commands.toggleLibrary}
        />
      </div>
      <div className="top-bar-middle">
        <LiveName held={held} />
        <LiveSaveState held={held} />
      </div>
      <div className="top-bar-end">
        <Button look="main" onPress={commands.export}>
          {t.export.export}
        </Button>
        <IconButton
          icon={PanelRight}
          label={t.writing.sidePane}
          shortcut={keyLabelOf('toggleSide', isMac())}
          expanded={sideOpen}
          onPress={commands.toggleSide}
        />
      </div>
    </header>
  );
}

/** A component of its own, because the name changes while the user types: the bar around it does not render again. */
function LiveName({ held }: { held: HeldDocument }) {
  const { commands } = useDocument();
  const t = useTexts();
  const bridge = useBridge();
  // The file name, or the title of the text if there is no file yet.
  const fileName = useSyncExternalStore(held.listen, () => (held.file() === null ? null : documentName(held)));
  const title = useSyncExternalStore(held.document.onChange, () => documentName(held));
  const name = fileName ?? title;
  const entries = [
    { id: 'saveAs', label: t.writing.saveAs, shortcut: keyLabelOf('saveAs', isMac()), onPress: commands.saveAs },
    { id: 'versions', label: t.writing.versions, onPress: commands.versions },
    {
      id: 'folder',
      label: t.export.showInFolder,
      disabled: fileName === null,
      onPress: () => {
        const file = held.file();
        if (file)
          void bridge
            .showFile({ file: file.grant, how: 'folder' })
            .then((reply) => !reply.ok && commands.say(reply.problem.message));
      },
    },
  ];
  return <DocumentMenu name={name || t.recovery.untitled} entries={entries} />;
}

function LiveSaveState({ held }: { held: HeldDocument }) {
  const { commands } = useDocument();
  const standing = useSyncExternalStore(held.listen, held.saveStatus);
  const hasFile = useSyncExternalStore(held.listen, () => held.file() !== null);
  const { autosave } = useSettings();
  const value = shownStatus(standing, hasFile, autosave);
  return (
    <SaveState value={value} onSave={commands.save} onKeepCopy={commands.saveAs} onCompare={commands.compareFile} />
  );
}
