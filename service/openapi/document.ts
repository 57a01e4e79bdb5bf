import {
  idempotencyHeader,
  problemCodes,
  problemsOf,
  problemStatuses,
  requestHeader,
  requestSchemas,
  type Endpoint,
  type ProblemCode,
} from '../../src/contract/index.js';
import type { GenericSchema } from 'valibot';
import { registrationCookie, sessionCookie } from '../http/cookies.js';
import { calls, resourceOf, type NamedEndpoint } from './calls.js';
import { componentSchemas, nameOf, reference, type Json } from './schemas.js';

const parameters: Record<string, Json> = {
  language: {
    name: 'Accept-Language',
    in: 'header',
    description: 'The language of names, texts and mails: Japanese or English.',
    schema: { type: 'string', examples: ['ja', 'en'] },
  },
  request: {
    name: requestHeader,
    in: 'header',
    required: true,
    description: 'Any value. A form of another site cannot send it, so a call without it is forbidden.',
    schema: { type: 'string', minLength: 1, examples: ['1'] },
  },
  idempotency: {
    name: idempotencyHeader,
    in: 'header',
    required: true,
    description: 'One key per intent: the same key again changes nothing more.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  revalidation: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of the kept answer.',
    schema: { type: 'string' },
  },
};

const shared = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });

function parametersOf({ method, path, idempotent, revalidates }: Endpoint): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return [
    ...inPath,
    shared('language'),
    ...(method === 'GET' ? [] : [shared('request')]),
    ...(idempotent ? [shared('idempotency')] : []),
    ...(revalidates ? [shared('revalidation')] : []),
  ];
}

function problemResponses(endpoint: Endpoint): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  const possible = problemsOf(endpoint);
  // In the order of the contract.
  for (const code of problemCodes.filter((each) => possible.includes(each))) {
    const status = problemStatuses[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, problemResponse(codes)]));
}

const problemResponse = (codes: readonly ProblemCode[]): Json => ({
  description: codes.join(', '),
  ...(codes.includes('rate-limited') && {
    headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string' } } },
  }),
  content: {
    'application/problem+json': {
      schema: { allOf: [{ $ref: reference('Problem') }, { properties: { code: { enum: codes } } }] },
    },
  },
});

const json = (schema: GenericSchema): Json => ({
  'application/json': { schema: { $ref: reference(nameOf(schema)) } },
});

const requests: Partial<Record<string, GenericSchema>> = requestSchemas;

function operationOf({ name, endpoint }: NamedEndpoint): Json {
  const { summary, cookie, cookieOptional, answer, revalidates } = endpoint;
  const request = requests[name];
  return {
    operationId: name,
    summary,
    tags: [resourceOf(endpoint)],
    ...(cookie && { security: [{ [cookie]: [] }, ...(cookieOptional ? [{}] : [])] }),
    parameters: parametersOf(endpoint),
    ...(request && { requestBody: { required: true, content: json(request) } }),
    responses: {
      ...(answer ? { 200: { description: 'Done.', content: json(answer) } } : { 204: { description: 'Done.' } }),
      ...(revalidates && { 304: { description: 'The kept answer is still in force.' } }),
      ...problemResponses(endpoint),
    },
  };
}

const cookie = (name: string, description: string): Json => ({ type: 'apiKey', in: 'cookie', name, description });

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const call of calls) {
    const { method, path } = call.endpoint;
    (paths[path] ??= {})[method.toLowerCase()] = operationOf(call);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'My LEXUS account service',
      version: '1',
      summary: 'The calls between the widgets and an account service.',
      description:
        'Generated from the endpoints and schemas of mylexus-widgets/contract. Refusals are problem details (RFC 9457) ' +
        'with a stable code; a reader accepts codes and members it does not know.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The origin of the account service.' }],
    security: [],
    tags: [...new Set(calls.map(({ endpoint }) => resourceOf(endpoint)))].map((name) => ({ name })),
    paths,
    components: {
      schemas: componentSchemas(),
      parameters,
      securitySchemes: {
        session: cookie(
          sessionCookie,
          'The session of who is signed in. HttpOnly; the name is the reference service’s own.',
        ),
        registration: cookie(
          registrationCookie,
          'The registration under way. HttpOnly; the name is the reference service’s own.',
        ),
      },
    },
  };
}
