const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** The rooms, lowest first: a room may import the ones before it, and only through their index. */
const ROOMS = ['service-time', 'service-levels', 'ambassadors'];

/**
 * The lint rules that keep the rooms of a package apart (docs/architecture.md): a room imports another only through its
 * index and only downwards, and what lies beside the rooms imports none of them.
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
      const isRoom = ROOMS.includes(folder);
      const isAbove = isRoom && ROOMS.indexOf(folder) > height;
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
        rules: {
          'import/no-restricted-paths': [
            'error',
            { basePath: packageDir, zones },
          ],
        },
      };
};
