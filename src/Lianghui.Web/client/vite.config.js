import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    rollupOptions: {
      input: 'main.js',
      output: { entryFileNames: 'lianghui.js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
