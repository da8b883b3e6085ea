import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

/** Who is signed in, and whom they count as; undefined: not known yet. */
export function useReader() {
  const identity = useApi(identityApiRef);
  const [reader, setReader] = useState<{ ref: string; owns: string[] }>();
  useEffect(() => {
    let here = true;
    identity
      .getBackstageIdentity()
      .then(
        ({ userEntityRef, ownershipEntityRefs }) =>
          here && setReader({ ref: userEntityRef, owns: ownershipEntityRefs }),
      )
      // Without it there is a form all the same, but nobody to keep the draft for.
      .catch(() => here && setReader({ ref: '', owns: [] }));
    return () => {
      here = false;
    };
  }, [identity]);
  return reader;
}
