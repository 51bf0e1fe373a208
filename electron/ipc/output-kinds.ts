/** Files that the window writes beside a document, each with its extensions; the first is proposed. */
export const OUTPUTS = {
  evidence: ['xlsx', 'csv'],
  monitor: ['xlsx', 'csv'],
  sources: ['zip'],
} as const satisfies Record<string, readonly string[]>;
export type OutputKind = keyof typeof OUTPUTS;

export const OUTPUT_KINDS = Object.keys(OUTPUTS) as OutputKind[];

/** The extension of a path that this kind of file may have; null: another file, which the window may not overwrite. */
export function findOutputExtension<Kind extends OutputKind>(
  kind: Kind,
  path: string,
): (typeof OUTPUTS)[Kind][number] | null {
  const name = path.toLowerCase();
  return OUTPUTS[kind].find((extension) => name.endsWith(`.${extension}`)) ?? null;
}
