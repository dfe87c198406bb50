import { defineConfig } from 'vite';

// One classic script: a folder written by "serve --static" works from the file system, where browsers refuse modules.
export default defineConfig({
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: 'main.js',
      output: { format: 'iife', entryFileNames: 'lianghui.js' },
    },
  },
});
