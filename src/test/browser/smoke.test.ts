import { expect } from 'vitest';
import { test } from './visit.ts';
test('x', async ({ visit }) => { const { page } = await visit(''); expect(await page.title()).toBe('Fixpoint'); });
test('y', async ({ visit }) => { const { page } = await visit('incidents/', {site:'based'}); expect(page.url()).toMatch(/kb.incidents/);
await page.evaluate(()=>{ console.error('boo')}) });
