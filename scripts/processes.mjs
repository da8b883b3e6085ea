import { spawn, spawnSync } from 'node:child_process';

const WINDOWS = process.platform === 'win32';

/** How long children may take to end before they are killed, in milliseconds. */
const PATIENCE = 8000;

/** How often this process looks whether its parent is still there, in milliseconds. */
const PARENT_EVERY = 1000;

const children = new Set();
let stopping = null;

function signal(child, name) {
  try {
    // A group of its own takes grandchildren along: nothing is left behind.
    if (WINDOWS) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // gone already
  }
}

/**
 * Runs a program to its end, in a process group of its own. Its output is this process's, unless `stdio` says otherwise.
 *
 * @returns its exit code; 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
      detached: !WINDOWS,
    });
    children.add(child);
    child.on('error', error => {
      children.delete(child);
      reject(error);
    });
    child.on('exit', code => {
      signal(child, 'SIGTERM');
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

async function stopChildren(name) {
  const ended = [...children].map(
    child => new Promise(resolve => child.once('exit', resolve)),
  );
  for (const child of children) signal(child, name);
  const late = setTimeout(() => {
    for (const child of children) signal(child, 'SIGKILL');
  }, PATIENCE);
  await Promise.all(ended);
  clearTimeout(late);
}

/**
 * The process of npm or Yarn that started this one; null where somebody did so directly, who may close their terminal and
 * let it run. npm starts a shell, which starts this process and stays when npm is gone.
 */
function starter() {
  const agent = process.env.npm_config_user_agent;
  if (WINDOWS || !agent) {
    return null;
  }
  if (!agent.startsWith('npm/')) {
    return process.ppid;
  }
  const found = spawnSync('ps', ['-o', 'ppid=', '-p', String(process.ppid)], {
    encoding: 'utf8',
  });
  return Number(found.stdout) || null;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return error.code === 'EPERM';
  }
}

/**
 * Ends everything that `run` started, and then calls `cleanUp`, when this process is told to end (Ctrl-C, a closed
 * terminal, SIGTERM), or when the npm or Yarn that started it is gone: npm hands on no signal that it alone is sent.
 */
export function endWithChildren(cleanUp = async () => {}) {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  const end = name => {
    stopping ??= stopChildren(name)
      .then(cleanUp)
      .finally(() => process.exit(codes[name]));
  };
  for (const name of Object.keys(codes)) {
    process.on(name, () => end(name));
  }
  const parent = process.ppid;
  const started = starter();
  if (started !== null) {
    setInterval(() => {
      if (process.ppid !== parent || !isRunning(started)) {
        end('SIGTERM');
      }
    }, PARENT_EVERY).unref();
  }
}

/** Whether the end was asked for from outside: what then fails is no failure. */
export const isStopping = () => stopping !== null;
