import { useEffect, useMemo, useRef, useState } from 'react';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary, useSettings } from '../../document/services/app-data.tsx';
import { quickFind } from '../../document/services/quick-find.ts';
import { newId } from '../../document/session/new-id.ts';
import { useNow, useToday } from '../../ui/clock.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { checkFormField } from '../spelling/check-form-field.ts';
import { BodyEditor } from './body-editor.tsx';
import type { FormContext } from './form-context.ts';
import type { NewBlockTarget } from './new-block-target.ts';
import type { PendingGrounds } from './pending-grounds.ts';
import type { OpenDraft } from './use-block-draft.ts';

/** Maximum number of characters that the motion parser accepts. */
const MAX_TEXT_LENGTH = 1_000_000;

export interface FormActions {
  onOpenBlock: (id: BlockId) => void;
  /** Opens the form of a new block; `target` receives it as a ground after saving. */
  onMakeGround: (title: string, target: NewBlockTarget) => void;
  onOpenFile: () => void;
}

interface FormState extends Pick<FormContext, 'onBeforeSave'> {
  isChecked: boolean;
  pendingGrounds: PendingGrounds;
}

/** Connects the form of a block to the app: library, clock, addresses, spelling, and the parsing of a pasted motion. */
export function useFormContext(draft: OpenDraft, props: FormActions & FormState): FormContext {
  const t = useTexts();
  const bridge = useBridge();
  const library = useLibrary();
  const { userName, spelling } = useSettings();
  const now = useNow();
  const today = useToday();
  const { id } = draft.block;
  const { blockDraft, isNew } = draft;
  const { onBeforeSave, pendingGrounds } = props;
  const [addresses, setAddresses] = useState<FormContext['addresses']>([]);
  const { find, blocks } = library;
  /** A ref, so that a new library does not restart the spelling check. */
  const names = useRef(blocks);
  names.current = blocks;
  const checkField = useMemo<FormContext['checkField']>(
    () => (spelling ? (field) => checkFormField(field, { bridge, blocks: () => names.current }) : undefined),
    [bridge, spelling],
  );
  const last = useRef(props);
  last.current = props;
  const kamerstuk = draft.block.kind === 'motion' ? draft.block.kamerstuk : null;
  const request = JSON.stringify(isNew ? (kamerstuk?.number ? { kamerstuk } : null) : { id });
  const revision = draft.block.revision;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision may have other addresses
  useEffect(() => {
    const input = JSON.parse(request);
    if (input === null) {
      setAddresses([]);
      return;
    }
    let ended = false;
    void bridge.addresses(input).then((reply) => {
      if (ended) return;
      setAddresses(
        reply.ok
          ? reply.value.map(({ of, addresses: found }) => ({
              addresses: found,
              copy: t.blocks.copyAddress[of],
              of: t.blocks.addressOf[of],
            }))
          : [],
      );
    });
    return () => {
      ended = true;
    };
  }, [bridge, request, revision, t]);
  return useMemo(
    () => ({
      find,
      suggest: (query, kinds) => quickFind(blocks ?? [], query, kinds).filter((one) => one.id !== id),
      newId,
      today,
      now,
      isNew,
      hasTriedToSave: props.isChecked,
      userName,
      addresses,
      onCopy: (text) => void bridge.copy({ text, html: null }),
      onOpenBlock: (other) => last.current.onOpenBlock(other),
      onMakeGround: (title) => {
        let end = (): void => undefined;
        last.current.onMakeGround(title, {
          reserve: () => {
            end();
            end = pendingGrounds.begin();
          },
          take: (made) => {
            const block = blockDraft.block();
            if (block.kind === 'demand')
              blockDraft.change({ ...block, grounds: [...block.grounds, { block: made.id }] });
            end();
          },
          release: () => end(),
        });
      },
      onOpenFile: () => last.current.onOpenFile(),
      parseMotion: async (text) => {
        if (text.length > MAX_TEXT_LENGTH) return { problem: t.form.textTooLongToRead };
        const reply = await bridge.parseMotion({ text });
        if (!reply.ok) return { problem: t.form.textNotRead(reply.problem.message) };
        const [motion, ...more] = reply.value.motions;
        if (more.length > 0) return { problem: t.form.moreMotionsInText(more.length + 1) };
        return motion ? { motion, rest: reply.value.rest } : { problem: t.form.noMotionInText };
      },
      onBeforeSave,
      checkField,
      bodyEditor: (body) => <BodyEditor {...body} find={find} />,
    }),
    [
      find,
      blocks,
      id,
      today,
      now,
      isNew,
      props.isChecked,
      userName,
      addresses,
      bridge,
      checkField,
      onBeforeSave,
      pendingGrounds,
      blockDraft,
      t,
    ],
  );
}
