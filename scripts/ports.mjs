import { createServer } from 'node:net';
import { Failure } from './say.mjs';

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** A port on which nobody listens at the moment. */
export const freePort = () => listen(0, '127.0.0.1');

/** Fails where somebody listens on a port already; `how` says what else to do. */
export async function mustBeFree(port, what, how) {
  try {
    await listen(port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Failure(
      `Port ${port} is taken, and ${what} needs it. Stop what listens there, or ${how}`,
    );
  }
}
