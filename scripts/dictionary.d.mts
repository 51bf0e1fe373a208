export function copyDictionary(folder: string): void;
