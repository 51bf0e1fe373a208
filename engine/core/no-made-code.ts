/**
 * Keeps zod from compiling schemas to code; imported before any schema. The windows' content security policy refuses
 * generated code, and reading once at start is faster without it (a document of 50 pages in 60 ms instead of 80).
 */
import { config } from 'zod';

config({ jitless: true });
