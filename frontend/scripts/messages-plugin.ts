import { transformAsync, types, type PluginObj } from '@babel/core';
import macro, { type LinguiPluginOpts } from '@lingui/babel-plugin-lingui-macro';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/**
 * Turns the message macros (`t`, `msg`, `plural`, `Trans`, …) into calls that carry the English message, read already
 * (the page needs no reader of message patterns). It stays in the code in production too: English needs no catalogue,
 * and comes with the part of the page that shows it.
 */
export function messageMacros(): Plugin {
  return {
    name: 'message-macros',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /@lingui\/(core|react)\/macro/ },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id,
          configFile: false,
          babelrc: false,
          sourceMaps: true,
          retainLines: true,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: [[macro, { stripMessageField: false } satisfies LinguiPluginOpts], readMessages],
        });
        return result?.code == null ? null : { code: result.code, map: result.map ?? null };
      },
    },
  };
}

/** Reads the message of each descriptor, which the macro marks with a comment. */
function readMessages(): PluginObj {
  return {
    visitor: {
      Program: {
        exit(program) {
          program.traverse({
            ObjectExpression({ node }) {
              if (!node.leadingComments?.some(({ value }) => value === 'i18n')) return;
              for (const property of node.properties) {
                if (!types.isObjectProperty(property)) continue;
                const { key, value } = property;
                if (!types.isIdentifier(key, { name: 'message' }) || !types.isStringLiteral(value))
                  continue;
                property.value = types.valueToNode(compileMessage(value.value));
              }
            },
          });
        },
      },
    },
  };
}
