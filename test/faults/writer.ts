import { ok, type Visitor } from '../suites/account-service/visitor.js';

/** A visitor who registers, whatever becomes of the process. */
export interface Writer {
  readonly visitor: Visitor;
  readonly key: string;
  /** The answer to the completion arrived. */
  acknowledged: boolean;
}

/** Begins, or goes on where it was. Rejects when the process is killed. */
export async function register(writer: Writer): Promise<void> {
  const { visitor, key } = writer;
  const registration = visitor.id ? await visitor.current() : await visitor.begin('without-id');
  if (registration.step !== 'done') await visitor.goOn(registration, 'review');
  ok(await visitor.complete(key));
  writer.acknowledged = true;
}
