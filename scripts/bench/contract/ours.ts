import { exchangeChecker } from '../../../src/contract/check-exchange.ts';
import { findingText } from '../../../src/contract/contract.ts';
import { about, type MakeTool } from './tool.ts';

export const ours: MakeTool = ({ document }) => {
  const check = exchangeChecker(document);
  return Promise.resolve({
    name: 'ours, exchange',
    judge: (seen) =>
      Promise.resolve(
        seen.flatMap((one) => check(one).map((finding) => about(one, findingText(finding)))),
      ),
  });
};
