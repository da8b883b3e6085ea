import { createPortal } from './createPortal';

// Half a portal is worse than none: it would answer, and not say what is missing.
createPortal()
  .start()
  .catch(error => {
    process.stderr.write(`${error}\n`);
    process.exit(1);
  });
