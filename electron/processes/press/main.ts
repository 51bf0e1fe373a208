/**
 * The press process: typesets pages for the preview and for printing. A compilation blocks the process, so it does
 * nothing else.
 */

import { lowerPriority } from '../lower-priority.ts';
import { serve } from '../serve.ts';
import { createPressHandlers } from './press-handlers.ts';

lowerPriority();
serve<'press'>((folders) => createPressHandlers(folders));
