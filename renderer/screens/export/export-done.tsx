import { FileText } from 'lucide-react';
import type { WithoutLibrary } from '../../../electron/ipc/documents.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { Texts } from '../../ui/texts/texts.ts';
import type { ExportDialogProps, ExportState } from './export-state.ts';

/** Lists the exported files, and the content that could not be drawn as in the document. */
export function ExportDone(props: ExportDialogProps & { done: Extract<ExportState, { state: 'done' }> }) {
  const t = useTexts();
  const x = t.export;
  const { files, pages, reason } = props.done;
  return (
    <Dialog
      narrow
      closesForFiles
      title={x.done}
      onClose={props.onClose}
      onEnter={props.onClose}
      footer={
        <>
          {reason !== null && <span className="muted">{x.reasonKept(reason)}</span>}
          <span className="spacer" />
          <Button large look="main" onPress={props.onClose}>
            {t.controls.close}
          </Button>
        </>
      }
    >
      <ul className="export-files">
        {files.map((file, index) => (
          <li key={file.path}>
            <Icon of={FileText} />
            <span>
              <span className="export-file-name">{file.name}</span>
              <span className="export-file-detail numeric">{x.madeFile[file.format](pages)}</span>
            </span>
            <Button label={`${x.showInFolder}: ${file.name}`} onPress={() => props.onShowInFolder(file.path)}>
              {x.showInFolder}
            </Button>
            <Button
              look="line"
              autoFocus={index === 0}
              label={`${x.open}: ${file.name}`}
              onPress={() => props.onOpenFile(file.path)}
            >
              {x.open}
            </Button>
          </li>
        ))}
      </ul>
      {props.done.carry !== null && <p className="dialog-pad hint">{x.carried[props.done.carry]}</p>}
      {props.notShown != null && (
        <p className="dialog-pad hint is-bad" role="alert">
          {props.notShown}
        </p>
      )}
      {props.done.without && (
        <div className="dialog-pad">
          <Note tone="warn" title={x.withoutLibrary}>
            {withoutLibrary(props.done.without, x)}
          </Note>
        </div>
      )}
      {props.done.notes.length > 0 && (
        <div className="dialog-pad">
          <Note tone="warn" title={x.notAsItWas}>
            {props.done.notes.join(' ')}
          </Note>
        </div>
      )}
    </Dialog>
  );
}

function withoutLibrary({ reason: missed, organisation }: WithoutLibrary, x: Texts['export']): string {
  return [
    ...(missed === null ? [] : [missed, x.notCompared]),
    ...(organisation === 'current' ? [] : [x.organisation[organisation]]),
  ].join(' ');
}
