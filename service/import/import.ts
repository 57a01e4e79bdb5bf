import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { credentialRecord, type CredentialRecord, type RecordOptions } from '../credentials/record.js';
import { isOlderHash } from '../hashing/older.js';
import { writeCredentials, type GivenCredential } from '../store/credential-bulk.js';
import type { CredentialImportRow } from '../store/rows.js';
import type { SqlStore } from '../store/sql.js';
import { formatOf, type Format } from './format.js';
import { readLines, type Line } from './lines.js';
import { RejectsFile } from './rejects.js';
import { parseRows, type Row } from './rows.js';

export interface ImportOptions extends RecordOptions {
  /** Digits of a folded ID. */
  /** Rows of one transaction. Default: 1,000. */
  rowsPerBatch?: number;
  /** Gets how far it is, after every transaction. */
  onProgress?: (progress: Readonly<CredentialImportRow>) => void;
}

/** What an import did, with what it did before it was cut off. */
export interface ImportSummary extends Readonly<Omit<CredentialImportRow, 'id'>> {
  /** The line after which it went on; 0: it began. */
  resumedAfter: number;
  /** The file of rejects; undefined without any. */
  rejectsPath: string | undefined;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of the file: an import goes on only with the same file. */
async function fingerprintOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

/** The import of this file that was cut off, else a new one. One of another file ends: its rest would undo this one's. */
const begin = (store: SqlStore, id: string, rejectsPath: string): Promise<CredentialImportRow> =>
  store.transaction(async (tx) => {
    const found = await tx.credentialImports.get(id);
    if (found && (await RejectsFile.has(rejectsPath, found.rejectsBytes))) return found;
    for (const other of await tx.credentialImports.find({})) await tx.credentialImports.delete(other.id);
    const none = { position: 0, line: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0, rejectsBytes: 0 };
    await tx.credentialImports.insert({ id, ...none });
    return { id, ...none };
  });

async function firstLine(path: string): Promise<Line | undefined> {
  for await (const [line] of readLines(path, { position: 0, line: 0 })) if (line) return line;
  return undefined;
}

/** Rows to be written together. A batch ends before an ID that it has: the later row counts. */
async function* batchesOf(
  path: string,
  after: CredentialImportRow,
  format: Format,
  options: ImportOptions,
): AsyncGenerator<Row[]> {
  const schema = credentialRecord(options);
  let batch: Row[] = [];
  let ids = new Set<string>();
  for await (const lines of readLines(path, after)) {
    const rows = lines.filter(({ number }) => number > 1 || !format.hasHeader);
    for (const row of parseRows(rows, format, schema)) {
      if (batch.length >= (options.rowsPerBatch ?? 1000) || (row.record && ids.has(row.record.id))) {
        yield batch;
        batch = [];
        ids = new Set();
      }
      batch.push(row);
      if (row.record) ids.add(row.record.id);
    }
  }
  if (batch.length > 0) yield batch;
}

const givenOf = (record: CredentialRecord): GivenCredential => ({
  ...record,
  olderHash: isOlderHash(record.passwordHash) ? sha256(record.passwordHash) : null,
});

/** Writes a batch and how far the import is, in one transaction. */
async function writeBatch(
  store: SqlStore,
  before: CredentialImportRow,
  rows: readonly Row[],
  rejects: RejectsFile,
): Promise<CredentialImportRow> {
  const records = rows.flatMap(({ record }) => (record ? [givenOf(record)] : []));
  const rejectsBytes = await rejects.add(rows.flatMap((row) => row.rejects));
  const { number: line = 0, end: position = 0 } = rows.at(-1)?.line ?? {};
  return store.bulk(async (tx, db) => {
    const stored = await tx.credentialImports.get(before.id);
    if (stored?.position !== before.position) throw new Error('Another process imports credentials at the same time');
    const counts = await writeCredentials(db, records);
    const after: CredentialImportRow = {
      id: before.id,
      position,
      line,
      inserted: before.inserted + counts.inserted,
      updated: before.updated + counts.updated,
      unchanged: before.unchanged + counts.unchanged,
      rejected: before.rejected + rows.filter((row) => row.rejects.length > 0).length,
      rejectsBytes,
    };
    await tx.credentialImports.update(before.id, after);
    return after;
  });
}

/**
 * Writes the credentials of a file, CSV or NDJSON, into the service's own table. It may be cut off at any moment: with the
 * same file it goes on where it was. Throws for a file that cannot be read or has a wrong first line.
 */
export async function importCredentials(store: SqlStore, path: string, options: ImportOptions): Promise<ImportSummary> {
  const format = formatOf(await firstLine(path));
  const rejectsPath = `${path}.rejected.csv`;
  let progress = await begin(store, await fingerprintOf(path), rejectsPath);
  const resumedAfter = progress.line;
  const rejects = await RejectsFile.open(rejectsPath, progress.rejectsBytes);
  try {
    for await (const rows of batchesOf(path, progress, format, options)) {
      progress = await writeBatch(store, progress, rows, rejects);
      options.onProgress?.(progress);
    }
  } finally {
    await rejects.close();
  }
  await store.transaction((tx) => tx.credentialImports.delete(progress.id));
  if (progress.rejected === 0) await rm(rejectsPath, { force: true });
  return { ...progress, resumedAfter, rejectsPath: progress.rejected > 0 ? rejectsPath : undefined };
}
