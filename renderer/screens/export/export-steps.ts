import type { ExportPart } from '../../../engine/core/publication/formats.ts';

export type ExportStep = 'waiting' | 'typesetting' | 'collecting' | 'writing' | 'done';

/** The step of a part of an export. */
export interface PartStep {
  part: ExportPart;
  step: ExportStep;
}

/** The step of each part at a stage of the export. Files are made one after the other, and written together at the end. */
export function stepsAt(stage: string, parts: readonly ExportPart[]): PartStep[] {
  const at = (parts as readonly string[]).indexOf(stage);
  return parts.map((part, index) => {
    const current = part === 'sources' ? 'collecting' : 'writing';
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
              ? current
              : 'waiting';
    return { part, step };
  });
}
