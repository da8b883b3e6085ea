/*
 * Asks one address again and again over a number of connections, and prints the answers a second.
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
    const asked = request(url, options, answer => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 || answer.statusCode === 201
          ? resolve()
          : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
    }).on('error', reject);
    asked.end(body);
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
