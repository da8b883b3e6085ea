import { EmptyState, ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { useState } from 'react';
import { readPeople } from './people';
import { PeopleList } from './PeopleList';
import {
  forgetOnSignOut,
  forgetPerson,
  rememberedPerson,
  rememberPerson,
} from './rememberedPerson';
import { SignInFailed } from './SignInFailed';

/**
 * Signs in as anyone of the example company: development only. It remembers the choice until people sign out, and says
 * what to do where no example sign-in is configured.
 */
export const SignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const config = useApi(configApiRef);
  const [name, setName] = useState(rememberedPerson);
  const [attempt, setAttempt] = useState(1);
  const people = readPeople(config);

  if (!people) {
    return (
      <EmptyState
        missing="content"
        title="No sign-in is set up"
        description="The example sign-in is off, and this portal has no other. Whoever runs it adds the organisation's own: see docs/getting-started.md, “Your own sign-in”."
      />
    );
  }

  const chosen = people.find(person => person.name === name);
  if (!chosen) {
    return (
      <PeopleList
        appTitle={config.getOptionalString('app.title') ?? 'Service Culture'}
        company={config.getOptionalString('organization.name') ?? 'The company'}
        people={people}
        onChoose={choice => {
          rememberPerson(choice);
          setName(choice);
        }}
      />
    );
  }

  return (
    <ProxiedSignInPage
      key={`${chosen.name}/${attempt}`}
      provider="example"
      headers={{ 'x-example-user': chosen.name }}
      onSignInSuccess={identity => onSignInSuccess(forgetOnSignOut(identity))}
      ErrorComponent={({ error }) => (
        <SignInFailed
          displayName={chosen.displayName}
          error={error ?? new Error('The backend did not answer')}
          onRetry={() => setAttempt(attempt + 1)}
          onBack={() => {
            forgetPerson();
            setName(null);
          }}
        />
      )}
    />
  );
};
