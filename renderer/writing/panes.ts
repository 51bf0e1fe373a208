import { SidePane } from '../side/side-pane.tsx';
import { ComparePlace } from './compare-place.tsx';
import { GroundsDialog } from './grounds-dialog.tsx';
import { LargeViews } from './large-views.tsx';
import { WritingLibrary } from './writing-library.tsx';

/** What stands beside the page and over it: loaded after the page is there. */
export const panes = { WritingLibrary, SidePane, GroundsDialog, ComparePlace, LargeViews };
