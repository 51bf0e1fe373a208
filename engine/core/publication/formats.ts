/** The formats of an export, in their order. */
export const FORMATS = ['docx', 'pdf', 'html', 'txt'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats of which a file can contain its draft. */
export const CARRIERS = ['docx', 'pdf'] as const satisfies readonly Format[];
export type Carrier = (typeof CARRIERS)[number];

export function isCarrier(format: Format): format is Carrier {
  return (CARRIERS as readonly Format[]).includes(format);
}
