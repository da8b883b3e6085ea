/*
 * Asks one address again and again over a number of connections, and prints the answers a second.
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
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve()
            : reject(new Error(`${url} answered ${answer.statusCode}`)),
        );
      },
    ).on('error', reject);
  });
}

let answers = 0;
async function askUntilTheEnd() {
  while (Date.now() < end) {
    await ask();
    answers += 1;
  }
}

await Promise.all(Array.from({ length: Number(connections) }, askUntilTheEnd));
process.stdout.write(String(Math.round(answers / Number(seconds))));
agent.destroy();
