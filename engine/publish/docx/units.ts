/** Word's units, from the millimetres and points of a house style. */

/** Twentieths of a point: most of WordprocessingML. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
export const twipsOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4);
/** Half points: sizes of type. Word knows none finer. */
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Eighths of a point: widths of borders, 2 to 96. */
export const eighths = (points: number): number => Math.min(96, Math.max(2, Math.round(points * 8)));
/** English Metric Units: DrawingML. */
export const emuOfMm = (mm: number): number => Math.round(mm * 36000);
/** docx takes the sizes of drawings in pixels of 9525 EMU. */
export const pixelsOfEmu = (emu: number): number => emu / 9525;
export const pointsOfMm = (mm: number): number => (mm * 72) / 25.4;

/** `#1c3d63` as Word writes it. */
export const hex = (color: string): string => color.slice(1).toUpperCase();
