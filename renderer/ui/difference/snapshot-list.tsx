import type { LucideIcon } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Icon } from '../controls/icon.tsx';

export interface SnapshotEntry {
  id: string;
  icon: LucideIcon;
  title: string;
  /** Bold, because it has a name or needs an action. */
  strong?: boolean | undefined;
  /** '13:55' */
  time?: string | undefined;
  detail: string;
  disabled?: boolean | undefined;
}

export interface SnapshotGroup {
  title: string;
  entries: readonly SnapshotEntry[];
}

export interface SnapshotListProps {
  label: string;
  groups: readonly SnapshotGroup[];
  chosen: string | null;
  onChoose: (id: string) => void;
  autoFocus?: boolean | undefined;
}

/** States of a document, newest first, grouped by day. One Tab stop; arrow keys select. */
export function SnapshotList({ label, groups, chosen, onChoose, autoFocus }: SnapshotListProps) {
  return (
    <ListBox
      className="snapshots"
      aria-label={label}
      autoFocus={autoFocus ?? false}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      disabledKeys={groups.flatMap((group) => group.entries.filter((entry) => entry.disabled).map((entry) => entry.id))}
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const id = keys === 'all' ? undefined : [...keys][0];
        if (id !== undefined) onChoose(String(id));
      }}
    >
      {groups.map((group) => (
        <ListBoxSection key={group.title} id={`group-${group.title}`}>
          <Header className="snapshots-heading">{group.title}</Header>
          {group.entries.map((entry) => (
            <ListBoxItem
              key={entry.id}
              id={entry.id}
              textValue={[entry.title, entry.time, entry.detail].filter(Boolean).join(', ')}
              className={({ isSelected }) =>
                isSelected ? 'snapshots-entry numeric is-selected' : 'snapshots-entry numeric'
              }
            >
              <Icon of={entry.icon} />
              <span className={entry.strong ? 'snapshots-title' : 'snapshots-title is-light'}>
                {keepNumbersTogether(entry.title)}
              </span>
              <span className="snapshots-time">{entry.time}</span>
              <span className="snapshots-detail">{entry.detail}</span>
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

/** Keeps 'nr. 238' on one line by a no-break space, as the printed pages do. */
export function keepNumbersTogether(text: string): string {
  return text.replace(/\bnr\. (?=\d)/g, 'nr.\u00a0');
}
