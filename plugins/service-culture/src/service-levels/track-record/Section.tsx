import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';

/** The frame of a part of the tab: a card of full width that can be linked to. */
export function Section(props: {
  /** Part of the URL behind `#`. */
  id: string;
  title: string;
  /** Controls beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { id, title, actions, children } = props;
  return (
    <section id={id} aria-label={title}>
      <EntityInfoCard title={title} headerActions={actions}>
        {children}
      </EntityInfoCard>
    </section>
  );
}
