import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/** Packages of the server that no build can take in: machine code. Node finds them by itself. */
const OUTSIDE = ['@myriaddreamin/typst-ts-node-compiler'];

/** Our own modules do nothing when they are merely imported; style sheets do. */
const moduleSideEffects = (id: string): boolean | undefined =>
  /\.css(\?|$)/.test(id) ||
  (/\/src\/[^?]*\.tsx?$/.test(id) || OUTSIDE.includes(id) ? false : undefined);

/** Server code that the browser's build only walks past on its way; it is dropped, as said above. */
const WALKED_PAST = 'has been externalized for browser compatibility';

/**
 * Fonts and pictures stay files of their own: the content security policy allows no data addresses.
 * What a page does not use of a folder's `index.ts` stays out of the browser, database code above all.
 */
export default defineConfig({
  plugins: [reactRouter()],
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      external: OUTSIDE,
      treeshake: { moduleSideEffects },
      onLog(level, log, print) {
        if (!log.message.includes(WALKED_PAST)) print(level, log);
      },
    },
  },
});
