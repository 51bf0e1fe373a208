import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { named } from '../element-names.ts';

export interface TabEntry<Id extends string> {
  id: Id;
  title: string;
  /** A number after the title, and its text for screen readers. */
  count?: { shown: string; read: string } | undefined;
  content: ReactNode;
}

export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly TabEntry<Id>[];
  chosen: Id;
  onChange: (id: Id) => void;
  /** Slides over the page, in a narrow window. */
  over?: boolean | undefined;
}

/** One Tab stop; arrow keys select. Tabs never change by themselves. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChange, over }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={over ? 'side-pane beside-page is-over' : 'side-pane beside-page'}
      {...named('side-pane')}
      selectedKey={chosen}
      onSelectionChange={(key) => {
        const tab = tabs.find((one) => one.id === key);
        if (tab) onChange(tab.id);
      }}
    >
      <TabList className="side-pane-tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="side-pane-tab">
            {tab.title}
            {tab.count && (
              <>
                {' '}
                <span className="side-pane-tab-count numeric" aria-hidden="true">
                  {tab.count.shown}
                </span>
                <span className="visually-hidden">{tab.count.read}</span>
              </>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="side-pane-panel" {...named('pane')}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
