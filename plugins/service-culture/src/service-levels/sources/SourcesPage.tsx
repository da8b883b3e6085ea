import { Content, PageWithHeader } from '@backstage/core-components';
import { SourcesContent } from './SourcesContent';

/** The page of the classic frontend system, which draws its own header. */
export function SourcesPage() {
  return (
    <PageWithHeader title="Sources" themeId="home">
      <Content>
        <SourcesContent />
      </Content>
    </PageWithHeader>
  );
}

/** The page of the new frontend system, which stands below the header of the app. */
export function NfsSourcesPage() {
  return (
    <main>
      <Content>
        <SourcesContent />
      </Content>
    </main>
  );
}
