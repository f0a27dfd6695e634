import { chromium } from 'playwright-core';
const [,, base, out, ...pages] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-background-networking','--disable-component-update','--disable-sync'] });
for (const spec of pages) {
  const [path, mode='1280'] = spec.split('@');
  const [w, ...flags] = mode.split(',');
  const ctx = await b.newContext({ viewport: { width: +w, height: 900 }, colorScheme: flags.includes('dark') ? 'dark' : 'light', javaScriptEnabled: !flags.includes('nojs') });
  const p = await ctx.newPage();
  p.on('console', m => console.log(path, m.type(), m.text())); p.on('pageerror', e => console.log(path, 'PAGEERROR', e.message));
  await p.goto(base + path, { waitUntil: 'networkidle' });
  if (flags.includes('print')) await p.emulateMedia({ media: 'print' });
  const name = `${out}/${path.replace(/[^a-z0-9]+/gi,'_') || 'home'}_${mode.replace(/,/g,'_')}.png`;
  await p.screenshot({ path: name, fullPage: !flags.includes('fold') });
  console.log(name, await p.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight, document.documentElement.dataset.live]));
  await ctx.close();
}
await b.close();
