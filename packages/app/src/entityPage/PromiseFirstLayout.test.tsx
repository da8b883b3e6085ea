import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { PromiseFirstLayout } from './PromiseFirstLayout';

const email = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'email' },
  spec: { type: 'it-service' },
};

const show = (changes: object = {}) => {
  const entity = { ...email, ...changes };
  const catalog = catalogApiMock.mock({
    getEntityAncestors: async () => ({
      rootEntityRef: 'component:default/email',
      items: [{ entity, parentEntityRefs: [] }],
    }),
  });
  return renderInTestApp(
    <TestApiProvider apis={[[catalogApiRef, catalog]]}>
      <EntityProvider entity={entity}>
        <PromiseFirstLayout
          cards={[
            { type: 'info', element: <h2>Ambassadors</h2> },
            { type: 'content', element: <h2>Our promise</h2> },
            { type: 'info', element: <h2>About</h2> },
            { element: <h2>What you get</h2> },
          ]}
        />
      </EntityProvider>
    </TestApiProvider>,
  );
};

describe('PromiseFirstLayout', () => {
  it('reads content first, then facts, each in the order of the configuration', async () => {
    show();
    await screen.findByText('Our promise');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual(['Our promise', 'What you get', 'Ambassadors', 'About']);
  });

  it('shows above all what the catalog could not process', async () => {
    show({
      status: {
        items: [
          {
            type: 'backstage.io/catalog-processing',
            level: 'error',
            message: '"90% in 8h" is not a target',
            error: {
              name: 'InputError',
              message: '"90% in 8h" is not a target',
            },
          },
        ],
      },
    });
    const [message] = await screen.findAllByText(/"90% in 8h" is not a target/);
    expect(
      message.compareDocumentPosition(screen.getByText('Our promise')) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
  });
});
