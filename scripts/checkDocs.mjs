/*
 * node scripts/checkDocs.mjs: whether what the documentation names is there. Links and paths, commands, config keys and
 * annotations are looked up; everything that is not found is listed, and then the exit code is 1.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const exists = path => existsSync(join(ROOT, path));
const read = file => readFileSync(join(ROOT, file), 'utf8');
const json = file => JSON.parse(read(file));
const list = folder => readdirSync(join(ROOT, folder));

/** Files of this name in every package. */
const inPackages = name =>
  ['packages', 'plugins']
    .flatMap(folder => list(folder).map(each => `${folder}/${each}/${name}`))
    .filter(exists);

const PAGES = [
  ...list('.'),
  ...list('docs').map(name => `docs/${name}`),
  ...list('docs/decisions').map(name => `docs/decisions/${name}`),
  ...inPackages('README.md'),
].filter(file => file.endsWith('.md'));
/** Folders whose files are in the repository; what is built below them is not. */
const TOP =
  /^(docs|plugins|packages|scripts|tests|catalog-info|\.ci|\.changeset)\/(?!.*\bdist\b)/;

const scripts = new Map(
  inPackages('package.json').map(file => {
    const { name, scripts: own = {} } = json(file);
    return [name, own];
  }),
);
const { scripts: rootScripts } = json('package.json');
const BUILT_IN = {
  yarn: 'add config dedupe dlx exec install npm run up why workspaces'.split(
    ' ',
  ),
  npm: 'ci config exec install'.split(' '),
};

/** Anchors of a page's headings, as GitHub makes them. */
function anchorsOf(markdown) {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}

function* wrongLinks(page, text) {
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path, anchor] = target.split('#');
    const file = path ? join(dirname(page), path) : page;
    if (!exists(file)) {
      yield `the link ${target} leads nowhere`;
    } else if (anchor && !anchorsOf(read(file)).includes(anchor)) {
      yield `the link ${target} names a heading that ${file} does not have`;
    }
  }
}

function* wrongPaths(codes) {
  for (const code of codes) {
    // Of a pattern, the folder before it is looked up.
    const [path] = code.split(/[^/]*\*/);
    if (TOP.test(code) && /^[\w./*@-]+$/.test(code) && !exists(path)) {
      yield `there is no ${code}`;
    }
  }
}

function* wrongCommands(codes) {
  const commands =
    /(?:^|\s)(yarn|npm)((?: (?:--cwd \S+|-\S+))*) ([\w:-]+)(?: (\S+) ([\w:-]+))?/g;
  for (const code of codes) {
    for (const [, tool, , name, workspace, script] of code.matchAll(commands)) {
      const isKnown =
        tool === 'yarn' && name === 'workspace'
          ? scripts.get(workspace)?.[script] !== undefined || script === 'add'
          : BUILT_IN[tool].includes(name) ||
            rootScripts[name] !== undefined ||
            (tool === 'yarn' && exists(`node_modules/.bin/${name}`));
      const isOfPackage =
        !isKnown && [...scripts.values()].some(own => own[name] !== undefined);
      if (!isKnown && !isOfPackage) {
        yield `"${tool} ${name}" is no script of a package.json`;
      }
    }
  }
}

/** Every key under serviceCulture in the schemas, dotted; below an open one any key may stand. */
function configKeys() {
  const keys = new Set();
  const open = [];
  for (const file of inPackages('config.d.ts')) {
    const path = [];
    // The brace of a union's member stands on a line below its name.
    let last = '';
    for (const line of read(file)
      .replace(/\/\*[^]*?\*\//g, '')
      .split('\n')) {
      const [, name, type] = /^\s*(\w+)\??:(.*)$/.exec(line) ?? [];
      const depth = line.split('{').length - line.split('}').length;
      if (name) {
        last = name;
        const key = [...path.filter(Boolean), name].join('.');
        keys.add(key);
        if (/\[\w+: string\]|[A-Z]\w+/.test(type.replace('Array<', ''))) {
          open.push(key);
        }
      }
      if (depth > 0) path.push(last);
      if (depth < 0) path.pop();
    }
  }
  return key =>
    keys.has(key) || open.some(prefix => key.startsWith(`${prefix}.`));
}

const isConfigKey = configKeys();

/** Dotted keys of a YAML block, by its indentation. */
function* yamlKeys(block) {
  const path = [];
  for (const line of block.split('\n')) {
    const [, indent, name] = /^([ -]*)([\w-]+):(?: |$)/.exec(line) ?? [];
    if (name === undefined) continue;
    while (path.length > 0 && path.at(-1).indent >= indent.length) path.pop();
    path.push({ indent: indent.length, name });
    yield path.map(each => each.name).join('.');
  }
}

function* wrongConfigKeys(codes, blocks) {
  const named = codes
    .flatMap(code => code.match(/(?<![#.\w])serviceCulture(\.\w+)+/g) ?? [])
    .concat(blocks.flatMap(block => [...yamlKeys(block)]))
    .filter(key => key.startsWith('serviceCulture.'));
  for (const key of new Set(named)) {
    if (!isConfigKey(key)) yield `no config.d.ts knows ${key}`;
  }
}

/** The list that plugins/catalog-backend-module-service-culture/src/documentation.test.ts compares with the grammar. */
const annotations = new Set(
  [
    ...read('docs/services.md')
      .split('## All annotations')[1]
      .matchAll(/^\| (`.*?) +\|/gm),
  ].flatMap(([, names]) => names.match(/[\w.-]+/g)),
);

function* wrongAnnotations(page, text) {
  // That page shows wrong names on purpose, each with the error it gives; it has a test of its own.
  if (page === 'docs/services.md') return;
  const names = text.matchAll(
    /(?<![@/:\w-])service-culture\/([\w-]+(?:\.\w+)?)/g,
  );
  for (const [, name] of names) {
    if (!annotations.has(name)) {
      yield `there is no annotation service-culture/${name}`;
    }
  }
}

const problems = PAGES.flatMap(page => {
  const text = read(page);
  const blocks = [...text.matchAll(/^ *```\w*\n([^]*?)^ *```/gm)].map(
    b => b[1],
  );
  const prose = text.replace(/^ *```[^]*?^ *```/gm, '');
  const codes = [...prose.matchAll(/`([^`\n]+)`/g)].map(c => c[1]);
  return [
    ...wrongLinks(page, prose),
    ...wrongPaths(codes),
    ...wrongCommands([...codes, ...blocks]),
    ...wrongConfigKeys([...codes, ...blocks], blocks),
    ...wrongAnnotations(page, text),
  ].map(problem => `${page}: ${problem}`);
});

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(
  `Checked ${PAGES.length} pages: ${problems.length} mistakes\n`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
