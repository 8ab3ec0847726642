// Draw TimelineJS documents in Chromium, and write what is to be seen as JSON.
// node draw_timelinejs.mjs CHROMIUM DOCUMENT...
// Everything is served from this folder; a request to anywhere else is counted and refused.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, ...documents] = process.argv.slice(2);
const dist = join(dirname(fileURLToPath(import.meta.url)), "node_modules/@knight-lab/timelinejs/dist");
const types = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };
const page = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css">
<div id="timeline" style="width:1200px;height:600px"></div><script src="/js/timeline.js"></script>`;

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://local").pathname));
  if (path === "/") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page);
    return;
  }
  try {
    const body = readFileSync(join(dist, path));
    response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

async function draw(document) {
  const tab = await browser.newPage();
  const seen = { dialogs: 0, faults: [] };
  tab.on("dialog", (dialog) => { seen.dialogs += 1; dialog.dismiss(); });
  tab.on("pageerror", (error) => seen.faults.push(String(error)));
  await tab.route((url) => !url.href.startsWith(address), (route) => route.abort());
  await tab.goto(address);
  const drawn = await tab.evaluate(async ({ data, address }) => {
    const timeline = new TL.Timeline("timeline", data, { script_path: `${address}/js/` });
    await new Promise((ready) => { timeline.on("loaded", ready); setTimeout(ready, 20000); });
    const text = (slide, part) => slide.querySelector(part)?.innerText ?? "";
    return {
      errors: timeline.config.messages.errors,
      slides: [...document.querySelectorAll(".tl-slide")].map((slide) => ({
        id: slide.id,
        date: text(slide, ".tl-headline-date"),
        headline: text(slide, ".tl-headline"),
        text: slide.querySelector(".tl-text-content")?.textContent ?? "",
        scripts: slide.querySelectorAll(".tl-text script, .tl-text img, .tl-text [onerror]").length,
      })),
      markers: [...document.querySelectorAll(".tl-timemarker h2")].map((marker) => marker.textContent),
      groups: [...document.querySelectorAll(".tl-timegroup-message")].map((group) => group.textContent),
      ended: timeline.config.events.filter((event) => event.end_date).map((event) => event.unique_id),
    };
  }, { data: JSON.parse(readFileSync(document, "utf8")), address });
  await tab.close();
  return { ...drawn, ...seen };
}

const found = [];
for (const document of documents) found.push(await draw(document));
await browser.close();
server.close();
process.stdout.write(JSON.stringify(found));
