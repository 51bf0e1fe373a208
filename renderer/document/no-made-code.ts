/** Imported before any schema: nothing is made into code at run time, since the content policy would refuse it. */
import { config } from 'zod';

config({ jitless: true });
