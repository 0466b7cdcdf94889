import type { Case } from './case.ts';
import { userCases } from './users.ts';

export const cases: readonly Case[] = [...userCases];
