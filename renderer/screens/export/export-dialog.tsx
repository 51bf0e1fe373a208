import { ExportDone } from './export-done.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportProgress } from './export-progress.tsx';
import type { ExportDialogProps } from './export-state.ts';

/** The export dialog, from the choices to the result. Errors come first; the user can export despite them with a reason. */
export function ExportDialog(props: ExportDialogProps) {
  switch (props.state.state) {
    case 'ready':
    case 'failed':
      return <ExportForm {...props} failure={props.state.state === 'failed' ? props.state.message : null} />;
    case 'busy':
      return <ExportProgress {...props} steps={props.state.steps} />;
    case 'done':
      return <ExportDone {...props} done={props.state} />;
  }
}
