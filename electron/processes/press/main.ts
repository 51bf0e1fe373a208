/** Sets the pages for the preview. A compilation blocks its process: so it is this one's only work. */
import { serve } from '../serve.ts';
import { stepAside } from '../step-aside.ts';
import { pressHandlers } from './press-handlers.ts';

stepAside();
serve<'press'>((folders) => pressHandlers(folders));
