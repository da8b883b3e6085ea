import { useEffect, useState } from 'react';

/** The present instant in milliseconds, renewed every half minute, so that "2 minutes ago" grows old by itself. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
