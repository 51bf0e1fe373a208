import { ExportDone } from './export-done.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportProgress } from './export-progress.tsx';
import type { ExportDialogProps } from './export-state.ts';

/** One dialog from choosing to done. Errors stand first; with a reason it may go out all the same. */
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
