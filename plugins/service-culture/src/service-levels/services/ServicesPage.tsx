import { Content, PageWithHeader } from '@backstage/core-components';
import { ServicesContent } from './ServicesContent';

/** The page of the classic frontend system, which draws its own header. */
export function ServicesPage() {
  return (
    <PageWithHeader title="Services" themeId="home">
      <Content>
        <ServicesContent />
      </Content>
    </PageWithHeader>
  );
}

/** The page of the new frontend system, which stands below the header of the app. */
export function NfsServicesPage() {
  return (
    <main>
      <Content>
        <ServicesContent />
      </Content>
    </main>
  );
}
