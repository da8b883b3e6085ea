import { configApiRef, discoveryApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ExamplePerson } from './people';
import { SignInPage } from './SignInPage';

const people: ExamplePerson[] = [
  {
    name: 'sabine.roth',
    displayName: 'Sabine Roth',
    title: 'Chief financial officer',
    department: 'Finance',
    role: 'employee',
    picture: '/people/sabine-roth.svg',
  },
  {
    name: 'diego.fernandez',
    displayName: 'Diego Fernández',
    title: 'Recruiter',
    department: 'People and culture',
    role: 'employee',
  },
  {
    name: 'maria.keller',
    displayName: 'Maria Keller',
    title: 'Messaging team lead',
    department: 'IT, Messaging',
    role: 'service-owner',
  },
];

function answer(status: number, body: object) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

const session = {
  profile: { displayName: 'Maria Keller' },
  backstageIdentity: {
    token: 'x.eyJleHAiOjQxMDI0NDQ4MDB9.x',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/maria.keller',
      ownershipEntityRefs: ['user:default/maria.keller'],
    },
  },
};

const fetchMock = jest.fn();
const onSignInSuccess = jest.fn();

function show(example: object | null = { people }) {
  const config = mockApis.config({
    data: {
      app: { title: 'Service Culture' },
      organization: { name: 'Pegelwerk' },
      auth: { providers: example ? { example } : {} },
    },
  });
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [configApiRef, config],
        [
          discoveryApiRef,
          { getBaseUrl: async () => 'http://backend/api/auth' },
        ],
      ]}
    >
      <SignInPage onSignInSuccess={onSignInSuccess} />
    </TestApiProvider>,
  );
}

describe('the sign-in page', () => {
  const realFetch = global.fetch;
  beforeEach(() => {
    localStorage.clear();
    jest.resetAllMocks();
    global.fetch = fetchMock;
  });
  afterAll(() => {
    global.fetch = realFetch;
  });

  it('lists people under their role, with work, department and picture', async () => {
    await show();
    const owners = screen.getByRole('region', { name: 'Service owners' });
    expect(
      within(owners).getByRole('button', {
        name: /Maria Keller\s*Messaging team lead\s*IT, Messaging/,
      }),
    ).toBeInTheDocument();
    const employees = screen.getByRole('region', { name: 'Employees' });
    expect(within(employees).getAllByRole('button')).toHaveLength(2);
    expect(screen.getByRole('img', { name: 'Sabine Roth' })).toHaveAttribute(
      'src',
      '/people/sabine-roth.svg',
    );
    expect(
      screen.queryByRole('region', { name: 'Head of IT' }),
    ).not.toBeInTheDocument();
  });

  it('finds people by name without accents, by work and by department', async () => {
    await show();
    const search = screen.getByLabelText(/Find a person/);
    for (const query of ['fernandez', 'RECRUITER', 'people cult']) {
      await userEvent.clear(search);
      await userEvent.type(search, query);
      expect(
        screen.getAllByRole('button').map(button => button.textContent),
      ).toEqual([expect.stringContaining('Diego Fernández')]);
    }
  });

  it('says so when nobody is found', async () => {
    await show();
    await userEvent.type(screen.getByLabelText(/Find a person/), 'quux');
    expect(
      screen.getByText('Nobody at Pegelwerk matches “quux”.'),
    ).toBeInTheDocument();
  });

  it('signs in with the keyboard alone, as the person chosen, and remembers them', async () => {
    fetchMock.mockImplementation(async () => answer(200, session));
    await show();
    await userEvent.type(screen.getByLabelText(/Find a person/), 'keller');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));

    const [url, { headers }] = fetchMock.mock.calls[0];
    expect(url).toBe('http://backend/api/auth/example/refresh');
    expect(headers.get('x-example-user')).toBe('maria.keller');
    const [identity] = onSignInSuccess.mock.calls[0];
    expect((await identity.getBackstageIdentity()).userEntityRef).toBe(
      'user:default/maria.keller',
    );
    expect((await identity.getProfileInfo()).displayName).toBe('Maria Keller');
    expect((await identity.getCredentials()).token).toBe(
      session.backstageIdentity.token,
    );
  });

  it('does not ask again after a reload, but after signing out', async () => {
    fetchMock.mockImplementation(async () => answer(200, session));
    localStorage.setItem('service-culture.example-sign-in', 'maria.keller');
    const { unmount } = await show();
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    await onSignInSuccess.mock.calls[0][0].signOut();
    unmount();

    await show();
    expect(screen.getByLabelText(/Find a person/)).toBeInTheDocument();
    expect(onSignInSuccess).toHaveBeenCalledTimes(1);
  });

  it('lets people try again, or choose somebody else, when the backend does not know them yet', async () => {
    fetchMock.mockImplementation(async () =>
      answer(404, { error: { name: 'NotFoundError', message: 'not found' } }),
    );
    await show();
    await userEvent.click(screen.getByRole('button', { name: /Maria Keller/ }));
    expect(
      await screen.findByText('Maria Keller could not be signed in'),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fetchMock).toHaveBeenCalledTimes(2));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Choose somebody else' }),
    );
    expect(screen.getByLabelText(/Find a person/)).toBeInTheDocument();
    expect(onSignInSuccess).not.toHaveBeenCalled();
  });

  it('says what is missing where no example sign-in is configured', async () => {
    await show(null);
    expect(screen.getByText('No sign-in is set up')).toBeInTheDocument();
  });
});
