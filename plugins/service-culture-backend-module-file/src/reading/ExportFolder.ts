import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { open, readdir, realpath, type FileHandle } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { ForwardedError, InputError } from '@backstage/errors';

/** A file of the folder, opened. */
export interface OpenExport {
  handle: FileHandle;
  size: number;
  mtimeMs: number;
}

/** Why a file of the folder is left out. */
export type LeftOut = 'gone' | 'outside the folder' | 'not a plain file';

/** The folder that exports are put into. Folders in it are not looked at, nor files that begin with a dot. */
export class ExportFolder {
  readonly #directory: string;
  readonly #pattern: RegExp;

  /**
   * @param directory - absolute, or relative to the working directory
   * @param pattern - of file names; `*` stands for any characters, `?` for one
   * @param setting - path of the configuration that names it, for errors
   */
  constructor(
    directory: string,
    pattern: string,
    private readonly setting: string,
  ) {
    this.#directory = resolve(directory);
    this.#pattern = new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.')}$`,
      's',
    );
  }

  /**
   * Names of the files that match, sorted, so that dated names are read oldest first.
   *
   * @throws InputError when the folder is not there; ForwardedError when it cannot be read
   */
  async names(): Promise<string[]> {
    try {
      const names = await readdir(this.#directory);
      return names
        .filter(name => !name.startsWith('.') && this.#pattern.test(name))
        .sort();
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) {
        throw new InputError(
          `"${this.#directory}" is not a folder; create it, or correct ${
            this.setting
          }`,
        );
      }
      throw new ForwardedError(
        `"${this.#directory}" cannot be read; may the backend's user read it?`,
        error,
      );
    }
  }

  /**
   * Opens a file. A link is followed as long as it stays in the folder.
   *
   * @throws ForwardedError when the file is there and cannot be opened
   */
  async open(name: string): Promise<OpenExport | LeftOut> {
    let handle: FileHandle | undefined;
    try {
      const root = await realpath(this.#directory);
      const path = await realpath(join(root, name));
      const way = relative(root, path);
      if (way === '..' || way.startsWith(`..${sep}`)) {
        return 'outside the folder';
      }
      // Without O_NONBLOCK a named pipe would hold up the source for good.
      handle = await open(
        path,
        // eslint-disable-next-line no-bitwise
        constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
      );
      const stats: Stats = await handle.stat();
      if (!stats.isFile()) {
        await handle.close();
        return 'not a plain file';
      }
      return { handle, size: stats.size, mtimeMs: stats.mtimeMs };
    } catch (error) {
      await handle?.close().catch(() => {});
      if (isCode(error, 'ENOENT')) {
        return 'gone';
      }
      throw new ForwardedError(
        `"${name}" cannot be opened; may the backend's user read it?`,
        error,
      );
    }
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException)?.code === code;
}
