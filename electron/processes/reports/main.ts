/** Checks and exports: what a person waits for knowingly. */
import { serve } from '../serve.ts';
import { stepAside } from '../step-aside.ts';
import { reportHandlers } from './report-handlers.ts';

stepAside();
serve<'reports'>((folders) => reportHandlers(folders));
