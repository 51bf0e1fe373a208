/** For a command that is interrupted: calls back as soon as what is being written stands whole. */
export { whenWritten } from '../store/interruption.ts';
