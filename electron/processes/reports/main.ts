/** The reports process: checks, exports and tests of chosen pictures, for which the user waits. */
import { serve } from '../serve.ts';
import { lowerPriority } from '../step-aside.ts';
import { createReportHandlers } from './report-handlers.ts';

lowerPriority();
serve<'reports'>((folders) => createReportHandlers(folders));
