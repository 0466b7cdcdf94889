import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEmulator, defaultAccount } from '../../../src/emulator/emulator.ts';
import { serve } from '../../../src/emulator/serve.ts';
import { emulatorAccount } from '../../../src/portal/browser/try/credentials.ts';
import { reading } from '../../helpers/portal-reading.ts';
import { userPage } from './pages.ts';

const { open, site } = reading();

describe('Try it', () => {
  it('creates a user in the emulator on another port, by the example', async () => {
    const url = await emulated();
    const { page, elsewhere } = await open('operation/operation-createuser');
    await filled(page, url);
    await page.getByRole('button', { name: 'Fill with the example' }).click();
    await page.locator('[name=RoleSid]').fill('');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Answer: 201').waitFor();
    const body = await page.getByLabel('Body of the answer').textContent();
    expect(body).toContain('"identity" string: "alice"');
    expect(new Set(elsewhere.map((each) => new URL(each).origin))).toEqual(new Set([url]));
  });

  it('sends an id percent-encoded and shows what the fault means', async () => {
    const { page } = await open(userPage);
    const asked: string[] = [];
    const emulator = emulatorInMemory();
    // The emulator on the origin of the page.
    await page.route('**/v1/**', async (route) => {
      const request = route.request();
      asked.push(request.url());
      const answer = await emulator.fetch(
        new Request(request.url(), { headers: await request.allHeaders() }),
      );
      const headers = Object.fromEntries(answer.headers);
      await route.fulfill({ status: answer.status, headers, body: await answer.text() });
    });
    await filled(page, site().origin);
    await page.locator('.try [name=Sid]').fill('a/b#c?');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Answer: 404').waitFor();
    expect(asked).toEqual([`${site().origin}/v1/Users/a%2Fb%23c%3F`]);
    const link = page.locator('.try section a');
    expect(await link.getAttribute('href')).toMatch(/\/errors#error-20404$/);
    await page.locator('#try-secret').fill('wrong');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Answer: 401').waitFor();
    expect(await link.getAttribute('href')).toMatch(/\/errors#error-20003$/);
  });

  it('sends a list value by value, and what is chosen of a few', async () => {
    const url = await emulated();
    const { page } = await open('operation/operation-createrole');
    await filled(page, url);
    const type = page.locator('.try select[name=Type]');
    expect(await type.locator('option').allTextContents()).toEqual(['', 'conversation', 'service']);
    await type.selectOption('conversation');
    await page.locator('.try [name=FriendlyName]').fill('Helper');
    const permissions = page.locator('.try [name=Permission]');
    await permissions.first().fill('sendMessage');
    const another = page.getByRole('button', { name: 'Add another' });
    await another.click();
    await page.keyboard.type('leaveConversation');
    expect(await permissions.nth(1).getAttribute('aria-label')).toBe('Permission, number 2');
    // One that is left empty is not sent.
    await another.click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Answer: 201').waitFor();
    const sent = await page.getByLabel('Request as sent').textContent();
    expect(sent?.split('\n').at(-1)).toBe(
      'FriendlyName=Helper&Type=conversation&Permission=sendMessage&Permission=leaveConversation',
    );
    const body = await page.getByLabel('Body of the answer').textContent();
    expect(body?.match(/"(?:sendMessage|leaveConversation|conversation)"/g)).toEqual([
      '"sendMessage"',
      '"leaveConversation"',
      '"conversation"',
    ]);
  });

  it('fills in as many fields as the example has values, and no more', async () => {
    const { page } = await open('operation/operation-createrole');
    await filled(page, site().origin);
    const permissions = page.locator('.try [name=Permission]');
    for (let press = 0; press < 5; press++) {
      await page.getByRole('button', { name: 'Add another' }).click();
    }
    expect(await permissions.count()).toBe(6);
    await page.getByRole('button', { name: 'Fill with the example' }).click();
    const values = await permissions.evaluateAll((all) =>
      all.map((each) => Reflect.get(each, 'value')),
    );
    expect(values).toEqual([
      'sendMessage',
      'sendMediaMessage',
      'leaveConversation',
      'editOwnMessage',
    ]);
    expect(await page.locator('.try select[name=Type]').inputValue()).toBe('conversation');
  });

  it('sends what is chosen in the query, and nothing for what is not', async () => {
    const { page } = await open('operation/operation-listconversation');
    const asked: string[] = [];
    await page.route('**/v1/**', (route) => {
      asked.push(new URL(route.request().url()).search);
      return route.fulfill({ json: {} });
    });
    await filled(page, site().origin);
    const state = page.locator('.try select[name=State]');
    for (const chosen of ['', 'closed']) {
      await state.selectOption(chosen);
      await page.getByRole('button', { name: 'Send' }).click();
      await expect.poll(() => asked.at(-1)).toBe(chosen === '' ? '' : '?State=closed');
    }
  });

  it('asks before it deletes', async () => {
    const { page } = await open('operation/operation-deleteuser');
    const asked: string[] = [];
    await page.route('**/v1/**', (route) => {
      asked.push(route.request().method());
      return route.fulfill({ status: 204 });
    });
    await filled(page, site().origin);
    await page.locator('.try [name=Sid]').fill('alice');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('button', { name: 'Send' }).click();
    expect(asked).toEqual([]);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Answer: 204').waitFor();
    expect(asked).toEqual(['DELETE']);
  });

  it('sends nothing that the pattern refuses', async () => {
    const { page } = await open('operation/operation-createuser');
    await filled(page, site().origin);
    const role = page.locator('.try [name=RoleSid]');
    await page.locator('.try [name=Identity]').fill('alice');
    await role.fill('nothing');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await role.evaluate((field) => field.matches(':invalid'))).toBe(true);
    expect(await page.locator('.try section').count()).toBe(0);
  });

  it('tells of a server that is down', async () => {
    const { page } = await open(userPage);
    await filled(page, 'http://127.0.0.1:9');
    await page.locator('.try [name=Sid]').fill('alice');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.try [role=alert]').waitFor();
    const told = await page.locator('.try [role=alert]').textContent();
    expect(told).toContain('No answer came from http://127.0.0.1:9 ');
  });

  it('keeps credentials nowhere', async () => {
    const { page } = await open(userPage);
    await filled(page, site().origin);
    await page.locator('.try [name=Sid]').fill('alice');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Answer: 404').waitFor();
    const places = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, document.documentElement.outerHTML])',
    );
    expect(places).toContain('Try it');
    expect(places).not.toContain(emulatorAccount.password);
    expect(places).not.toContain(btoa(`${emulatorAccount.user}:${emulatorAccount.password}`));
    await page.evaluate('dispatchEvent(new Event("pagehide"))');
    expect(await page.locator('#try-secret').inputValue()).toBe('');
    expect(await page.locator('#try-user').inputValue()).toBe('');
  });
});

function emulatorInMemory() {
  const document = new URL('../../../generated/openapi.json', import.meta.url);
  return createEmulator({ document: JSON.parse(readFileSync(document, 'utf8')) });
}

async function emulated(): Promise<string> {
  const served = await serve(emulatorInMemory());
  onTestFinished(() => served.close());
  return served.url;
}

/** The form, with the account that the emulator knows. */
async function filled(page: Page, base: string): Promise<void> {
  await page.locator('[data-try]').click();
  await page.locator('#try-base').fill(base);
  await page.locator('#try-user').fill(defaultAccount.accountSid);
  await page.getByRole('button', { name: "Use the emulator's account" }).click();
}
