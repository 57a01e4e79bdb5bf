import { open, stat, type FileHandle } from 'node:fs/promises';
import type { Reject } from './rows.js';

const header = 'line,field,reason\n';

/** The file beside an imported one: a row for every reject, by line, without its values. */
export class RejectsFile {
  private constructor(
    readonly path: string,
    readonly file: FileHandle,
    private length: number,
  ) {}

  /** Whether the file has what an import wrote that was cut off. */
  static async has(path: string, length: number): Promise<boolean> {
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    return size >= length;
  }

  /** Opens it with its first bytes; what was written after them belongs to rows that are read again. */
  static async open(path: string, length: number): Promise<RejectsFile> {
    const file = await open(path, length > 0 ? 'r+' : 'w');
    await file.truncate(length);
    const rejects = new RejectsFile(path, file, length);
    if (length === 0) await rejects.append(header);
    return rejects;
  }

  private async append(text: string): Promise<void> {
    const { bytesWritten } = await this.file.write(text, this.length);
    this.length += bytesWritten;
  }

  /** Appends rejects and returns the length of the file. */
  async add(rejects: readonly Reject[]): Promise<number> {
    if (rejects.length > 0)
      await this.append(rejects.map(({ line, field, reason }) => `${line},${field},"${reason}"\n`).join(''));
    return this.length;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
