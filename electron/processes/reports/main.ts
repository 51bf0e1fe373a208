/** The reports process: checks, exports and tests of chosen pictures, for which the user waits. */

import { lowerPriority } from '../lower-priority.ts';
import { serve } from '../serve.ts';
import { createReportHandlers } from './report-handlers.ts';

lowerPriority();
serve<'reports'>((folders) => createReportHandlers(folders));
