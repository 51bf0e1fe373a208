import { formatFinding } from '../../../engine/core/checks/run-checks.ts';
import { ChosenTools } from '../page/chosen-tools.tsx';
import { SidePane } from '../side/side-pane.tsx';
import { FormatBar } from '../typing/format-bar.tsx';
import { ComparePlace } from './compare-place.tsx';
import { GroundsDialog } from './grounds-dialog.tsx';
import { LargeViews } from './large-views.tsx';
import { WritingLibrary } from './writing-library.tsx';

/** What stands beside the page and over it, and what only they ask: loaded after the page is there. */
export const panes = {
  WritingLibrary,
  SidePane,
  FormatBar,
  ChosenTools,
  GroundsDialog,
  ComparePlace,
  LargeViews,
  findingMessage: formatFinding,
};
