import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import {
  endpoints,
  requestSchemas,
  type Endpoint,
  type EndpointName,
  type EndpointWithBody,
  type ParametersOf,
} from '../../src/contract/index.js';
import type { App } from '../shared/app.js';
import type { Caller } from '../shared/caller.js';
import type { Reply } from '../shared/reply.js';

type Endpoints = typeof endpoints;
/** An endpoint of the contract's table. */
export type ListedEndpoint = Endpoints[EndpointName];

/** The name of an endpoint: method and path are unique. */
type NameOf<E> = {
  [Name in EndpointName]: E extends Pick<Endpoints[Name], 'method' | 'path'> ? Name : never;
}[EndpointName];

/** The parsed body; undefined where there is none. */
type ParsedBody<E> = NameOf<E> extends EndpointWithBody ? InferOutput<(typeof requestSchemas)[NameOf<E>]> : undefined;

/** The answer as it is sent. */
type SentAnswer<E> = E extends { answer: infer Schema extends GenericSchema } ? InferInput<Schema> : undefined;

/** What a route is given. Everything but `app` comes from the request, checked against the endpoint. */
export interface RouteInput<E extends Endpoint> {
  readonly app: App;
  readonly caller: Caller;
  readonly params: ParametersOf<E>;
  readonly body: ParsedBody<E>;
  readonly idempotencyKey: E extends { idempotent: true } ? string : undefined;
}

/** An answer with what HTTP adds to it. */
export interface HttpReply<Value> extends Reply<Value> {
  /** `Cache-Control`; without it the answer is not stored. */
  readonly cache?: string;
  /** `ETag`; a request whose `If-None-Match` names it is answered 304. */
  readonly tag?: string;
}

/** An endpoint with the code that answers it. */
export interface Route<E extends Endpoint> {
  readonly endpoint: E;
  /** Checks the body; undefined where there is none. */
  readonly schema: GenericSchema | undefined;
  // A method, so that a route of one endpoint can stand where a route of any is expected.
  handle(input: RouteInput<E>): Promise<HttpReply<SentAnswer<E>>>;
}

/** A route for every endpoint of the contract. */
export type Routes = { readonly [Name in EndpointName]: Route<Endpoints[Name]> };

const schemas: Partial<Record<string, GenericSchema>> = requestSchemas;

/** Binds an endpoint to code that also decides about cookies or caching. */
export function replyRoute<E extends ListedEndpoint>(
  endpoint: E,
  handle: (input: RouteInput<E>) => Promise<HttpReply<SentAnswer<E>>>,
): Route<E> {
  const name = Object.entries(endpoints).find(([, listed]) => listed === endpoint)?.[0];
  if (!name) throw new Error(`${endpoint.method} ${endpoint.path} is not in the table of endpoints`);
  return { endpoint, schema: schemas[name], handle };
}

/** Binds an endpoint to the code that makes its answer. */
export const route = <E extends ListedEndpoint>(
  endpoint: E,
  answer: (input: RouteInput<E>) => SentAnswer<E> extends undefined ? Promise<void> : Promise<SentAnswer<E>>,
): Route<E> => replyRoute(endpoint, async (input) => ({ value: (await answer(input)) as SentAnswer<E> }));
