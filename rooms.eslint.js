const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** The rooms, lowest first: a room may import the ones before it, and only through their index. */
const ROOMS = ['service-time', 'service-levels', 'ambassadors', 'complaints'];

/** Folders that put all rooms together: they may know each of them, through its index. */
const ABOVE = ['client', 'openapi', '__testUtils__'];

/**
 * The lint rules that keep the rooms of a package apart (docs/architecture.md): a room imports another only through its
 * index and only downwards, and what lies beside the rooms imports none of them, but for folders that put them together.
 */
module.exports = function rooms(packageDir) {
  const src = join(packageDir, 'src');
  const folders = existsSync(src)
    ? readdirSync(src).filter(name => statSync(join(src, name)).isDirectory())
    : [];
  const zones = [];
  for (const room of ROOMS.filter(name => folders.includes(name))) {
    const height = ROOMS.indexOf(room);
    for (const folder of folders.filter(name => name !== room)) {
      const isAbove = ABOVE.includes(folder) || ROOMS.indexOf(folder) > height;
      zones.push({
        target: `./src/${folder}`,
        from: `./src/${room}`,
        ...(isAbove && { except: ['./index.ts'] }),
        message: isAbove
          ? `Import ${room} through its index.`
          : `${folder} may not know ${room}; see docs/architecture.md.`,
      });
    }
  }
  return zones.length === 0
    ? {}
    : {
        // Without it the rule finds no TypeScript file, and says nothing.
        settings: {
          'import/resolver': {
            node: { extensions: ['.ts', '.tsx', '.js', '.jsx'] },
          },
        },
        rules: {
          'import/no-restricted-paths': [
            'error',
            { basePath: packageDir, zones },
          ],
        },
      };
};
