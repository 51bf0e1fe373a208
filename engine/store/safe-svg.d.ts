/**
 * Why a drawing can't be trusted: it is no SVG, runs a script, moves, or reaches outside itself. Null where it is safe to
 * put in a document. Names the element or attribute, as it stands in the file.
 */
export declare function unsafeSvg(bytes: Uint8Array): string | null;
