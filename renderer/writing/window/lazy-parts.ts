import { formatFinding } from '../../../engine/core/checks/run-checks.ts';
import { ChosenTools } from '../page/chosen-tools.tsx';
import { SidePane } from '../side/side-pane.tsx';
import { FormatBar } from '../typing/format-bar.tsx';
import { CompareWithLibrary } from './compare-with-library.tsx';
import { GroundsDialog } from './grounds-dialog.tsx';
import { LargeViews } from './large-views.tsx';
import { WritingLibrary } from './writing-library.tsx';

/** Parts of the window that load after the page, so that the user can type sooner. */
export const lazyParts = {
  WritingLibrary,
  SidePane,
  FormatBar,
  ChosenTools,
  GroundsDialog,
  CompareWithLibrary,
  LargeViews,
  findingMessage: formatFinding,
};
