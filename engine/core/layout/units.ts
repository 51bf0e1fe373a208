/** Conversions between the units of a house style (millimetres and points) and those of Word. */

export const pointsOfMm = (mm: number): number => (mm * 72) / 25.4;
export const mmOfPoints = (points: number): number => (points * 25.4) / 72;

/** Twentieths of a point: most of WordprocessingML. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
export const twipsOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const pointsOfTwips = (twips: number): number => twips / 20;
/** Half points: sizes of type. Word knows none finer. */
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Eighths of a point: widths of borders, 2 to 96. */
export const eighths = (points: number): number => Math.min(96, Math.max(2, Math.round(points * 8)));
/** English Metric Units: DrawingML. */
export const emuOfMm = (mm: number): number => Math.round(mm * 36000);
export const emuOfPoints = (points: number): number => Math.round(points * 12700);
export const pointsOfEmu = (emu: number): number => emu / 12700;
/** The `docx` library takes the sizes of drawings in pixels of 9525 EMU. */
export const pixelsOfEmu = (emu: number): number => emu / 9525;
