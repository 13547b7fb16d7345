import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { TestWorld } from './world.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Promise<Browser> | null = null;

/** One browser for a test file; `CHROME_PATH` is set by `npm test`. */
function open(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error('CHROME_PATH names no browser; npm test finds one');
  browser ??= chromium.launch({ executablePath, args: FLAGS });
  return browser;
}

/** A window of someone's own: nobody is signed in, faults of the page fail the test. */
export async function openWindow(width = 1280, height = 900, script = true): Promise<Page> {
  const context = await (await open()).newContext({
    viewport: { width, height },
    javaScriptEnabled: script,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  onTestFinished(async () => {
    await context.close();
    if (faults.length > 0) throw new Error(`the page met faults: ${faults.join('; ')}`);
  });
  return page;
}

/** Signs in by the page of demonstration accounts, with a press on the account's button. */
export async function signIn(page: Page, { base_url }: TestWorld, subject: string): Promise<void> {
  await page.goto(`${base_url}/login?return_to=/map`);
  await page.locator(`button[name="subject"][value="${subject}"]`).click();
  await page.waitForURL(/\/map/);
}

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What axe finds wrong on a page, by rule. */
export async function faultsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe brings itself into the page
    const found = await (window as any).axe.run(document);
    return found.violations.map((one: { id: string }) => one.id);
  });
}
