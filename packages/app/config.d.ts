export interface Config {
  auth?: {
    providers?: {
      /**
       * Sign-in as anyone of the example company, without a password. Development only: the backend refuses to start
       * with it when NODE_ENV is production.
       *
       * @deepVisibility frontend
       */
      example?: {
        /** The people that the sign-in page offers; each is a User entity in the catalog. */
        people: Array<{
          /** Name of the User entity, for example maria.keller. */
          name: string;
          displayName: string;
          /** What they do, as a line below the name. */
          title: string;
          department: string;
          /** Under which heading they stand. */
          role: 'employee' | 'service-owner' | 'ambassador' | 'cio';
          /** Address of a picture. */
          picture?: string;
        }>;
      };
    };
  };
}
