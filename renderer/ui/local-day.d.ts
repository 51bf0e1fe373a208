/** The local day of a moment: `2026-11-25`. */
export declare function localDay(moment: Date | string): string;
