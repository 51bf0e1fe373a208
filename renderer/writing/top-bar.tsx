import { PanelLeft, PanelRight } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { shownKeys } from '../../electron/ipc/keys.ts';
import { useSettings } from '../app/app-data.tsx';
import { documentName, type HeldDocument, shownStanding } from '../app/held-document.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { SaveState } from '../parts/save-state.tsx';
import { DocumentName, Home } from '../parts/screen.tsx';
import { useTexts } from '../texts/language.tsx';
import { isMac } from '../typing/keys/key-table.ts';

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
}

/** The quiet bar: the way home, the name, where the words stand, and the one main button. */
export function TopBar(props: TopBarProps) {
  const t = useTexts();
  const { held } = props;
  const standing = useSyncExternalStore(held.listen, held.standing);
  const name = useSyncExternalStore(held.document.onChange, () => documentName(held));
  const hasFile = held.file() !== null;
  const { autosave } = useSettings();
  return (
    <header className="top">
      <div className="home">
        <Home label={t.controls.toStart} onPress={props.onHome} />
        <span className="spacer" />
        <IconButton
          icon={PanelLeft}
          label={t.writing.libraryPane}
          shortcut={shownKeys('toggleLibrary', isMac())}
          expanded={props.libraryOpen}
          onPress={props.onLibrary}
        />
      </div>
      <div className="mid">
        <DocumentName leadsOn onPress={props.onVersions}>
          {name || t.recovery.untitled}
        </DocumentName>
        <SaveState
          value={shownStanding(standing, hasFile, autosave)}
          onSave={props.onSave}
          onKeepCopy={props.onKeepCopy}
          onCompare={props.onCompareFile}
        />
      </div>
      <div className="end">
        <Button look="main" onPress={props.onExport}>
          {t.export.export}
        </Button>
        <IconButton
          icon={PanelRight}
          label={t.writing.sidePane}
          shortcut={shownKeys('toggleSide', isMac())}
          expanded={props.sideOpen}
          onPress={props.onSide}
        />
      </div>
    </header>
  );
}
