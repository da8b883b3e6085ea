import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { Operation } from '../http';

/** What `express` and Backstage answer when something is wrong. */
const errorSchema = z.looseObject({
  error: z.looseObject({
    name: z.string().describe('NotFoundError and so on'),
    message: z.string().describe('What was expected, what came, what to do'),
  }),
  request: z.looseObject({ method: z.string(), url: z.string() }).optional(),
  response: z.looseObject({ statusCode: z.int() }),
});

const IF_MATCH: JsonObject = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The etag of the record that the change is based on',
  schema: { type: 'string' },
};

function contentOf(schema: string, mediaType = 'application/json'): JsonObject {
  return {
    [mediaType]: { schema: { $ref: `#/components/schemas/${schema}` } },
  };
}

/** The OpenAPI 3.1 document of the REST API, from the schemas that requests are checked with. */
export function createDocument(operations: readonly Operation[]): JsonObject {
  const schemas: JsonObject = { Error: toJson(errorSchema, 'output') };
  const paths: Record<string, JsonObject> = {};
  for (const operation of operations) {
    const { path, method = 'get', body, answer } = operation;
    schemas[answer.name] = toJson(answer.schema, 'output');
    if (body) {
      schemas[body.name] = toJson(body.schema, 'input');
    }
    paths[path] = { ...paths[path], [method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Service Culture',
      version: '1',
      description:
        'What IT promises, how it is kept, and who answers for it. Times are ISO 8601 in UTC; days are days in the service’s time zone.',
    },
    servers: [{ url: '/api/service-culture' }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A Backstage token of a user or a service',
        },
      },
    },
  };
}

function describe(operation: Operation): JsonObject {
  const { id, summary, permission, body, answer, versioned } = operation;
  return {
    operationId: id,
    summary,
    ...(permission && { description: `Permission \`${permission.name}\`.` }),
    parameters: [
      ...pathParameters(operation),
      ...queryParameters(operation),
      ...(versioned ? [IF_MATCH] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: contentOf(body.name, body.mediaType),
      },
    }),
    responses: {
      [answer.status ?? 200]: {
        description: summary,
        content: contentOf(answer.name, answer.mediaType),
      },
      ...failures(operation),
    },
  };
}

/** Answers beside success and 500, which can always come. */
function failures(operation: Operation): JsonObject {
  const { query, body, permission, unknown, conflict, versioned } = operation;
  const failed = (description: string): JsonObject => ({
    description,
    content: contentOf('Error'),
  });
  return {
    ...((query || body) && {
      400: failed(
        `A parameter${
          body ? ' or the body' : ''
        } is wrong; the message names it`,
      ),
    }),
    401: failed('The caller is not signed in'),
    ...(permission && { 403: failed('The caller may not do this') }),
    ...(unknown && { 404: failed(unknown) }),
    ...(conflict && { 409: failed(conflict) }),
    ...(versioned && {
      412: failed(
        'Somebody changed it meanwhile; error.current is what it is now',
      ),
    }),
    ...(body && {
      413: failed('The body is too large'),
      415: failed('The body is of another content type'),
    }),
    ...(versioned && { 428: failed('If-Match is missing') }),
  };
}

function pathParameters({ path }: Operation): JsonObject[] {
  return [...path.matchAll(/{(\w+)}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: Operation): JsonObject[] {
  if (!query) {
    return [];
  }
  const { properties = {}, required = [] } = toJson(query, 'input') as {
    properties?: Record<string, JsonObject>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** JSON Schema of a zod schema, without what only says that numbers and dates are what their type says already. */
function toJson(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) {
        delete jsonSchema.pattern;
      }
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
        delete jsonSchema.maximum;
      }
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) {
        delete jsonSchema.minimum;
      }
    },
  });
  return json as JsonObject;
}
