import type { Case } from './case.ts';
import { messageCases } from './messages.ts';
import { receiptCases } from './receipts.ts';
import { userCases } from './users.ts';

export const cases: readonly Case[] = [...messageCases, ...receiptCases, ...userCases];
