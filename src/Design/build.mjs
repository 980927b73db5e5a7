// Makes wwwroot/dist: one style sheet, one script, one sprite of icons, fonts and pictures; and obj/paper.css, for papers made on the server.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { compile } from "sass";

const out = "wwwroot/dist";
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const sass = {
  name: "sass",
  setup: (on) => on.onLoad({ filter: /\.scss$/ }, ({ path }) => ({
    loader: "css",
    contents: compile(path, { loadPaths: ["node_modules"], quietDeps: true, style: "expanded" }).css,
  })),
};

await build({
  entryPoints: ["styles/tremplin.css", "scripts/tremplin.js"],
  outdir: out,
  entryNames: "[name]",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  legalComments: "none",
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name].[hash]", // a name that changes with the content, so that browsers may keep the file for ever
  plugins: [sass],
  logLevel: "warning",
});

await build({
  entryPoints: ["styles/paper.css"],
  outdir: "obj",
  bundle: true,
  minify: true,
  legalComments: "none",
  loader: { ".woff2": "dataurl" },
  logLevel: "warning",
});

const names = (await readFile("icons.txt", "utf8")).split("\n").filter(Boolean);
const symbols = await Promise.all(names.map(async (name) => {
  const svg = await readFile(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
  const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}));
await writeFile(`${out}/icons.svg`, `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);

for (const picture of await readdir("pictures")) {
  const svg = await readFile(`pictures/${picture}`, "utf8");
  await writeFile(`${out}/${picture}`, svg.replace(/<!--[\s\S]*?-->/g, "").replace(/>\s+</g, "><"));
}
await cp("node_modules/@fontsource/atkinson-hyperlegible-next/LICENSE", `${out}/fonts/LICENSE.txt`);
