/*
 * Asks one address again and again over a number of connections, and prints as JSON the answers a second and the
 * milliseconds of half and of 95 % of the answers.
 *
 *     node askManyTimes.mjs URL TOKEN SECONDS CONNECTIONS [JSON]
 *
 * With JSON it is sent there (POST).
 */
import { Agent, request } from 'node:http';

const [url, token, seconds, connections, body = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const end = Date.now() + Number(seconds) * 1000;

const options = {
  agent,
  method: body ? 'POST' : 'GET',
  headers: {
    authorization: `Bearer ${token}`,
    ...(body && { 'content-type': 'application/json' }),
  },
};

function ask() {
  return new Promise((resolve, reject) => {
    request(url, options, answer => {
      let text = '';
      answer.on('data', part => {
        text += part;
      });
      answer.on('end', () =>
        answer.statusCode === 200 || answer.statusCode === 201
          ? resolve()
          : reject(new Error(`${url} answered ${answer.statusCode}: ${text}`)),
      );
    })
      .on('error', reject)
      .end(body);
  });
}

const times = [];
async function askUntilTheEnd() {
  while (Date.now() < end) {
    const begin = performance.now();
    await ask();
    times.push(performance.now() - begin);
  }
}

await Promise.all(Array.from({ length: Number(connections) }, askUntilTheEnd));
times.sort((a, b) => a - b);
process.stdout.write(
  JSON.stringify({
    perSecond: Math.round(times.length / Number(seconds)),
    p50: times[Math.floor(times.length * 0.5)],
    p95: times[Math.floor(times.length * 0.95)],
  }),
);
agent.destroy();
