/** For a command that is interrupted: calls back as soon as the changes in progress are on disk. */
export { whenWritten } from '../store/interruption.ts';
