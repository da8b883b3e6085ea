import { SignInPageBlueprint } from '@backstage/plugin-app-react';

export const signIn = SignInPageBlueprint.make({
  params: { loader: () => import('./SignInPage').then(m => m.SignInPage) },
});
