import type { IdentityApi } from '@backstage/core-plugin-api';

const KEY = 'service-culture.example-sign-in';

/** Name of the person chosen last in this browser; null: nobody, or signed out since. */
export const rememberedPerson = () => localStorage.getItem(KEY);

export const rememberPerson = (name: string) => localStorage.setItem(KEY, name);

export const forgetPerson = () => localStorage.removeItem(KEY);

/** The same identity, whose sign-out also forgets the choice, so that the list of people comes back. */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    async signOut() {
      forgetPerson();
      await identity.signOut();
    },
  };
}
