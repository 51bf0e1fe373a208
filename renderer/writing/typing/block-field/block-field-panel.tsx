import { useState } from 'react';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import type { FormField } from '../../blocks/block-fields.ts';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingFeatures } from '../typing-features.ts';

/** Fields of one line that need nothing else: the other fields are filled in in the form. */
const IN_PLACE = ['addressee', 'by', 'speaker', 'gist', 'section'] as const;
export type FieldInPlace = (typeof IN_PLACE)[number];

export function isFilledInPlace(field: FormField): field is FieldInPlace {
  return (IN_PLACE as readonly string[]).includes(field);
}

interface BlockFieldPanelProps {
  features: TypingFeatures;
  block: Block;
  field: FieldInPlace;
  element: Element;
}

/** Fills in an empty field of a block beside the place where it is printed. The library and the document take the value. */
export function BlockFieldPanel({ features, block, field, element }: BlockFieldPanelProps) {
  const t = useTexts();
  const { commands } = features.typing;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const label = t.compare.part(field);
  return (
    <PanelPopover
      features={features}
      label={label}
      element={element}
      entry={{
        kind: 'block-field',
        text,
        apply: () => {
          void commands.fillField(block.id, field, text.trim());
          return true;
        },
      }}
    >
      {(close) => {
        const apply = async (): Promise<void> => {
          if (text.trim() === '') return close();
          const failure = await commands.fillField(block.id, field, text.trim());
          if (failure === null) close();
          else setProblem(failure);
        };
        return (
          <>
            <TextField
              label={label}
              value={text}
              lang={block.language}
              onChange={(value) => {
                setText(value);
                setProblem(null);
              }}
              onEnter={() => void apply()}
              problem={problem}
              autoFocus
            />
            <div className="panel-actions">
              <Button look="line" onPress={() => void apply()}>
                {t.typing.blockField.fill}
              </Button>
              <Button
                onPress={() => {
                  close();
                  commands.openBlock(block.id, field);
                }}
              >
                {t.typing.blockField.all}
              </Button>
            </div>
          </>
        );
      }}
    </PanelPopover>
  );
}
