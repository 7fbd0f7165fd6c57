import ts from 'typescript';

const file = 'reviews.ts';

/** What anybody may be; of a claim's author it is not known whether it is a person or a body. */
const unknown = '"@type":"Thing"';

/**
 * What a list of ClaimReviews says that schema.org has no words for: names of properties, types, or values that a
 * property cannot have, by the vocabulary that Google publishes as types (`schema-dts`).
 */
export function faultsOf(reviews: unknown): string[] {
  // The vocabulary wants an author to be one of the two, which the reviews leave open.
  const told = JSON.stringify(reviews).replaceAll(unknown, '"@type":"Person"');
  const source = `import type { ClaimReview, WithContext } from 'schema-dts';
export const reviews: WithContext<ClaimReview>[] = ${told};`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : read(name, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
