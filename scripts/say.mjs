const bold = text =>
  process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text;

/** What happens now, in a line. */
export function say(text) {
  process.stdout.write(`${bold('service-culture')}  ${text}\n`);
}

/** A failure that people can do something about: the message says what. It is shown without a stack. */
export class Failure extends Error {}

/** Runs a script's main function; a failure is told in words and ends the process with 1. */
export async function main(run) {
  try {
    process.exitCode = await run();
  } catch (error) {
    process.stderr.write(
      `\n${bold('service-culture')}  ${
        error instanceof Failure ? error.message : error.stack
      }\n`,
    );
    process.exitCode = 1;
  }
}
