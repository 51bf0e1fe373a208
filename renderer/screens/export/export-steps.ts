export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'txt'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whether a file of this format can contain the draft. */
export function canCarry(format: ExportFormat): boolean {
  return format === 'docx' || format === 'pdf';
}

export type ExportStep = 'waiting' | 'typesetting' | 'writing' | 'done';

export interface FormatStep {
  format: ExportFormat;
  step: ExportStep;
}

/** The step of each file at a stage of the export. Files are written one after the other. */
export function stepsAt(stage: string, formats: readonly ExportFormat[]): FormatStep[] {
  const at = (formats as readonly string[]).indexOf(stage);
  return formats.map((format, index) => {
    const step: ExportStep =
      stage === 'saving'
        ? 'writing'
        : at < 0
          ? index === 0
            ? 'typesetting'
            : 'waiting'
          : index < at
            ? 'done'
            : index === at
              ? 'writing'
              : 'waiting';
    return { format, step };
  });
}
