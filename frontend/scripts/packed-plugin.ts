import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const worthPacking = /\.(js|css|svg)$/;

/** Lays every script and style packed beside itself as `.br`, which the server sends as it is. */
export function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (!worthPacking.test(output.fileName)) continue;
          const source = output.type === 'chunk' ? output.code : output.source;
          this.emitFile({
            type: 'asset',
            fileName: `${output.fileName}.br`,
            source: brotliCompressSync(source, {
              params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
            }),
          });
        }
      },
    },
  };
}
