/** Value of the option 'none'. A real value is never a space. */
export const NONE = ' ';

/** Converts blank text to null. */
export const blankToNull = (text: string): string | null => (text.trim() === '' ? null : text);
