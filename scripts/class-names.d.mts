export function wrongClassNamesIn(root: string): string[];
export function findWrongClassNames(files: { path: string; text: string }[]): string[];
