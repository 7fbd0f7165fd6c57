import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const queuePage = '/routes/queue-page.tsx';
const worthPacking = /\.(js|css|svg)$/;

/**
 * The first page over a slow connection: the scripts of the queue, where most visits begin, are asked for with the
 * page's own, and every script and style lies packed beside itself as `.br`, which the server sends as it is.
 */
export function firstPage(): Plugin {
  return {
    name: 'first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const queue = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(queuePage));
        if (!queue) throw new Error('The build has no chunk of the queue: did its page move?');
        return [queue.fileName, ...queue.imports]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
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
