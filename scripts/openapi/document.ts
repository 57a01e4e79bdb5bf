import { idempotencyHeader, requestHeader, type ProblemCode } from '../../src/contract/index.js';
import { registrationCookie, sessionCookie } from '../../service/http/cookies.js';
import { statuses } from '../../service/shared/problem-error.js';
import type { Operation } from './operation.js';
import { operations } from './operations.js';
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
    description: 'One key per intent: the same key again makes nothing new.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  revalidation: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of the answer that is kept.',
    schema: { type: 'string' },
  },
};

const shared = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });

function parametersOf({ method, path, once, revalidates }: Operation): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return [
    ...inPath,
    shared('language'),
    ...(method === 'get' ? [] : [shared('request')]),
    ...(once ? [shared('idempotency')] : []),
    ...(revalidates ? [shared('revalidation')] : []),
  ];
}

/** Every code a call may be refused with, in the order of the contract's statuses. */
export const problemsOf = ({ open, problems }: Operation): ProblemCode[] => {
  const possible = new Set<string>([...problems, 'unavailable', ...(open ? [] : ['forbidden'])]);
  return (Object.keys(statuses) as ProblemCode[]).filter((code) => possible.has(code));
};

function refusals(operation: Operation): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(operation)) {
    byStatus.set(statuses[code], [...(byStatus.get(statuses[code]) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        ...(codes.includes('rate-limited') && {
          headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string' } } },
        }),
        content: {
          'application/problem+json': {
            schema: { allOf: [{ $ref: reference('Problem') }, { properties: { code: { enum: codes } } }] },
          },
        },
      },
    ]),
  );
}

const json = (schema: NonNullable<Operation['answer']>): Json => ({
  'application/json': { schema: { $ref: reference(nameOf(schema)) } },
});

function operationOf(operation: Operation): Json {
  const { path, operationId, summary, cookie, request, answer, revalidates } = operation;
  return {
    operationId,
    summary,
    tags: [path.split('/')[2]],
    ...(cookie && { security: [{ [cookie]: [] }] }),
    parameters: parametersOf(operation),
    ...(request && { requestBody: { required: true, content: json(request) } }),
    responses: {
      ...(answer ? { 200: { description: 'Done.', content: json(answer) } } : { 204: { description: 'Done.' } }),
      ...(revalidates && { 304: { description: 'What is kept is still in force.' } }),
      ...refusals(operation),
    },
  };
}

const cookie = (name: string, description: string): Json => ({ type: 'apiKey', in: 'cookie', name, description });

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = operationOf(operation);
  return {
    openapi: '3.1.1',
    info: {
      title: 'My LEXUS account service',
      version: '1',
      summary: 'What the widgets and an account service say to each other.',
      description:
        'Made of the schemas of mylexus-widgets/contract. Refusals are problem details (RFC 9457) with a stable code; ' +
        'a reader takes codes and members it does not know.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The origin of the account service.' }],
    security: [],
    tags: [...new Set(operations.map(({ path }) => path.split('/')[2]))].map((name) => ({ name })),
    paths,
    components: {
      schemas: componentSchemas(),
      parameters,
      securitySchemes: {
        session: cookie(sessionCookie, 'Whoever is signed in. HttpOnly; the name is the reference service’s own.'),
        registration: cookie(
          registrationCookie,
          'The registration on its way. HttpOnly; the name is the reference service’s own.',
        ),
      },
    },
  };
}
