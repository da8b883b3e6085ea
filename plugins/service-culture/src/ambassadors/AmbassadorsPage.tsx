import { Content, PageWithHeader } from '@backstage/core-components';
import { AmbassadorsContent } from './AmbassadorsContent';

/** The page of the classic frontend system, which draws its own header. */
export function AmbassadorsPage() {
  return (
    <PageWithHeader title="Ambassadors" themeId="home">
      <Content>
        <AmbassadorsContent />
      </Content>
    </PageWithHeader>
  );
}

/** The page of the new frontend system, which stands below the header of the app. */
export function NfsAmbassadorsPage() {
  return (
    <main>
      <Content>
        <AmbassadorsContent />
      </Content>
    </main>
  );
}
