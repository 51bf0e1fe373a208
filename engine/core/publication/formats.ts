/** The formats of an export, in their order. */
export const FORMATS = ['docx', 'pdf', 'html', 'txt'] as const;
export type Format = (typeof FORMATS)[number];

/** What an export writes beside each other: the document in its formats, and a zip with its sources. */
export const EXPORT_PARTS = [...FORMATS, 'sources'] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

/** Formats of which a file can contain its draft. */
export const CARRIERS = ['docx', 'pdf'] as const satisfies readonly Format[];
export type Carrier = (typeof CARRIERS)[number];

export function isCarrier(format: Format): format is Carrier {
  return (CARRIERS as readonly Format[]).includes(format);
}

/**
 * The file that an export would replace. `own`: the last export of this document. `changed`: that export, which another
 * program has changed since. `foreign`: not known as an export of this document.
 */
export type ExistingExportKind = 'own' | 'changed' | 'foreign';
