import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import FlagIcon from '@material-ui/icons/OutlinedFlag';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { offeringSchema } from '@service-culture/plugin-service-culture-common';
import { Notice } from '../../states';
import { OfferingView } from './OfferingView';

/** What people get from the service of this page, what not, and how to get help. */
export function OfferingCard() {
  const { entity } = useEntity();
  return (
    <EntityInfoCard title="What you get">
      <Offering offering={entity.spec?.offering} />
    </EntityInfoCard>
  );
}

function Offering({ offering }: { offering: unknown }) {
  if (offering === undefined || offering === null) {
    return (
      <Notice tone="quiet" icon={FlagIcon} title="Not described yet">
        What this service does, what it does not do and how to get help will be
        here, once its owner has written <code>spec.offering</code> in its
        catalog file.
      </Notice>
    );
  }
  const parsed = offeringSchema.safeParse(offering);
  if (!parsed.success) {
    return (
      <Notice
        tone="warning"
        icon={WarningIcon}
        title="The description in the catalog file is not understood"
      >
        <ul>
          {parsed.error.issues.map(({ path, message }) => (
            <li key={path.join('.')}>
              <code>{['spec.offering', ...path].join('.')}</code>: {message}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  return <OfferingView offering={parsed.data} />;
}
