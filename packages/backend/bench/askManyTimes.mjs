/*
 * Asks one address again and again over a number of connections, and prints as JSON the answers a second and the
 * milliseconds of half and of 95 % of the answers.
 *
 *     node askManyTimes.mjs URL TOKEN SECONDS CONNECTIONS
 */
import { Agent, get } from 'node:http';

const [url, token, seconds, connections] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const end = Date.now() + Number(seconds) * 1000;

function ask() {
  return new Promise((resolve, reject) => {
    get(
      url,
      { agent, headers: { authorization: `Bearer ${token}` } },
      answer => {
        let text = '';
        answer.on('data', part => {
          text += part;
        });
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve()
            : reject(
                new Error(`${url} answered ${answer.statusCode}: ${text}`),
              ),
        );
      },
    ).on('error', reject);
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
