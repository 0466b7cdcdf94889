import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SeenExchange } from '../../../test/contract/seeded/scenario.ts';
import { peer } from '../peer-install.ts';
import { parsedBody } from './parsed.ts';
import { listening, sentTo, stopped } from './replay.ts';
import { about, type MakeTool } from './tool.ts';

const [name, version] = ['express-openapi-validator', '5.6.2'] as const;

type Next = (error?: unknown) => void;
interface ExpressResponse extends ServerResponse {
  readonly status: (code: number) => ExpressResponse;
  readonly set: (headers: Readonly<Record<string, string>>) => ExpressResponse;
  readonly json: (body: unknown) => void;
  readonly send: (body: string) => void;
}
type Handler = (request: IncomingMessage, response: ExpressResponse, next: Next) => void;
type ErrorHandler = (
  error: Error,
  request: IncomingMessage,
  response: ExpressResponse,
  next: Next,
) => void;
interface Express {
  (): RequestListener & {
    readonly use: (...handlers: readonly (Handler | ErrorHandler)[]) => void;
  };
  readonly urlencoded: (options: object) => Handler;
  readonly json: () => Handler;
}
interface Validator {
  readonly middleware: (options: object) => Handler[];
}

/** Middleware of Express around handlers that answer as was recorded. */
export const expressValidator: MakeTool = async ({ file }) => {
  const modules = join(await peer(name, version), 'node_modules');
  const require = createRequire(import.meta.url);
  const express = require(join(modules, 'express')) as Express;
  const validator = require(join(modules, name)) as Validator;
  let next: SeenExchange | undefined;
  let said: string[] = [];
  const app = express();
  app.use(express.urlencoded({ extended: false }), express.json());
  const settings = { validateRequests: true, validateResponses: true, validateSecurity: false };
  app.use(...validator.middleware({ apiSpec: file, ...settings }));
  app.use((_: IncomingMessage, response: ExpressResponse) => {
    if (next === undefined) throw new Error('Nothing was asked for.');
    response.status(next.status).set(next.headers);
    const body = parsedBody(next);
    if (typeof body === 'object') response.json(body);
    else response.send(next.body);
  });
  // Express tells a handler of errors by its four parameters.
  app.use((error: Error, _: IncomingMessage, response: ExpressResponse, __: Next) => {
    said.push(error.message);
    response.removeHeader('content-length');
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  });
  const server = createServer(app);
  const origin = await listening(server);
  return {
    name: `express-openapi-validator ${version}`,
    judge: async (seen) => {
      const found: string[] = [];
      for (const one of seen) {
        [next, said] = [one, []];
        await (await sentTo(origin, one)).text();
        found.push(...said.map((message) => about(one, message)));
      }
      return found;
    },
    stop: () => stopped(server),
  };
};
