import * as fc from 'fast-check';
import type { Api } from './api.ts';
import { audit } from './audit.ts';
import { pass } from './clock.ts';
import { learn } from './learn.ts';
import { pause } from './limits.ts';
import type { Model } from './model.ts';

/** One thing that is done to the emulator and the model, and held against each other. */
export type Step = fc.AsyncCommand<Model, Api>;

/** A kind of step: made at random, or for a given case as the regressions do it. */
export interface Kind<Given> {
  readonly name: string;
  /** How often it is taken, beside the others. */
  readonly weight: number;
  readonly any: fc.Arbitrary<Step>;
  readonly of: (given: Given) => Step;
}

export interface Behaviour<Given> {
  readonly weight?: number;
  readonly given: fc.Arbitrary<Given>;
  /** Whether there is what it needs. */
  readonly ready?: (model: Model) => boolean;
  readonly run: (given: Given, model: Model, api: Api) => Promise<void>;
}

export function kind<Given>(name: string, behaviour: Behaviour<Given>): Kind<Given> {
  const { weight = 1, ready = () => true, run } = behaviour;
  const of = (given: Given): Step => ({
    check: (model) => ready(model),
    run: async (model, api) => {
      api.wait(pause);
      pass(model, pause);
      await learn(model, api);
      await run(given, model, api);
      await learn(model, api);
      model.steps += 1;
      if (model.steps % stepsBetweenAudits === 0) await audit(model, api);
    },
    // As it is written in a regression.
    toString: () => `${name}.of(${fc.stringify(given)})`,
  });
  return { name, weight, any: behaviour.given.map(of), of };
}

const stepsBetweenAudits = 10;
