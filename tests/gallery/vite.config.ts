import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** Serves the gallery to look.ts, or to a person: `vite --config tests/gallery/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  server: { host: '127.0.0.1' },
  logLevel: 'warn',
});
