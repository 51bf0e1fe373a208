import type { Format } from '../../../engine/core/publication/formats.ts';

export type ExportStep = 'waiting' | 'typesetting' | 'writing' | 'done';

export interface FormatStep {
  format: Format;
  step: ExportStep;
}

/** The step of each file at a stage of the export. Files are written one after the other. */
export function stepsAt(stage: string, formats: readonly Format[]): FormatStep[] {
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
