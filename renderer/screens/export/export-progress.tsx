import { CircleCheck, CircleDashed } from 'lucide-react';
import { Button } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { ExportDialogProps, ExportState } from './export-state.ts';

/** Number of finished steps out of three: read, typeset or collect, write. */
const DONE = { typesetting: 1, collecting: 1, writing: 2 } as const;

/** Shows the progress of each file, with a button to cancel. */
export function ExportProgress(props: ExportDialogProps & { steps: Extract<ExportState, { state: 'busy' }>['steps'] }) {
  const t = useTexts();
  const x = t.export;
  return (
    <Dialog
      narrow
      title={x.title}
      onClose={props.onCancel}
      footer={
        <>
          <span className="spacer" />
          <Button large look="line" autoFocus onPress={props.onCancel}>
            {t.controls.cancel}
          </Button>
        </>
      }
    >
      <ul className="export-files">
        {props.steps.map(({ part, step }) => (
          <li key={part}>
            <Icon of={step === 'done' ? CircleCheck : CircleDashed} tone={step === 'done' ? 'ok' : 'mute'} />
            <span>
              {x.part[part]}
              <span className="export-file-detail" role="status">
                {x.step[step]}
              </span>
              {step !== 'done' && step !== 'waiting' && (
                <progress className="export-progress" aria-label={x.part[part]} value={DONE[step]} max={3} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
