export function takePlace(unpacked: string, runtime: { dist: string; program: string }): void;
